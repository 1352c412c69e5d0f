import OwnershipModel
import Testing

/// Whether a table is whole is decided in one place.
@Suite struct TableGapTests {
    private func document(_ change: (inout OwnershipDocument) -> Void) -> OwnershipDocument {
        var document = OwnershipDocument(documentType: Filed("4"))
        change(&document)
        return document
    }

    @Test func aWholeTableHasNone() {
        #expect(document { $0.missingParts = [.footnotes] }.gaps.isEmpty)
        #expect(document { $0.note(unreadRows: 0, in: .derivative) } == document { _ in })
    }

    @Test(arguments: SecurityTable.allCases) func rowsThatWereNotReadMakeItPartial(table: SecurityTable) {
        let partial = document {
            $0[table] = [SecurityRow(.holding)]
            $0.note(unreadRows: 1, in: table)
            $0.note(unreadRows: 1, in: table)
        }
        #expect(partial.missingParts.isEmpty && partial.unreadRows == [table: 2] && !partial.tellsTables)
        #expect(partial.gaps == [TableGap(table: table, unreadRows: 2, isMissing: false)])
        #expect(partial.gaps[0].words == "2 rows of \(table.name) could not be read")
    }

    @Test func aTableOfWhichNoneWasReadIsMissing() {
        let missing = document { $0.note(unreadRows: 1, in: .nonDerivative) }
        #expect(missing.missingParts == [.nonDerivativeSecurities])
        #expect(missing.gap(in: .nonDerivative)?.isMissing == true && missing.gap(in: .derivative) == nil)
        #expect(missing.gaps.map(\.words) == ["1 row of Table I could not be read"])
    }

    @Test func whatAnInputDoesNotTellHasNoNumber() {
        let untold = document { $0.missingParts = [.derivativeSecurities] }
        #expect(untold.gaps.map(\.words) == ["this input does not tell Table II"])
        #expect(untold.gaps[0].note == nil)
        let partly = document {
            $0.missingParts = [.derivativeSecurities]
            $0.derivativeSecurities = [SecurityRow(.holding)]
        }
        #expect(partly.gaps.map(\.words) == ["this input does not tell all rows of Table II"])
    }

    @Test(arguments: [1, 2, 30]) func theLineInTheTableIsReadAgain(count: Int) throws {
        let gap = TableGap(table: .derivative, unreadRows: count, isMissing: false)
        #expect(TableGap.unreadRows(inNote: try #require(gap.note)) == count)
    }

    @Test(arguments: ["", "None reported.", "0 rows of this table could not be read; they are listed below as text."])
    func noOtherLineIs(text: String) {
        #expect(TableGap.unreadRows(inNote: text) == nil)
    }
}
