import OwnershipModel
import ReadingSupport
import TestSupport
import Testing

/// Our own pages as `pdftotext -layout` took them from a browser's prints: the filings of the fixtures of the same names.
@Suite struct OwnPagePrintTests {
    private static let names = ["x0303-form4-ten-owners", "x0202-form5", "x0306-form4-exit", "x0609-form4"]

    private static func print(of name: String) -> String { "texts/print-of-\(name).txt" }

    private func text(of name: String) throws -> String {
        String(decoding: try Fixture.bytes(Self.print(of: name)), as: UTF8.self)
    }

    @Test(arguments: names) func persons(_ name: String) throws {
        let (filed, read) = (try document("\(name).xml"), try document(Self.print(of: name)))
        #expect(read.reportingOwners.map(\.name) == filed.reportingOwners.map(\.name))
        #expect(read.reportingOwners.map(\.address?.street1) == filed.reportingOwners.map(\.address?.street1))
        #expect(read.reportingOwners.map(\.address?.city) == filed.reportingOwners.map(\.address?.city))
        #expect(read.reportingOwners.map(\.address?.zipCode) == filed.reportingOwners.map(\.address?.zipCode))
        for (read, filed) in zip(read.reportingOwners, filed.reportingOwners) {
            let (read, filed) = (read.relationship, filed.relationship)
            #expect(read.isDirector?.value ?? false == filed.isDirector?.value ?? false)
            #expect(read.isTenPercentOwner?.value ?? false == filed.isTenPercentOwner?.value ?? false)
            #expect(read.officerTitle == filed.officerTitle && read.otherText == filed.otherText)
        }
        #expect(read.notSubjectToSection16?.value ?? false == filed.notSubjectToSection16?.value ?? false)
        #expect(read.aff10b5One?.value ?? false == filed.aff10b5One?.value ?? false)
        #expect(read.signatures.map(\.name) == filed.signatures.map(\.name))
        #expect(read.signatures.map(\.date?.value) == filed.signatures.map(\.date?.value))
    }

    @Test(arguments: names) func tables(_ name: String) throws {
        let (filed, read) = (try document("\(name).xml"), try document(Self.print(of: name)))
        for (read, filed) in [
            (read.nonDerivativeSecurities, filed.nonDerivativeSecurities),
            (read.derivativeSecurities, filed.derivativeSecurities),
        ] {
            #expect(read.map(\.kind) == filed.map(\.kind))
            #expect(read.map(\.securityTitle.value) == filed.map(\.securityTitle.value))
            #expect(read.map { $0.acquiredDisposed.value?.text } == filed.map { $0.acquiredDisposed.value?.text })
            #expect(read.map(\.transactionAmount.value) == filed.map(\.transactionAmount.value))
            #expect(read.map(\.transactionAmount.marks) == filed.map(\.transactionAmount.marks))
            #expect(read.map(\.amountOwned.value) == filed.map(\.amountOwned.value))
        }
        #expect(read.footnotes.map(\.text) == filed.footnotes.map(\.text))
        // A print does not show which lines of the remarks end where the filing's do.
        #expect(read.remarks.map(onOneLine) == filed.remarks.map(onOneLine))
    }

    private func onOneLine(_ text: String) -> String { text.split(separator: "\n").joined(separator: " ") }

    @Test(arguments: names) func isAccountedFor(_ name: String) throws {
        let said = try readFixture(Self.print(of: name)).diagnostics.filter { $0.severity > .note }
        #expect(said.map(\.code) == [])
    }

    @Test("Boxes at the head of the form that stand beside each other, each with its mark one blank in front")
    func boxesBeside() throws {
        let text = try text(of: "x0202-form5")
            .replacing(
                "☐ Check this box if no longer subject to Section 16. Form 4 or Form 5 obligations may continue. See Instruction 1(b)."
                    + "\n☒ Form 3 Holdings Reported.\n☒ Form 4 Transactions Reported.\n",
                with: "☒ Check this box if no longer subject to Section 16. Form 4 or     ☐ Form 3 Holdings Reported. "
                    + "☒ Form 4 Transactions Reported.\n  Form 5 obligations may continue. See Instruction 1(b).\n")
        let document = try onlyFiling(read(text, name: "print.txt")).document
        #expect(document.notSubjectToSection16?.value == true)
        #expect(document.form3HoldingsReported?.value == false)
        #expect(document.form4TransactionsReported?.value == true)
        #expect(document.aff10b5One?.value != true)
    }

    @Test("A list of reporting owners in which a box cannot be read is said to be missing")
    func unreadList() throws {
        let text = try text(of: "x0303-form4-ten-owners")
        let list = try #require(text.range(of: "Reporting Owners\nReporting Owner Name"))
        let broken = text[..<list.lowerBound] + text[list.lowerBound...].replacing("10% Owner", with: "10% Woner")
        let outcome = try read(String(broken), name: "print.txt")
        #expect(outcome.diagnostics.map(\.code).contains("owners-not-understood"))
        #expect(try onlyFiling(outcome).document.reportingOwners.map(\.name) == ["PELL HARBOR CAPITAL LP"])
    }

    @Test("The sentences of many rows, which stand above the form since they print")
    func manySentences() throws {
        let sentences = (1...300).map { "  \($0). Table I, row \($0): Sold 500 shares of Common Stock on May 3, 2012." }
        let text = sentences.joined(separator: "\n") + "\n\n" + (try text(of: "x0303-form4-ten-owners"))
        let (filed, read) = (
            try document("x0303-form4-ten-owners.xml"), try onlyFiling(read(text, name: "print.txt")).document
        )
        #expect(read.reportingOwners.map(\.name) == filed.reportingOwners.map(\.name))
        #expect(
            read.nonDerivativeSecurities.map(\.amountOwned.value)
                == filed.nonDerivativeSecurities.map(\.amountOwned.value))
    }
}
