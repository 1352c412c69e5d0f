import OwnershipModel
import OwnershipReview
import Testing

/// What a code or a mark does not say is not said, and what contradicts it is told as filed, with a warning.
@Suite struct CodeRuleTests {
    private func told(_ rows: [SecurityRow], derivative: [SecurityRow] = [], notes: [String: String] = [:])
        -> FilingFacts
    {
        facts(of: .report("4", rows, derivative: derivative, notes: notes))
    }

    private let put = "Put Option (right to sell)"

    // MARK: Early

    /// V is a mark; a gift that disposes of securities cannot be early since it is due on Form 4 (Rule 16a-3(g)(1)).
    @Test(arguments: [("2023-02-26", "D", 0), ("2023-02-27", "D", 1), ("2024-02-29", "D", 1), ("2024-02-29", "A", 0)])
    func earlyIsOnlyAMark(_ date: String, _ direction: String, _ warnings: Int) {
        let facts = told([.trade("G", direction, "10", on: date, formType: "5")])
        #expect(facts.rows[0].timeliness == .early)
        #expect(facts.rows[0].sentence.hasSuffix("; marked as voluntarily reported early."))
        #expect(facts.warnings.map(\.code) == Array(repeating: "gift-marked-early", count: warnings))
    }

    // MARK: Puts

