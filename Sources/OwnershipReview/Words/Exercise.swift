import OwnershipModel

/// The wording for giving up one security for another.
struct Exercise: Hashable {
    var verb: String
    var gerund: String
    /// The words between the derivative security and the one acquired or delivered.
    var joint: String
    /// The end of the clause, which names unusual circumstances; mostly empty.
    var manner: String
    /// What was done to the security that is not the derivative: `acquired`, `delivered`.
    var past: String

    /// Which way the two securities of an exercise or conversion move.
    enum Way: CaseIterable {
        /// A security is acquired for the derivative given up.
        case acquired
        /// A security of Table I is delivered by exercising a put.
        case delivered
        /// A security of Table I is delivered because the holder of a written call exercised it.
        case calledAway
        /// A security of Table I is acquired because the holder of a written put exercised it.
        case putTo

        /// Whether a deed in one security and one in a derivative security are the two sides of this.
        func fits(_ deed: Deed, with derivative: Deed) -> Bool {
            let directions = (deed.direction, derivative.direction)
            if self == .acquired {
                return directions == (.acquired, .disposed) && !isShort(deed) && !derivative.security.isPut
            }
            guard deed.table == .nonDerivative, derivative.table == .derivative else { return false }
            let security = derivative.security
            return switch self {
            case .acquired: true
            case .delivered: directions == (.disposed, .disposed) && security.isPut && !security.isObligation
            case .calledAway: directions == (.disposed, .acquired) && security.isObligation && !security.isPut
            case .putTo: directions == (.acquired, .acquired) && security.isObligation && security.isPut
            }
        }

        /// Whether a short position is closed, which is reported as an acquisition and gains nothing.
        private func isShort(_ deed: Deed) -> Bool { deed.table == .derivative && deed.security.isObligation }
    }

    init(_ way: Way, code: TransactionCode?, given: [SecurityPhrase], isSwap: Bool) {
        manner =
            (code == .outOfTheMoneyExercise ? " although out of the money" : "")
            + (isSwap ? " in an equity swap or similar transaction" : "")
        past = way == .delivered || way == .calledAway ? "delivered" : "acquired"
        switch way {
        case .acquired: break
        case .delivered:
            (verb, gerund, joint) = ("exercised", "by exercising", "and delivered")
            return
        case .calledAway, .putTo:
            (verb, gerund, joint) = (
                "had", "on the exercise by their holder of", "exercised by their holder and \(past)"
            )
            return
        }
        let exercised = given.count(where: \.isExercised)
        if code == .conversion {
            (verb, gerund, joint) = ("converted", "by converting", "into")
        } else if exercised == given.count || code == .inTheMoneyExercise || code == .outOfTheMoneyExercise {
            (verb, gerund, joint) = ("exercised", "by exercising", "for")
        } else if exercised == 0 {
            (verb, gerund, joint) = ("turned", "by turning in", "into")
        } else {
            (verb, gerund, joint) = ("exercised or converted", "by exercising or converting", "for")
        }
    }
}
