import OwnershipModel
import OwnershipReview
import Testing

@Suite struct TotalTests {
    private func value(_ rows: SecurityRow...) -> Total? { facts(of: .report("4", rows)).totals.first?.value }
    private func amount(_ rows: SecurityRow...) -> Total? { facts(of: .report("4", rows)).totals.first?.amount }

    @Test func pricedRowsAddUpExactly() {
        #expect(value(.trade("S", "D", "1", at: "0.1"), .trade("S", "D", "1", at: "0.2")) == .exact(number("0.3")))
        #expect(
            value(.trade("S", "D", "1250.5", at: "10.8"), .trade("S", "D", "3", at: "0.3333"))
                == .exact(number("13506.3999")))
    }

    @Test func anUnpricedRowMakesItAtLeast() {
        let unpriced = SecurityRow.trade("S", "D", "7", at: nil, priceMarks: marks("F1"))
        #expect(
            value(.trade("S", "D", "10", at: "2"), unpriced, unpriced) == .atLeast(number("20"), unpricedRows: 2))
        #expect(value(unpriced, unpriced) == .unknown(.unpriced(rows: 2)))
        #expect(amount(.trade("S", "D", "10", at: "2"), unpriced) == .exact(number("17")))
    }

    @Test(arguments: ["0", "0.00", "0.0000"])
    func zeroIsAPrice(_ zero: String) {
        #expect(value(.trade("S", "D", "10", at: zero)) == .exact(.zero))
        #expect(value(.trade("S", "D", "10", at: "2"), .trade("S", "D", "10", at: zero)) == .exact(number("20")))
        #expect(
            facts(of: .report("4", [.trade("S", "D", "10", at: zero)])).headline.contains("(coded S, sale) at $0 each"))
    }

    @Test(arguments: ["12abc", "1,234", "-5", "$5", "1E5"])
    func whatIsUnreadableIsUnknownNotZero(_ text: String) {
        let place = RowIdentifier(.nonDerivative, 2)
        #expect(
            amount(.trade("S", "D", "10", at: "2"), .trade("S", "D", text, at: "2")) == .unknown(.unreadable([place])))
        #expect(
            value(.trade("S", "D", "10", at: "2"), .trade("S", "D", text, at: "2")) == .unknown(.unreadable([place])))
        #expect(
            value(.trade("S", "D", "10", at: "2"), .trade("S", "D", "10", at: text)) == .unknown(.unreadable([place])))
        let told = facts(of: .report("4", [.trade("S", "D", text, at: "2")]))
        #expect(told.headline.contains("sold an unknown number of shares of common stock"))
        #expect(told.rows[0].sentence.contains("Sold an amount filed as “\(text)” of common stock"))
    }

    @Test func aMissingAmountIsUnknown() {
        #expect(
            amount(.trade("S", "D", nil, at: "2"), .trade("S", "D", "1", at: "2"))
                == .unknown(.unreadable([RowIdentifier(.nonDerivative, 1)])))
    }

    @Test func overflowIsSaid() {
        let large = "99999999999999999999999999999999999999"
        #expect(amount(.trade("S", "D", large), .trade("S", "D", large)) == .unknown(.tooLarge))
        #expect(value(.trade("S", "D", large, at: "10")) == .unknown(.tooLarge))
        #expect(facts(of: .report("4", [.trade("S", "D", large, at: "10")])).totals[0].amount == .exact(number(large)))
    }

    @Test func dollarsAreNotMultiplied() {
        var note = SecurityRow.trade("A", "A", nil, of: "Convertible Note", at: "50000", after: nil)
        note.transactionAmount = Noted(.value(Filed("50000.00")))
        note.amountOwned = Noted(.value(Filed("50000.00")))
        let facts = facts(of: .report("4", derivative: [note]))
        #expect(facts.totals[0].unit == .dollars)
        #expect(facts.totals[0].amount == .exact(number("50000")))
        #expect(facts.totals[0].value == .unknown(.countedInDollars))
        #expect(facts.headline.contains("acquired $50,000 of Convertible Note from the company"))
        #expect(facts.rows[0].sentence.hasSuffix("; $50,000 held after, directly."))
    }

    /// Nothing is added over tables, securities, units, codes or directions.
    @Test func unlikeThingsStayApart() {
        var dollars = SecurityRow.trade("S", "D", nil, at: "2")
        dollars.transactionAmount = Noted(.value(Filed("8")))
        let facts = facts(
            of: .report(
                "4",
                [
                    .trade("S", "D", "1", at: "2"), .trade("S", "D", "2", of: "Preferred Stock", at: "2"),
                    .trade("P", "A", "3", at: "2"), .trade("G", "D", "4"), .trade("G", "A", "5"), .trade("F", "D", "6"),
                    dollars, .trade("S", "D", "7", of: " common\n  STOCK ", at: "2"),
                    .trade("S", "D", "9", of: "Common Stock, $.01 par value", at: "2"),
                ], derivative: [.trade("S", "D", "10", at: "2")]))
        #expect(
            facts.totals.map(\.amount)
                == ["8", "2", "3", "4", "5", "6", "8", "9", "10"].map { .exact(number($0)) })
        #expect(facts.totals.map(\.unit.rawValue).filter { $0 == "dollars" }.count == 1)
    }

    @Test func tradesAreApartFromEverythingElse() {
        let rows = TransactionCode.allCases.map { SecurityRow.trade($0.rawValue, "D", "1", at: "1") }
        let kinds = facts(of: .report("4", rows)).totals.map(\.kind)
        #expect(kinds.count == 18)
        #expect(kinds.count { $0 == .sale } == 1)
        #expect(kinds.count { $0 == .purchase } == 1)
    }
}
