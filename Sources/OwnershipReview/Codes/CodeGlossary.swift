import OwnershipModel

/// A letter of the transaction code column, explained. The plain words stand beside the official meaning, never in its
/// place.
public struct CodeMeaning: Sendable, Hashable {
    /// The letter as printed.
    public var letter: String
    /// What General Instruction 8 of the form says, in our words.
    public var official: String
    /// The same for a reader who has never seen the form.
    public var plain: String
}

/// Every letter that can stand in the code column: the eighteen codes, and V and K, which are flags and no codes.
public enum CodeGlossary {
    /// In the order of the form's instruction: the general codes, the exemptions, derivatives, the others; flags last.
    public static let all: [CodeMeaning] =
        [
            .openMarketPurchase, .openMarketSale, .award, .dispositionToIssuer, .withholding, .discretionary,
            .exemptExercise, .conversion, .shortExpiration, .longExpiration, .outOfTheMoneyExercise,
            .inTheMoneyExercise, .gift, .smallAcquisition, .willOrDescent, .votingTrust, .other, .tender,
        ].map(meaning(of:)) + [equitySwap, voluntarilyEarly]

    /// K stands behind another code (`S/K`); filed as `equitySwapInvolved`.
    public static let equitySwap = CodeMeaning(
        letter: "K", official: "Transaction in an equity swap or an instrument with similar characteristics",
        plain: "made through an equity swap or something like it")

    /// V has a cell of its own; filed as `transactionFormType` 5 on a report that is not the annual one.
    public static let voluntarilyEarly = CodeMeaning(
        letter: "V", official: "Transaction voluntarily reported earlier than required",
        plain: "reported before it had to be")

    public static func meaning(of code: TransactionCode) -> CodeMeaning {
        let (official, plain) = words(for: code)
        return CodeMeaning(letter: code.rawValue, official: official, plain: plain)
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
            ("Exercise of an out-of-the-money derivative security", "exercised at a loss")
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
