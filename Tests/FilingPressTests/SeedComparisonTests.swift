import FilingPress
import Foundation
import TestSupport
import Testing

/// The same filing in two shapes: the document as filed, and the text a converter made of its printed page.
@Suite struct SeedComparisonTests {
    @Test("The filled forms differ only where the text has lost something, and each such place is named")
    func filingAndItsText() throws {
        let filing = "allied-motion-form-4-2013-11-26.xml"
        let text = "texts/allied-motion-form-4-2013-11-26-converted.txt"
        let verification = try Verification(
            Fixture.bytes(filing), named: filing, against: Fixture.bytes(text), named: text)
        let comparison = try #require(verification.comparisons.first)
        #expect(verification.counts == (1, 1))
        #expect(comparison.differences.isEmpty, "\(comparison.differences)")
        // The text has lost every tick: the exit box, and the X of the relationship, which stands in two places.
        let boxes = ["Director", "10% Owner", "Officer (give title below)", "Other (specify below)"]
        #expect(
            comparison.undecided.map(\.place) == ["Box, Check this box if no longer subject to Section 16. Form 4 or"]
                + boxes.map { "5. Relationship of Reporting Person(s) to Issuer, \($0)" }
                + boxes.map { "Reporting person 1, \($0)" })
        #expect(comparison.undecided.allSatisfy { $0.second == "not stated" })
        #expect(comparison.undecided.filter { $0.first == "yes" }.count == 2)
        // And each loss is said, with its line.
        let said = verification.diagnostics.filter { $0.severity == .warning }
        #expect(
            said.map { "\($0.location?.line ?? 0) \($0.code)" } == [
                "15 boxes-not-recoverable", "63 rejoined-row", "95 relationship-not-recoverable",
            ])
    }

    @Test("What a browser copies of a page shows the same as the page", arguments: ["viewer", "print-or-type"])
    func copiedPage(name: String) throws {
        let verification = try Verification(
            Fixture.bytes("pages/\(name).html"), named: "page.html",
            against: Fixture.bytes("texts/\(name)-copied.txt"), named: "copied.txt")
        #expect(verification.holds, "\(verification.comparisons)")
        #expect((verification.comparisons.first?.undecided.count ?? 9) <= 1)
    }
}
