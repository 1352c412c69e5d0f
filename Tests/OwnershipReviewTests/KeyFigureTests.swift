import OwnershipModel
import OwnershipReview
import Testing

@Suite struct KeyFigureTests {
    private func figure(_ filing: Filing) -> KeyFigure? { facts(of: filing).keyFigure }

    @Test func salesAreDollars() {
        let figure = figure(
            .report("4", [.trade("S", "D", "100", at: "10.50"), .trade("S", "D", "100", at: "11")]))
        #expect(figure?.qualifier == nil && figure?.number == "$2,150" && figure?.what == "Sold common stock")
        #expect(figure?.circumstances == "200 at $10.50 to $11.00, 02/29/2024")
    }

    @Test func centsAndAveragesAreAbout() {
        #expect(figure(.report("4", [.trade("P", "A", "3", at: "10.55")]))?.qualifier == "about")
        let average = SecurityRow.trade("P", "A", "100", at: "10.50", priceMarks: marks("F1"))
        let told = figure(.report("4", [average], notes: ["F1": "This is a weighted average price."]))
        #expect(told?.qualifier == "about" && told?.number == "$1,050")
        let unpriced = figure(.report("4", [.trade("P", "A", "100", at: "10.50"), .trade("P", "A", "100")]))
        #expect(unpriced?.qualifier == "at least")
    }

    @Test func tradesComeBeforeTheRest() {
        let rows: [SecurityRow] = [
            .trade("M", "A", "500", at: "0"), .trade("F", "D", "200", at: "12"), .trade("S", "D", "300", at: "12"),
        ]
        #expect(figure(.report("4", rows))?.number == "$3,600")
        #expect(figure(.report("4", Array(rows.dropLast())))?.number == "500")
    }

    @Test func withoutTransactionsItIsWhatIsHeld() {
        var row = SecurityRow(.holding)
        row.securityTitle = Noted("Common Stock")
        row.amountOwned = Noted(.shares(Filed("6000")))
        row.ownershipForm = Noted(Filed("D"))
        let held = figure(.report("3", [row]))
        #expect(held?.number == "6,000" && held?.what == "Common Stock, held directly" && held?.circumstances == nil)
        #expect(figure(.report("3")) == nil)
    }

    @Test func ofOptionsOnForm3ItIsWhatUnderliesThem() {
        var row = SecurityRow(.holding)
        row.securityTitle = Noted("Stock Option")
        row.underlyingTitle = Noted("Common Stock")
        row.underlyingAmount = Noted(.shares(Filed("3000")))
        row.conversionOrExercisePrice = Noted(Filed("0"))
        row.ownershipForm = Noted(Filed("D"))
        let facts = facts(of: .report("3", derivative: [row]))
        #expect(facts.keyFigure?.number == "3,000")
        #expect(facts.keyFigure?.circumstances == "as underlying Common Stock")
        #expect(facts.accounts[0].afterText == "3,000 shares of common stock")
        #expect(facts.accounts[0].account.terms?.priceText.text == "–")
    }

    @Test(arguments: [("50", "−50 %"), ("0", "−100 %"), ("100", "no net change"), ("150", "+50 %")])
    func theChangeOfABalance(after: String, words: String) {
        let isGain = after == "150"
        let amount = after == "100" ? "0" : after == "0" ? "100" : "50"
        let row = SecurityRow.trade(isGain ? "P" : "S", isGain ? "A" : "D", amount, at: "1", after: after)
        #expect(facts(of: .report("4", [row])).accounts[0].changeText == words)
    }

    @Test func marksOnAmountsAreNotes() {
        var row = SecurityRow.trade("S", "D", "100", at: "10", priceMarks: marks("F2"), codeMarks: marks("F1"))
        row.transactionAmount.marks = marks("F3", "F2")
        row.amountOwned.marks = marks("F4")
        let facts = facts(of: .report("4", [row]))
        #expect(facts.totals[0].explanations == ["1"] && facts.totals[0].priceNotes == ["2"])
        #expect(facts.totals[0].amountNotes == ["3"])
        #expect(facts.accounts[0].afterNotes == ["4"])
    }

    @Test func aReferenceIsANoteAndNoName() {
        let row = SecurityRow.trade("S", "D", "100", at: "10", form: "I", nature: "See Footnote (2)")
        let account = facts(of: .report("4", [row], notes: ["F2": "Words."])).accounts[0]
        #expect(account.manner == "held indirectly" && account.mannerNotes == ["2"])
        let bare = SecurityRow.trade("S", "D", "100", at: "10", form: "I", nature: "See footnotes")
        #expect(
            facts(of: .report("4", [bare])).accounts[0].manner == "held indirectly: through whom, the footnotes say")
    }

    @Test func nothingPaidIsADash() {
        let facts = facts(of: .report("4", [.trade("M", "A", "500", at: "0"), .trade("A", "A", "5", at: "0")]))
        #expect(facts.totals.map(\.priceText) == ["–", "$0"] && facts.totals.map(\.valueText) == ["–", "$0"])
    }
}
