import OwnershipForms
import OwnershipModel
import Testing

/// What a form has no column for is listed at its end and reported, never dropped.
@Suite struct LeftOverTests {
    private func leftOver(_ type: String, tableI: [SecurityRow] = [], tableII: [SecurityRow] = []) -> [String] {
        let outcome = fill(
            .sample(type) {
                $0.footnotes = twoNotes
                $0.nonDerivativeSecurities = tableI
                $0.derivativeSecurities = tableII
            }, file: "x.xml")
        #expect(outcome.diagnostics.count == outcome.form.leftOver.items.count)
        #expect(outcome.diagnostics.allSatisfy { $0.code == "no-place-on-form" && $0.location?.file == "x.xml" })
        return outcome.form.leftOver.items.map { "\($0.label): \($0.text)" }
    }

    @Test func nothingOnAFilingInOrder() {
        #expect(leftOver("4", tableI: [.sale], tableII: [.option]).isEmpty)
        #expect(leftOver("5", tableI: [.sale], tableII: [.option]).isEmpty)
    }

    @Test func transactionOnForm3() {
        #expect(
            leftOver("3", tableI: [.sale]) == [
                "Table I, row 1, transactionDate: 2024-02-29",
                "Table I, row 1, transactionFormType: 4",
                "Table I, row 1, transactionCode: S",
                "Table I, row 1, transactionAmounts: 1,250.5",
                "Table I, row 1, transactionAcquiredDisposedCode: D",
                "Table I, row 1, transactionPricePerShare: 10.8 (1)",
            ])
    }

    @Test func amountOwnedInTableIIOfForm3() {
        var row = SecurityRow(.holding)
        row.amountOwned = shares("77", "F2")
        #expect(leftOver("3", tableII: [row]) == ["Table II, row 1, postTransactionAmounts: 77 (2)"])
    }

    @Test func derivativeFieldsInTableI() {
        var row = SecurityRow.sale
        row.exerciseDate = noted("2030-01-01")
        row.underlyingTitle = noted("Units")
        #expect(
            leftOver("4", tableI: [row]) == [
                "Table I, row 1, exerciseDate: 2030-01-01", "Table I, row 1, underlyingSecurityTitle: Units",
            ])
    }

    /// In Table II the amount goes by its direction; without one it must not vanish.
    @Test(arguments: [nil, "X"] as [String?])
    func amountWithoutDirection(code: String?) {
        var row = SecurityRow.option
        row.acquiredDisposed = Noted(code.map { Filed($0) })
        let expected =
            ["Table II, row 1, transactionAmounts: 500"]
            + (code.map { ["Table II, row 1, transactionAcquiredDisposedCode: \($0)"] } ?? [])
        #expect(leftOver("4", tableII: [row]) == expected)
    }

    @Test(
        arguments: [
            ("4", "3", nil, ["transactionFormType: 3"]), ("4", "9", nil, ["transactionFormType: 9"]),
            ("4", "4", "L", ["transactionTimeliness: L"]), ("5", "5", "E", ["transactionTimeliness: E"]),
            ("5", "4", "soon", ["transactionTimeliness: soon"]), ("5", "4", "L", []), ("4", "5", "E", []),
        ] as [(String, String, String?, [String])])
    func typeAndTimeliness(type: String, formType: String, timeliness: String?, expected: [String]) {
        var row = SecurityRow.sale
        row.transactionCoding?.formType = Filed(formType)
        row.transactionTimeliness = Noted(timeliness.map { Filed($0) })
        #expect(leftOver(type, tableI: [row]) == expected.map { "Table I, row 1, \($0)" })
    }

    @Test func unreadableEquitySwap() {
        var row = SecurityRow.sale
        row.transactionCoding?.equitySwapInvolved = Filed("perhaps")
        #expect(leftOver("4", tableI: [row]) == ["Table I, row 1, equitySwapInvolved: perhaps"])
    }

    /// Unknown elements were reported by the reader, where their line is known; here they are only listed.
    @Test func unknownElements() {
        let outcome = fill(
            .sample("4") { $0.unrecognized = [UnrecognizedItem(path: "ownershipDocument/novelty", text: "7")] },
            file: "x")
        #expect(outcome.form.leftOver.items == [LabelledList.Item("ownershipDocument/novelty", "7")])
        #expect(outcome.diagnostics.isEmpty)
    }

    @Test func noSecuritiesAndYetRows() {
        let outcome = fill(
            .sample("3") {
                $0.noSecuritiesOwned = Filed("1")
                $0.nonDerivativeSecurities = [SecurityRow(.holding)]
            }, file: "x")
        #expect(outcome.diagnostics.map(\.code) == ["no-securities-conflict"])
        #expect(outcome.form.tables[0].rows.count == 1)
        #expect(outcome.form.explanation.statement != nil)
    }
}
