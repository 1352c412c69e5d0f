import Diagnostics
import Foundation
import Inputs
import OwnershipModel
import OwnershipReader
import ReadingSupport
import TestSupport
import Testing

/// Damage met in the wild: mended where only one meaning is possible, and each mending is said.
@Suite struct DamageTests {
    private static let sample = "allied-motion-form-4-2013-11-26.xml"

    /// The sample with something done to it.
    private func outcome(_ change: (String) -> String) throws -> ReadOutcome {
        try read(change(String(decoding: try Fixture.bytes(Self.sample), as: UTF8.self)))
    }

    @Test("White space and a comment before the XML declaration")
    func beforeTheDeclaration() throws {
        let outcome = try outcome { " \n<!-- saved -->\n" + $0 }
        #expect(places(outcome.diagnostics) == ["3:1 text-before-declaration"])
    }

    @Test("A time zone behind a date")
    func timeZone() throws {
        let outcome = try outcome { $0.replacing("2013-11-22", with: "2013-11-22-05:00") }
        let row = try onlyFiling(outcome).document.nonDerivativeSecurities[2]
        #expect(outcome.diagnostics.map(\.code) == ["time-zone-on-date"])
        #expect(outcome.diagnostics.map(\.severity) == [.note])
        #expect(row.transactionDate.value?.value == CalendarDate(year: 2013, month: 11, day: 22))
        #expect(row.transactionDate.value?.text == "2013-11-22-05:00")
    }

    @Test(
        "Booleans in every spelling, and in none",
        arguments: [("1", true), ("true", true), (" 0 ", false), ("false", false)])
    func booleans(spelling: String, value: Bool) throws {
        let document = try onlyFiling(
            outcome { $0.replacing("<isDirector>1<", with: "<isDirector>\(spelling)<") }
        ).document
        #expect(document.reportingOwners[0].relationship.isDirector?.value == value)
        let odd = try outcome { $0.replacing("<isDirector>1<", with: "<isDirector>Y<") }
        #expect(try onlyFiling(odd).document.reportingOwners[0].relationship.isDirector?.text == "Y")
        #expect(odd.diagnostics.map(\.severity) == [.warning])
    }

    @Test("Windows-1252 or ISO-8859-1 under the name of UTF-8, or under none", arguments: ["", " encoding=\"UTF-8\""])
    func mislabelled(encoding: String) throws {
        let text = String(decoding: try Fixture.bytes(Self.sample), as: UTF8.self)
            .replacing("<?xml version=\"1.0\"?>", with: "<?xml version=\"1.0\"\(encoding)?>")
        let parts = text.components(separatedBy: "By IRA")
        #expect(parts.count == 2)
        let bytes =
            Array(parts[0].utf8) + [0x93] + Array("P".utf8) + [0xE8] + Array("re".utf8) + [0x94] + Array(parts[1].utf8)
        let outcome = try FilingReader.read(Input(name: "x.xml", bytes: bytes))
        let document = try onlyFiling(outcome).document
        #expect(document.nonDerivativeSecurities[1].natureOfOwnership.value == "\u{201C}Père\u{201D}")
        #expect(outcome.diagnostics.map(\.code) == ["mislabelled-encoding"])
        let line = parts[0].split(separator: "\n", omittingEmptySubsequences: false).count
        #expect(outcome.diagnostics[0].location?.line == line)
        #expect(outcome.diagnostics[0].severity == .warning)
    }

    @Test("A text that was escaped twice")
    func escapedTwice() throws {
        let outcome = try outcome {
            $0.replacing("By IRA", with: "A &amp;amp; B&amp;#8217;s &amp;lt;IRA&amp;gt; &amp;bogus; R&amp;D")
                .replacing("The price reported", with: "Smith &amp;#x26; Co: the price")
        }
        let document = try onlyFiling(outcome).document
        #expect(document.nonDerivativeSecurities[1].natureOfOwnership.value == "A & B\u{2019}s <IRA> &bogus; R&D")
        #expect(document.footnotes[0].text.hasPrefix("Smith & Co: the price in Column 4"))
        #expect(outcome.diagnostics.map(\.code) == ["escaped-twice", "escaped-twice"])
        #expect(outcome.diagnostics.allSatisfy { $0.severity == .warning && $0.location?.line != nil })
        #expect(outcome.diagnostics[0].notes == ["in the document: \"A &amp; B&#8217;s &lt;IRA&gt; &bogus; R&D\""])
    }

    @Test(
        "Controls and signs that mean nothing stay as they are",
        arguments: ["&amp;#7;", "&amp;#xD800;", "&amp;;", "&amp;#;"])
    func notEscaped(text: String) throws {
        let outcome = try outcome { $0.replacing("By IRA", with: text) }
        #expect(outcome.diagnostics.isEmpty)
        #expect(
            try onlyFiling(outcome).document.nonDerivativeSecurities[1].natureOfOwnership.value
                == text.replacing("&amp;", with: "&"))
    }

    @Test("Rows without transactionCoding; tables without rows")
    func missingParts() throws {
        let bare = try outcome { $0.replacing(/<transactionCoding>(.|\n)*?<\/transactionCoding>/, with: "") }
        let rows = try onlyFiling(bare).document.nonDerivativeSecurities
        #expect(rows.map(\.kind) == [.holding, .holding, .transaction, .transaction, .transaction])
        #expect(rows.allSatisfy { $0.transactionCoding == nil })
        let empty = try outcome {
            $0.replacing(
                /<nonDerivativeTable>(.|\n)*<\/nonDerivativeTable>/,
                with: "<nonDerivativeTable/><derivativeTable> </derivativeTable>")
        }
        #expect(try onlyFiling(empty).document.nonDerivativeSecurities.isEmpty)
        #expect(empty.diagnostics.map(\.code) == ["unreferenced-footnote"])
    }
}
