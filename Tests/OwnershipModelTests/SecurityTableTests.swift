import OwnershipModel
import Testing

/// What the two tables are called, and what stands in them.
@Suite struct SecurityTableTests {
    private let title = { (row: SecurityRow) in row.securityTitle.value }

    private func row(_ title: String) -> SecurityRow {
        var row = SecurityRow(.holding)
        row.securityTitle = Noted(title)
        return row
    }

    @Test func aDocumentHasItsRowsByTable() {
        var document = OwnershipDocument(documentType: Filed("4"))
        document[.nonDerivative] = [row("Common Stock")]
        document[.derivative].append(row("Option"))
        document[.derivative].append(row("Warrant"))
        #expect(document.nonDerivativeSecurities.map(title) == ["Common Stock"])
        #expect(document.derivativeSecurities.map(title) == ["Option", "Warrant"])
        #expect(SecurityTable.allCases.map { document[$0].count } == [1, 2])
    }

    @Test func namesAreThoseOfThePaper() {
        #expect(SecurityTable.allCases.map(\.name) == ["Table I", "Table II"])
        #expect(RowIdentifier(.nonDerivative, 3).description == "t1-r3")
        #expect(RowIdentifier(.derivative, 12).words == "Table II, row 12")
    }

    /// No rows of a table that an input does not tell are not none.
    @Test(arguments: SecurityTable.allCases) func aTableMayBeMissing(table: SecurityTable) {
        var document = OwnershipDocument(documentType: Filed("4"))
        document.missingParts = [.footnotes]
        #expect(document.tellsTables)
        document.missingParts.insert(table.part)
        #expect(!document.tellsTables)
    }
}
