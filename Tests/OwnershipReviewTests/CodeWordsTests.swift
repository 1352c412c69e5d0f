import OwnershipModel
import OwnershipReview
import Testing

/// Every code, acquired and disposed, in both tables, priced and unpriced: the right verb, and never a wrong one.
@Suite struct CodeWordsTests {
    struct Expectation: Sendable, CustomTestStringConvertible {
        var code: String
        var acquired: String
        var disposed: String
        /// Words that would claim something else, in either direction.
        var never: [String]
        /// Where a price or Table II makes a difference.
        var acquiredPriced: String?
        var acquiredInTableII: String?
        var disposedInTableII: String?

        var testDescription: String { code }

        func words(_ direction: String, in table: SecurityTable, isPriced: Bool) -> String {
            let inTable = table == .derivative ? (direction == "A" ? acquiredInTableII : disposedInTableII) : nil
            let priced = isPriced && direction == "A" ? acquiredPriced : nil
            return inTable ?? priced ?? (direction == "A" ? acquired : disposed)
        }
    }

    static let expectations = [
        Expectation(
            code: "P", acquired: "bought 500 shares of common stock",
            disposed: "reported disposing of 500 shares of common stock (coded P,",
            never: ["sold", "gave", "withheld"]),
        Expectation(
            code: "S", acquired: "reported acquiring 500 shares of common stock (coded S,",
            disposed: "sold 500 shares of common stock", never: ["bought", "gave", "withheld"]),
        Expectation(
            code: "A", acquired: "received 500 shares of common stock from the company",
            disposed: "reported disposing of 500 shares of common stock (coded A,",
            never: ["bought", "sold", "gave"],
            acquiredPriced: "acquired 500 shares of common stock from the company"),
        Expectation(
            code: "D", acquired: "reported acquiring 500 shares of common stock (coded D,",
            disposed: "disposed of 500 shares of common stock to the company",
            never: ["bought", "sold", "market", "gave", "gift"]),
        Expectation(
            code: "F", acquired: "reported acquiring 500 shares of common stock (coded F,",
            disposed: "had 500 shares of common stock withheld or delivered for taxes or an exercise price",
            never: ["bought", "sold", "market", "gave", "gift"]),
        Expectation(
            code: "I", acquired: "acquired 500 shares of common stock in a discretionary transaction",
            disposed: "disposed of 500 shares of common stock in a discretionary transaction",
            never: ["bought", "sold", "market", "indirect"]),
        Expectation(
            code: "M", acquired: "acquired 500 shares of common stock by exercise or conversion",
            disposed: "exercised or converted 500 shares of common stock", never: ["bought", "sold", "market", "gave"],
            acquiredInTableII: "reported acquiring 500 shares of common stock (coded M,"),
        Expectation(
            code: "C", acquired: "acquired 500 shares of common stock by conversion",
            disposed: "converted 500 shares of common stock", never: ["bought", "sold", "market", "exercise"]),
        Expectation(
            code: "E", acquired: "had a short position in 500 shares of common stock expire",
            disposed: "had a short position in 500 shares of common stock expire, reported as disposed of",
            never: ["bought", "sold", "market", "exercise"]),
        Expectation(
            code: "H", acquired: "reported acquiring 500 shares of common stock (coded H,",
            disposed: "had 500 shares of common stock expire or be cancelled for value received",
            never: ["bought", "sold", "market", "exercise"]),
        Expectation(
            code: "O", acquired: "acquired 500 shares of common stock by exercise although out of the money",
            disposed: "delivered 500 shares of common stock on an exercise although out of the money",
            never: ["bought", "sold", "gave", "loss"],
            disposedInTableII: "exercised 500 shares of common stock although out of the money"),
        Expectation(
            code: "X", acquired: "acquired 500 shares of common stock by exercise",
            disposed: "delivered 500 shares of common stock on an exercise",
            never: ["bought", "sold", "market", "loss"], disposedInTableII: "exercised 500 shares of common stock"),
        Expectation(
            code: "G", acquired: "received 500 shares of common stock as a gift",
            disposed: "gave 500 shares of common stock as a gift", never: ["bought", "sold", "market", "granted"]),
        Expectation(
            code: "L", acquired: "acquired 500 shares of common stock in a small acquisition",
            disposed: "reported disposing of 500 shares of common stock (coded L,",
            never: ["sold", "market", "gave"]),
        Expectation(
            code: "W", acquired: "inherited 500 shares of common stock",
            disposed: "passed on 500 shares of common stock by will or the laws of descent",
            never: ["bought", "sold", "market", "withheld"]),
        Expectation(
            code: "Z",
            acquired: "acquired 500 shares of common stock by a deposit into or withdrawal from a voting trust",
            disposed: "disposed of 500 shares of common stock by a deposit into or withdrawal from a voting trust",
            never: ["bought", "sold", "market"]),
        Expectation(
            code: "J", acquired: "acquired 500 shares of common stock (other transaction, see footnote 3)",
            disposed: "disposed of 500 shares of common stock (other transaction, see footnote 3)",
            never: ["bought", "sold", "market", "gift"]),
        Expectation(
            code: "U", acquired: "reported acquiring 500 shares of common stock (coded U,",
            disposed: "tendered 500 shares of common stock in a change of control",
            never: ["bought", "sold", "market"]),
    ]

