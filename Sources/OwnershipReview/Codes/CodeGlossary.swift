import OwnershipModel

/// The explanation of a letter in the transaction code column. Show the plain words with the official meaning, never
/// instead of it.
public struct CodeMeaning: Sendable, Hashable {
    /// The letter as printed on the form.
    public var letter: String
    /// The meaning by General Instruction 8 of Form 4, paraphrased.
    public var official: String
    /// The meaning in plain words, for readers who do not know the form.
    public var plain: String
}

/// The explanations of all letters in the code column: the eighteen transaction codes, and K and V, which are flags.
public enum CodeGlossary {
    /// All explanations, in the order of General Instruction 8: general codes, exemptions, derivative securities, others;
    /// then the flags K and V.
    public static let all: [CodeMeaning] =
        [
            .openMarketPurchase, .openMarketSale, .award, .dispositionToIssuer, .withholding, .discretionary,
            .exemptExercise, .conversion, .shortExpiration, .longExpiration, .outOfTheMoneyExercise,
            .inTheMoneyExercise, .gift, .smallAcquisition, .willOrDescent, .votingTrust, .other, .tender,
        ].map(meaning(of:)) + [equitySwap, voluntarilyEarly]

    /// K, which follows another code (`S/K`); filed as `equitySwapInvolved`.
    public static let equitySwap = CodeMeaning(
        letter: "K", official: "Transaction in an equity swap or an instrument with similar characteristics",
        plain: "made through an equity swap or something like it")

    /// V, which has a column of its own; filed as `transactionFormType` 5 on a Form 4.
    public static let voluntarilyEarly = CodeMeaning(
        letter: "V", official: "Transaction voluntarily reported earlier than required",
        plain: "marked as voluntarily reported early")

    /// Returns the explanation of a transaction code.
    public static func meaning(of code: TransactionCode) -> CodeMeaning {
        let (official, plain) = words(for: code)
        return CodeMeaning(letter: code.rawValue, official: official, plain: plain)
    }

    /// Returns the name of a code for a sentence that only repeats it: `sale`, `grant or award`.
    static func shortName(of code: TransactionCode) -> String {
        switch code {
        case .openMarketPurchase: "purchase"
        case .openMarketSale: "sale"
        case .award: "grant or award"
        case .dispositionToIssuer: "disposition to the issuer"
        case .withholding: "delivering or withholding for a price or tax"
        case .discretionary: "discretionary transaction"
        case .exemptExercise: "exercise or conversion"
        case .conversion: "conversion"
        case .shortExpiration: "expiration of a short position"
        case .longExpiration: "expiration of a long position"
        case .outOfTheMoneyExercise, .inTheMoneyExercise: "exercise"
        case .gift: "gift"
        case .smallAcquisition: "small acquisition"
        case .willOrDescent: "will or descent"
        case .votingTrust: "voting trust"
        case .other: "other transaction"
        case .tender: "tender"
        }
    }

    private static func words(for code: TransactionCode) -> (official: String, plain: String) {
        switch code {
        case .openMarketPurchase:
            ("Open market or private purchase of a non-derivative or derivative security", "bought")
        case .openMarketSale:
            ("Open market or private sale of a non-derivative or derivative security", "sold")
        case .award:
            ("Grant, award or other acquisition under Rule 16b-3(d)", "received from the company")
        case .dispositionToIssuer:
            ("Disposition to the issuer under Rule 16b-3(e)", "returned or sold to the company")
        case .withholding:
            (
                "Payment of an exercise price or a tax by delivering or withholding securities, under Rule 16b-3",
                "withheld or handed over for taxes or an exercise price; not a market sale"
            )
        case .discretionary:
            (
                "Discretionary transaction under Rule 16b-3(f)",
                "a switch or cash-out inside an employee benefit plan"
            )
        case .exemptExercise:
            (
                "Exercise or conversion of a derivative security exempted under Rule 16b-3",
                "options or units turned into shares"
            )
        case .conversion: ("Conversion of a derivative security", "converted into another security")
        case .shortExpiration: ("Expiration of a short derivative position", "an obligation lapsed")
        case .longExpiration:
            (
                "Expiration or cancellation of a long derivative position with value received",
                "an option or the like ended against payment"
            )
        case .outOfTheMoneyExercise:
            ("Exercise of an out-of-the-money derivative security", "exercised although out of the money")
        case .inTheMoneyExercise:
            ("Exercise of an in-the-money or at-the-money derivative security", "exercised")
        case .gift: ("Bona fide gift", "given or received as a gift")
        case .smallAcquisition:
            ("Small acquisition under Rule 16a-6", "a small acquisition, at most $10,000 in six months")
        case .willOrDescent:
            (
                "Acquisition or disposition by will or the laws of descent and distribution",
                "inherited, or passed on at death"
            )
        case .votingTrust:
            ("Deposit into or withdrawal from a voting trust", "put into or taken out of a voting trust")
        case .other: ("Other acquisition or disposition, described in a footnote", "something else; see the footnote")
        case .tender:
            (
                "Disposition pursuant to a tender of shares in a change of control transaction",
                "handed in during a takeover"
            )
        }
    }
}