    @Test func aPutIsExercisedByDelivering() {
        let option = SecurityRow.trade("X", "D", "100", of: put, after: "0").over("100")
        let facts = told([.trade("X", "D", "100", at: "12", after: "900")], derivative: [option])
        #expect(facts.headline.contains("exercised 100 options (\(put)) and delivered 100 shares of common stock"))
        #expect(
            facts.rows.map(\.sentence) == [
                "Delivered 100 shares of common stock by exercising 100 options (\(put)) on February 29, 2024, at $12.00 "
                    + "each; 900 held after, directly.",
                "Exercised 100 options (\(put)) and delivered 100 shares of common stock on February 29, 2024; none held "
                    + "after, directly.",
            ])
        #expect(facts.rows.map { $0.transaction?.counterpart?.description } == ["t2-r1", "t1-r1"])
    }

    /// Options that were written are exercised by their holder.
    @Test(arguments: [
        ("Call Option (obligation to sell)", "D", "Delivered", "delivered"),
        ("Put Option (obligation to buy)", "A", "Acquired", "acquired"),
    ])
    func writtenOptionsAreExercisedByTheirHolder(_ title: String, _ direction: String, _ past: String, _ word: String) {
        let option = SecurityRow.trade("X", "A", "100", of: title, after: "0").over("100")
        let facts = told([.trade("X", direction, "100", at: "12")], derivative: [option])
        #expect(
            facts.headline.contains(
                "had 100 options (\(title)) exercised by their holder and \(word) 100 shares of common stock"))
        #expect(
            facts.rows[0].sentence.hasPrefix(
                "\(past) 100 shares of common stock on the exercise by their holder of 100 options (\(title)) on"))
    }

    @Test func halvesOfAPutThatDoNotMatchStayApart() {
        let option = SecurityRow.trade("X", "D", "70", of: put).over("70")
        let facts = told([.trade("X", "D", "100", at: "12")], derivative: [option])
        #expect(facts.rows[0].sentence.hasPrefix("Delivered 100 shares of common stock on an exercise on"))
        #expect(facts.rows[1].sentence.hasPrefix("Exercised 70 options (\(put)) (underlying"))
    }

    // MARK: As filed

    @Test func anAwardWithAPriceIsNoGift() {
        let facts = told([.trade("A", "A", "500", at: "351.4")])
        #expect(
            facts.rows[0].sentence
                == "Acquired 500 shares of common stock from the company on February 29, 2024; price filed: $351.40 each; "
                + "1,000 held after, directly.")
        #expect(facts.headline.contains("acquired 500 shares of common stock from the company"))
        #expect(told([.trade("A", "A", "500", at: "0")]).headline.contains("received 500 shares of common stock from"))
    }

    @Test(arguments: [
        ("Shares sold to cover taxes.", "sold to cover taxes (coded F)"),
        ("Sell-to-cover transaction for tax obligations; not a discretionary trade.", "sold to cover taxes (coded F)"),
        ("Shares withheld for taxes. No shares were sold to cover.", "withheld for taxes"),
        ("Shares withheld and sold to cover taxes.", "withheld for taxes"),
    ])
    func aSaleUnderCodeFIsSaid(_ note: String, _ words: String) {
        let facts = told([.trade("F", "D", "500", at: "20", codeMarks: marks("F1"))], notes: ["F1": note])
        #expect(facts.rows[0].sentence.hasPrefix("Had 500 shares of common stock \(words) on"))
        #expect(facts.warnings.map(\.code) == (words.contains("coded") ? ["withholding-sold"] : []))
    }

    @Test(arguments: [
        ("S", "A", "1", "acquiring", "S, sale", "code-against-direction"),
        ("A", "D", "1", "disposing of", "A, grant or award", "code-against-direction"),
        ("S", "D", "0", "disposing of", "S, sale", "trade-at-zero"),
        ("P", "A", "0", "acquiring", "P, purchase", "trade-at-zero"),
    ])
    func whatContradictsItsCodeIsToldAsFiled(
        _ code: String, _ direction: String, _ price: String, _ verb: String, _ coded: String, _ warning: String
    ) {
        let facts = told([.trade(code, direction, "5", at: price)])
        let words = "eported \(verb) 5 shares of common stock (coded \(coded))"
        #expect(facts.headline.contains("r\(words)"), "\(facts.headline)")
        #expect(facts.rows[0].sentence.hasPrefix("R\(words)"))
        #expect(facts.warnings.map(\.code) == [warning])
    }

    /// M in Table II gives up a derivative security; one that is acquired, and for which nothing is given up, is in doubt.
    @Test func anExerciseThatAcquiresADerivativeIsInDoubt() {
        let facts = told([], derivative: [.trade("M", "A", "5", of: "Stock Option").over("5")])
        #expect(
            facts.rows[0].sentence.hasPrefix("Reported acquiring 5 stock options (coded M, exercise or conversion)"))
        #expect(facts.warnings.map(\.code) == ["code-in-doubt"])
        let paired = told(
            [],
            derivative: [
                .trade("M", "D", "5", of: "Restricted Stock Units").over("5", "Class B Common Stock"),
                .trade("M", "A", "5", of: "Class B Common Stock").over("5"),
            ])
        #expect(paired.warnings.isEmpty)
        #expect(
            paired.rows[1].sentence.hasPrefix("Acquired 5 shares of Class B Common Stock by turning in 5 restricted"))
    }

    // MARK: Amounts of zero

    @Test func nothingIsSoldWithAnAmountOfZero() {
        let facts = told([
            .trade("S", "D", "10", at: "5", after: "1018275"), .trade("S", "D", "0", at: "5", after: "0"),
        ])
        #expect(
            facts.rows[1].sentence
                == "0 filed as the amount of common stock sold on February 29, 2024, at $5.00 each; the balance fell by "
                + "1,018,275; none held after, directly.")
        #expect(facts.headline.contains("sold 10 shares of common stock") && !facts.headline.contains("two sales"))
        #expect(facts.warnings.map(\.code) == ["amount-zero"])
        let alone = told([.trade("S", "D", "0", at: "0")])
        #expect(alone.headline.contains("filed 0 as the amount of a transaction in common stock with code S"))
        #expect(!alone.headline.contains("sold") && !alone.headline.contains("$0"))
    }

    // MARK: Debt

    @Test func debtIsBoughtForItsAmount() {
        var note = SecurityRow.trade("P", "A", nil, of: "Convertible Note", at: "10.5").over(
            "5714285", exercise: "10.5")
        note.transactionAmount = Noted(.value(Filed("60000000")))
        note.amountOwned = Noted(.value(Filed("60000000")))
        let facts = told([], derivative: [note])
        #expect(facts.headline.contains("bought Convertible Note for $60,000,000"), "\(facts.headline)")
        #expect(
            facts.rows[0].sentence
                == "Bought Convertible Note for $60,000,000 (underlying: 5,714,285 shares of common stock, conversion price "
                + "$10.50) on February 29, 2024; price filed: $10.50; $60,000,000 held after, directly.")
    }

    // MARK: Gifts between own holdings

    @Test func aGiftToAnOwnTrustIsMoved() {
        let facts = told([
            .trade("G", "D", "369", after: "0"),
            .trade("G", "A", "369", after: "400", form: "I", nature: "By Trust"),
        ])
        let move = "oved 369 shares of common stock by gift from direct to indirect holding (By Trust)"
        let words = "\(move) on February 29, 2024"
        #expect(facts.headline.contains("m\(move)"), "\(facts.headline)")
        #expect(
            facts.rows.map(\.sentence) == [
                "M\(words); none held after, directly.", "M\(words); 400 held after, indirectly (By Trust).",
            ])
        #expect(facts.rows.map { $0.transaction?.counterpart?.description } == ["t1-r2", "t1-r1"])
    }

    /// One gift that several holdings receive is one move; of another amount, another day or the same holding, none.
    @Test func onlyWhatMatchesIsMoved() {
        let given = SecurityRow.trade("G", "D", "300", after: "0")
        let several = told([
            given, .trade("G", "A", "200", form: "I", nature: "By Spouse"),
            .trade("G", "A", "100", form: "I", nature: "By Trust"),
        ])
        #expect(
            several.headline.contains(
                "moved 300 shares of common stock by gift from direct to indirect holding (By Spouse and"))
        for other in [
            SecurityRow.trade("G", "A", "299", form: "I", nature: "By Trust"),
            .trade("G", "A", "300", on: "2024-03-01", form: "I", nature: "By Trust"), .trade("G", "A", "300"),
        ] {
            #expect(told([given, other]).headline.contains("gave 300 shares of common stock as a gift"))
        }
    }

    // MARK: Nothing owned, and balances said twice

    @Test(arguments: ["No securities are beneficially owned.", "No Securities Beneficially Owned", "None"])
    func aTypedStatementOfNoneIsNoSecurity(_ title: String) {
        let facts = facts(of: .report("3", [.holding("0", of: title)]))
        #expect(facts.headline.hasSuffix("owning no securities"), "\(facts.headline)")
        #expect(facts.rows[0].sentence == "States in words that nothing is owned.")
    }

    @Test func aHoldingThatRepeatsABalanceIsNoLot() {
        let facts = told([.trade("S", "D", "10", at: "5", after: "90"), .holding("90"), .holding("70")])
        #expect(facts.accounts.map { $0.rows.map(\.description) } == [["t1-r1", "t1-r2"], ["t1-r3"]])
        #expect(facts.accounts.map(\.lot) == [1, 2])
        #expect(facts.accounts[0].before == .known(number("100")))
        #expect(told([.trade("S", "D", "10", after: "90"), .holding("90")]).accounts.map(\.lot) == [nil])
    }

    /// On Form 5 the column asks for the balance at the end of the fiscal year, which many take for that after the transaction.
    @Test func balancesOnForm5AreAsFiled() {
        let row = facts(of: .report("5", [.trade("G", "D", "1", formType: "5")])).rows[0]
        #expect(row.sentence.hasSuffix("; 1,000 filed as held at the fiscal year’s end, directly."))
    }
}