    @Test func theTableHasEveryCode() {
        #expect(Set(Self.expectations.map(\.code)) == Set(TransactionCode.allCases.map(\.rawValue)))
        #expect(Self.expectations.count == 18)
    }

    @Test(arguments: expectations, [true, false])
    func rightVerb(_ expectation: Expectation, isPriced: Bool) throws {
        for table in SecurityTable.allCases {
            for direction in ["A", "D"] {
                let row = SecurityRow.trade(
                    expectation.code, direction, "500", at: isPriced ? "12.5" : nil, codeMarks: marks("F3"))
                let filing =
                    table == .nonDerivative ? Filing.report("4", [row]) : Filing.report("4", derivative: [row])
                let facts = facts(of: filing)
                let expected = expectation.words(direction, in: table, isPriced: isPriced)
                let sentence = try #require(facts.rows.first?.sentence)
                let lead = facts.headline + (facts.details.map { ". \($0)" } ?? "")
                #expect(facts.headline.hasPrefix("Fennel Odile K"))
                #expect(facts.headline.contains(" \(expected)"), "\(facts.headline)")
                #expect(sentence.hasPrefix(expected.prefix(1).uppercased() + expected.dropFirst()), "\(sentence)")
                #expect(lead.contains("12.50") == isPriced, "\(lead)")
                #expect(sentence.contains("12.50") == isPriced, "\(sentence)")
                for text in [lead, sentence] {
                    // A contradiction quotes the code's official meaning in brackets; everything else is our claim.
                    let claim = text.replacing(/\(coded .*?\)/, with: "")
                    for word in expectation.never { #expect(!claim.contains(word), "\(word) in: \(claim)") }
                }
                #expect(facts.totals.first?.direction?.rawValue == direction)
            }
        }
    }

    @Test func noteworthyContradictionsAreExplained() {
        let facts = facts(of: .report("4", [.trade("S", "A", "5", at: "1")]))
        #expect(
            facts.headline
                == "Fennel Odile K reported acquiring 5 shares of common stock (coded S, sale) at $1.00 each, now holding "
                + "1,000 directly (+0.5 %)")
        #expect(facts.details == "The transaction was made on February 29, 2024")
    }

    @Test(arguments: [
        (Optional("Q"), Optional("A"), "reported a transaction with code Q, acquiring 500 shares of common stock"),
        ("Q", "D", "reported a transaction with code Q, disposing of 500 shares of common stock"),
        (nil, "D", "reported a transaction without a code, disposing of 500 shares of common stock"),
        (
            "S", nil,
            "reported a transaction with code S in 500 shares of common stock, without saying whether they were "
                + "acquired or disposed of"
        ),
        (
            "P", "X",
            "reported a transaction with code P in 500 shares of common stock, without saying whether they were "
                + "acquired or disposed of"
        ),
    ])
    func whatIsNotFiledIsNotClaimed(_ code: String?, _ direction: String?, _ words: String) {
        let facts = facts(of: .report("4", [.trade(code, direction, "500")]))
        #expect(facts.headline.contains(" \(words)"), "\(facts.headline)")
    }

