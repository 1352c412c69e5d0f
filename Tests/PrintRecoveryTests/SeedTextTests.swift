import Diagnostics
import OwnershipModel
import ReadingSupport
import TestSupport
import Testing

/// The document the project grew from: a form that a converter made Markdown of.
@Suite struct SeedTextTests {
    private func outcome() throws -> ReadOutcome {
        try readFixture("texts/allied-motion-form-4-2013-11-26-converted.txt")
    }

    @Test func boxes() throws {
        let document = try onlyFiling(outcome()).document
        #expect(document.documentType == Filed("4"))
        #expect(document.issuer == Issuer(name: "ALLIED MOTION TECHNOLOGIES INC", tradingSymbol: "AMOT"))
        #expect(document.periodOfReport?.value == CalendarDate(year: 2013, month: 11, day: 19))
        #expect(document.dateOfOriginalSubmission == nil)
        #expect(document.reportingOwners.map(\.name) == ["Robert Michel M"])
        #expect(
            document.reportingOwners[0].address
                == ReportingOwner.Address(
                    street1: "C/O ALLIED MOTION TECHNOLOGIES INC.", street2: "455 COMMERCE DRIVE, SUITE 4",
                    city: "AMHERST", state: "NY", zipCode: "14228"))
    }

    @Test("The X has lost its column: nobody is called a director")
    func relationship() throws {
        let document = try onlyFiling(outcome()).document
        let relationship = document.reportingOwners[0].relationship
        #expect(relationship.isUnknown)
        #expect(relationship.isDirector == nil && relationship.isOfficer == nil)
        #expect(relationship.isTenPercentOwner == nil && relationship.isOther == nil)
        // Nor does the text show the exit box.
        #expect(document.notSubjectToSection16 == nil)
        #expect(document.missingParts == [.flags])
    }

    @Test func rows() throws {
        let rows = try onlyFiling(outcome()).document.nonDerivativeSecurities
        func told(_ row: SecurityRow) -> String {
            let code = row.transactionCoding?.code?.text
            let cells = [
                row.securityTitle.value, row.transactionDate.value?.text, code, row.transactionAmount.value.map(text),
                row.acquiredDisposed.value?.text, row.pricePerShare.value?.text, row.amountOwned.value.map(text),
                row.ownershipForm.value?.text, row.natureOfOwnership.value,
            ]
            return "\(row.kind): " + cells.map { $0 ?? "" }.joined(separator: "|")
        }
        #expect(
            rows.map(told) == [
                "holding: Common Stock||||||6000|D|", "holding: Common Stock||||||145770|I|By IRA",
                "transaction: Common Stock|2013-11-22|S|19|D|10.8|7321|I|By Family Trust",
                "transaction: Common Stock|2013-11-25|S|100|D|10.8|7221|I|By Family Trust",
                "transaction: Common Stock|2013-11-19|S|2000|D|10.01|33925|I|"
                    + "By two trusts for the benefit of the Reporting Person's children",
            ])
        #expect(rows.map(\.pricePerShare.marks) == [[], [], [], [], marks("F1")])
    }

    private func text(_ amount: SecurityAmount) -> String {
        switch amount {
        case .shares(let filed): filed.text
        case .value(let filed): "$" + filed.text
        }
    }

    @Test func notesAndSignature() throws {
        let document = try onlyFiling(outcome()).document
        #expect(document.footnotes.map(\.id) == ["F1"])
        #expect(document.footnotes[0].text.hasPrefix("The price reported in Column 4 is a weighted average price."))
        #expect(document.footnotes[0].text.contains("from $10.00 to $10.20, inclusive."))
        #expect(
            document.signatures == [
                Signature(name: "Susan M. Chiarmonete, Attorney-in-Fact for Michel M. Robert", date: day("2013-11-26"))
            ])
    }

    @Test(
        "The same with pipes between the cells, around them or not, and with rulers under the heads",
        arguments: [true, false])
    func pipes(around: Bool) throws {
        let text = String(
            decoding: try Fixture.bytes("texts/allied-motion-form-4-2013-11-26-converted.txt"), as: UTF8.self)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line -> [String] in
            guard line.contains("\t"), !line.contains("----") else { return [String(line)] }
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
                .map { $0.replacing("|", with: "\\|") }.joined(separator: " | ")
            // Markdown takes a pipe in front for the row's own, so an empty first cell needs one.
            let row = around || cells.hasPrefix(" ") ? "| \(cells) |" : cells
            return line.hasPrefix("1. Title") ? [row, "|---|:-:|---|"] : [row]
        }
        let outcome = try read(lines.joined(separator: "\n"))
        #expect(try onlyFiling(outcome).document == onlyFiling(self.outcome()).document)
        #expect(outcome.diagnostics.map(\.code) == (try self.outcome().diagnostics.map(\.code)))
    }

    @Test("The same with blanks between the cells, each cell under its caption")
    func aligned() throws {
        let text = String(
            decoding: try Fixture.bytes("texts/allied-motion-form-4-2013-11-26-converted.txt"), as: UTF8.self)
        let outcome = try read(AlignedText.of(text))
        let document = try onlyFiling(outcome).document
        #expect(document == (try onlyFiling(self.outcome()).document))
        #expect(outcome.diagnostics.contains { $0.code == "rejoined-row" })
        #expect(!outcome.diagnostics.contains { $0.severity == .error })
    }

    @Test("A cell that reaches from one column into the next: the row is refused")
    func misaligned() throws {
        let text = AlignedText.of(
            String(decoding: try Fixture.bytes("texts/allied-motion-form-4-2013-11-26-converted.txt"), as: UTF8.self))
        let line = try #require(text.split(separator: "\n").first { $0.contains("11/25/2013") })
        let pushed = line.replacing("11/25/2013", with: String(repeating: " ", count: 30) + "11/25/2013")
        let outcome = try read(text.replacing(line, with: pushed))
        #expect(outcome.diagnostics.contains { $0.code == "row-not-understood" && $0.severity == .error })
        let document = try onlyFiling(outcome).document
        #expect(document.nonDerivativeSecurities.count == 4 && document.unreadRows == [.nonDerivative: 1])
        #expect(!document.missingParts.contains(.nonDerivativeSecurities))
        #expect(document.unrecognized.contains { $0.text.contains("11/25/2013") && $0.text.contains("7,221") })
    }

    @Test(
        "In a block of owners that blanks hold in columns, an X means the caption it stands under",
        arguments: [(34, "director"), (46, "tenPercentOwner"), (40, "unknown")])
    func ownersGrid(column: Int, box: String) throws {
        let copied = String(decoding: try Fixture.bytes("texts/print-or-type-copied.txt"), as: UTF8.self)
        let blanks = { String(repeating: " ", count: $0) }
        let text = copied.replacing(
            "Director\t10% Owner\tOfficer\tOther", with: blanks(32) + "Director    10% Owner  Officer  Other"
        )
        .replacing(
            "Fennimore Ada\n12 WEAVER LANE, FLOOR 2\nLOWELL, MA 01852\tX\t\t\t",
            with: "Fennimore Ada" + blanks(column - 13) + "X\n12 WEAVER LANE, FLOOR 2\nLOWELL, MA 01852"
        )
        .replacing("__X__\tDirector", with: "_____\tDirector")
        let outcome = try read(text)
        let relationship = try onlyFiling(outcome).document.reportingOwners[0].relationship
        #expect((relationship.isDirector?.value == true) == (box == "director"))
        #expect((relationship.isTenPercentOwner?.value == true) == (box == "tenPercentOwner"))
        #expect(
            outcome.diagnostics.contains { $0.code == "relationship-not-recoverable" } == (box == "unknown"))
    }

    @Test("Evidence and doubt, with their lines")
    func diagnostics() throws {
        let diagnostics = try outcome().diagnostics
        #expect(
            diagnostics.map { "\($0.location?.line ?? 0) \($0.severity) \($0.code)" } == [
                "0 note read-from-text",
                "15 warning boxes-not-recoverable", "63 warning rejoined-row",
                "95 warning relationship-not-recoverable", "99 note rejoined-name",
            ])
        let rejoined = try #require(diagnostics.first { $0.code == "rejoined-row" })
        #expect(rejoined.notes.count == 3)
        #expect(rejoined.notes.contains { $0.hasPrefix("line 63 lacks the title, the price, the nature of ownership") })
        #expect(rejoined.notes.contains { $0.hasPrefix("line 65 stands alone behind the table") })
    }

    @Test(
        "Without the evidence nothing is joined",
        arguments: [
            ("\\$ 10.01 <u>(1)</u>", "ten dollars"), ("Common Stock\t\\$ 10.01", "Common Stock\tD\t\\$ 10.01"),
        ])
    func noEvidence(cell: String, other: String) throws {
        let fixture = try Fixture.bytes("texts/allied-motion-form-4-2013-11-26-converted.txt")
        let text = String(decoding: fixture, as: UTF8.self).replacing(cell, with: other)
        let outcome = try read(text)
        let row = try onlyFiling(outcome).document.nonDerivativeSecurities[4]
        #expect(row.securityTitle.isEmpty && row.pricePerShare.isEmpty && row.natureOfOwnership.isEmpty)
        #expect(outcome.diagnostics.contains { $0.code == "row-not-understood" && $0.severity == .error })
    }
}

/// Tables whose cells tabs part, with blanks instead.
private enum AlignedText {
    static func of(_ text: String) -> String {
        var lines: [String] = []
        var table: [[String]] = []
        func finish() {
            let count = table.map(\.count).max() ?? 0
            let widths = (0..<count).map { column in table.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0 }
            for row in table {
                let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count + 3) }
                lines.append(String(cells.joined().reversed().drop { $0 == " " }.reversed()))
            }
            table = []
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.contains("\t") {
                if !line.contains("----") {
                    table.append(line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init))
                }
            } else {
                finish()
                lines.append(String(line))
            }
        }
        finish()
        return lines.joined(separator: "\n")
    }
}
