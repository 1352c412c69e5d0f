import OwnershipModel

/// How giving up one security for another is told.
struct Exercise: Hashable {
    var verb: String
    var gerund: String
    /// Between the security given up and the one acquired.
    var joint: String
    /// Behind everything: how it was done, where that is out of the ordinary.
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
