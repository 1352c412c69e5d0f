import OwnershipModel

/// The wording for giving up one security for another.
struct Exercise: Hashable {
    var verb: String
    var gerund: String
    /// The preposition between the security given up and the one acquired.
    var joint: String
    /// The end of the clause, which names unusual circumstances; mostly empty.
    var manner: String

    init(code: TransactionCode?, given: [SecurityPhrase], isSwap: Bool) {
        manner =
            (code == .outOfTheMoneyExercise ? " at a loss" : "")
            + (isSwap ? " in an equity swap or similar transaction" : "")
        let exercised = given.count(where: \.isExercised)
        if code == .conversion {
            (verb, gerund, joint) = ("converted", "converting", "into")
        } else if exercised == given.count || code == .inTheMoneyExercise || code == .outOfTheMoneyExercise {
            (verb, gerund, joint) = ("exercised", "exercising", "for")
        } else if exercised == 0 {
            (verb, gerund, joint) = ("turned", "turning in", "into")
        } else {
            (verb, gerund, joint) = ("exercised or converted", "exercising or converting", "for")
        }
    }
}