    @Test func swapsAreNamed() {
        let sale = facts(of: .report("4", [.trade("S", "D", "5", at: "2", isSwap: "true")]))
        #expect(
            sale.headline.contains("sold 5 shares of common stock in an equity swap or similar transaction for $10"))
        #expect(sale.totals.first?.isSwap == true)
        let plain = facts(of: .report("4", [.trade("S", "D", "5", at: "2", isSwap: "false")]))
        #expect(!plain.headline.contains("swap"))
        let both = facts(
            of: .report("4", [.trade("S", "D", "5", at: "2", isSwap: "1"), .trade("S", "D", "7", at: "2")]))
        #expect(both.totals.map(\.amount) == [.exact(number("5")), .exact(number("7"))])
    }

    @Test(arguments: [
        ("Call Option (obligation to sell)", "S", "D", "wrote 3 options (Call Option (obligation to sell))"),
        ("Put Option (right to sell)", "S", "D", "sold 3 options (Put Option (right to sell))"),
        ("Call Option (obligation to sell)", "P", "A", "bought 3 options (Call Option (obligation to sell))"),
        ("Restricted Stock Units", "A", "A", "received 3 restricted stock units from the company"),
        ("Warrants", "J", "D", "disposed of 3 warrants (other transaction, no footnote explains it)"),
    ])
    func derivativesHaveTheirOwnWords(_ title: String, _ code: String, _ direction: String, _ words: String) {
        let facts = facts(of: .report("4", derivative: [.trade(code, direction, "3", of: title)]))
        #expect(facts.headline.hasPrefix("Fennel Odile K, a director, \(words)"), "\(facts.headline)")
    }

    @Test(arguments: [
        ("Shares withheld to cover taxes.", "withheld for taxes"),
        ("Withholding of shares for payment of tax liability on vesting.", "withheld for taxes"),
        ("Shares delivered to satisfy tax obligations.", "withheld or delivered for taxes"),
        ("Shares withheld to pay the exercise price.", "withheld for an exercise price"),
        ("Cashless net exercise of a warrant.", "withheld or delivered for an exercise price"),
        ("Shares withheld to pay the exercise price and taxes.", "withheld for taxes or an exercise price"),
        ("Net settlement.", "withheld or delivered for taxes or an exercise price"),
    ])
    func withholdingSaysWhatTheFootnoteSays(_ note: String, _ words: String) {
        let row = SecurityRow.trade("F", "D", "500", at: "20", codeMarks: marks("F1"))
        let facts = facts(of: .report("4", [row], notes: ["F1": note]))
        #expect(facts.headline.contains(" had 500 shares of common stock \(words)"), "\(facts.headline)")
        let lead = facts.headline + (facts.details ?? "")
        #expect(lead.contains("valued at $20.00 each"), "\(lead)")
    }

    @Test func theGlossaryHasEveryLetter() {
        let letters = CodeGlossary.all.map(\.letter)
        #expect(Set(letters) == Set(TransactionCode.allCases.map(\.rawValue) + ["K", "V"]))
        #expect(letters.count == 20)
        #expect(CodeGlossary.meaning(of: .openMarketPurchase).official.hasPrefix("Open market or private purchase"))
        #expect(CodeGlossary.meaning(of: .openMarketSale).official.hasPrefix("Open market or private sale"))
        #expect(CodeGlossary.meaning(of: .willOrDescent).plain.contains("inherited"))
        #expect(CodeGlossary.meaning(of: .discretionary).official.contains("16b-3(f)"))
        #expect(CodeGlossary.meaning(of: .dispositionToIssuer).official.contains("issuer"))
        #expect(CodeGlossary.voluntarilyEarly.official.contains("earlier than required"))
    }
}
