import OwnershipModel
import OwnershipReview
import Testing

@Suite struct FilingLineTests {
    private func line(
        _ rows: [SecurityRow], derivative: [SecurityRow] = [], on type: String = "4", notes: [String: String] = [:],
        change: (inout OwnershipDocument) -> Void = { _ in }
    ) -> FilingLine {
        facts(of: .report(type, rows, derivative: derivative, notes: notes, change: change))
            .line(on: DocumentType.Form(rawValue: type))
    }

    @Test func aSaleTellsDollarsAndWhatIsLeft() {
        let line = line([.trade("S", "D", "100", at: "10.50", after: "900")])
        #expect(line.type == "Sold" && line.trade == .sold && line.isMarket)
        #expect(line.quantities == "100 shares of common stock")
        #expect(line.value == number("1050") && line.valueText == "$1,050")
        #expect(line.held == "900 directly (−10 %)")
        #expect(line.others.isEmpty && line.plan == nil)
    }

    /// The market comes first, however small beside a vesting.
    @Test func purchasesAndSalesComeFirst() {
        let line = line([
            .trade("A", "A", "5000", at: "100", after: "6000"), .trade("F", "D", "2000", at: "100", after: "4000"),
            .trade("S", "D", "1", at: "100", after: "3999"),
        ])
        #expect(line.type == "Sold" && line.valueText == "$100")
        #expect(line.others == ["award", "tax or exercise price"])
    }

    @Test func ofTheOthersTheGreatestValueIsTold() {
        let line = line([
            .trade("M", "A", "500", at: "0", after: "1500"), .trade("F", "D", "200", at: "10", after: "1300"),
        ])
        #expect(line.type == "Tax or exercise price" && line.valueText == "$2,000" && !line.isMarket)
        #expect(line.others == ["exercise or conversion"])
    }

    @Test func ofSalesAndPurchasesBothAreTold() {
        let line = line([
            .trade("P", "A", "10", at: "5", after: "1010"), .trade("S", "D", "100", at: "5", after: "910"),
        ])
        #expect(line.type == "Sold" && line.valueText == "$500" && line.others == ["bought $50"])
    }

    /// A lower bound is never rounded up.
    @Test func whatIsNotKnownIsSaid() {
        let sale = { SecurityRow.trade("S", "D", "3", at: $0, after: nil) }
        #expect(line([sale("0.33"), sale(nil)]).valueText == "at least $0.99")
        #expect(line([sale("10.59"), sale(nil)]).valueText == "at least $31.77")
        #expect(line([sale("10.59")]).valueText == "$32")
        #expect(line([sale(nil)]).valueText == "no price" && line([sale(nil)]).value == nil)
        #expect(line([sale("ten")]).valueText == "not known")
        var row = sale(nil)
        row.pricePerShare = Noted(nil, marks: marks("F1"))
        let notes = ["F1": "Sold in multiple transactions at prices ranging from $10.00 to $10.50, inclusive."]
        #expect(line([row], notes: notes).valueText == "price in footnotes")
    }

    @Test func acodeThatCannotBeTakenAtItsWordIsOnlyNamed() {
        #expect(line([.trade("S", "A", "3", at: "5")]).type == "Coded S")
        #expect(line([.trade("S", "D", "3", at: "0")]).type == "Coded S")
        #expect(line([.trade("Q", "D", "3", at: "5")]).type == "Coded Q")
        #expect(line([.trade(nil, "D", "3", at: "5")]).type == "Without a code")
        #expect(line([.trade("S", "A", "3", at: "5")]).trade == nil)
    }

    @Test(arguments: [
        ("A", "A", "Award"), ("D", "D", "To the company"), ("C", "A", "Conversion"), ("G", "D", "Gift"),
        ("G", "A", "Gift received"), ("J", "D", "Other (code J)"), ("L", "A", "Small acquisition"),
        ("W", "A", "Inheritance"), ("U", "D", "Tendered"), ("I", "A", "Employee plan"), ("Z", "D", "Voting trust"),
    ])
    func everyKindHasAWord(_ code: String, _ direction: String, _ word: String) {
        #expect(line([.trade(code, direction, "3")]).type == word)
    }

    @Test func withoutTransactionsHoldingsAreCounted() {
        let first = line([.holding("100"), .holding("50", form: "I", nature: "By Trust")], on: "3")
        #expect(first.type == "First report" && first.quantities == "two holdings" && first.valueText == nil)
        #expect(line([], on: "3").quantities == "no securities")
        #expect(line([], on: "5").type == "No transactions")
    }

    /// Both sides of an exercise are filed; what it brought is told once.
    @Test func anExerciseTellsWhatItBrought() {
        let line = line(
            [.trade("M", "A", "300", after: "1300")],
            derivative: [SecurityRow.trade("M", "D", "300", of: "Restricted Stock Units", after: "0").over("300")])
        #expect(line.type == "Exercise or conversion" && line.quantities == "300 shares of common stock")
        #expect(line.others.isEmpty)
    }

    @Test func atLeastNothingIsNotSaid() {
        let line = line([.trade("A", "A", "3", at: "0", after: nil), .trade("A", "A", "3", at: nil, after: nil)])
        #expect(line.valueText == "no price" && line.value == nil)
    }

    @Test func aPlanIsTold() {
        let line = line([.trade("S", "D", "100", at: "10", after: "900")]) { $0.aff10b5One = Filed("1") }
        #expect(line.plan == "with the Rule 10b5-1 box ticked")
    }

    @Test func severalAccountsHaveNoSingleBalance() {
        let line = line([
            .trade("S", "D", "100", at: "10", after: "900"),
            .trade("S", "D", "100", at: "10", after: "900", form: "I", nature: "By Trust"),
        ])
        #expect(line.held == nil && line.valueText == "$2,000")
    }
}
