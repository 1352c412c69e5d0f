import OwnershipModel

/// What a transaction code stands for, for grouping. The direction never comes from here but from
/// `AcquiredDisposed`: a code only explains.
public enum TransactionKind: String, Sendable, Hashable, CaseIterable {
    /// P: open market or private.
    case purchase
    /// S: open market or private.
    case sale
    /// A.
    case award
    /// D.
    case dispositionToIssuer
    /// F.
    case withholding
    /// I.
    case discretionary
    /// M, O, X.
    case exercise
    /// C.
    case conversion
    /// E, H.
    case expiration
    /// G.
    case gift
    /// L.
    case smallAcquisition
    /// W.
    case inheritance
    /// Z.
    case votingTrust
    /// U.
    case tender
    /// J.
    case other
    /// No code, or one that the form does not know.
    case unknown

    public init(_ code: TransactionCode?) {
        switch code {
        case .openMarketPurchase: self = .purchase
        case .openMarketSale: self = .sale
        case .award: self = .award
        case .dispositionToIssuer: self = .dispositionToIssuer
        case .withholding: self = .withholding
        case .discretionary: self = .discretionary
        case .exemptExercise, .outOfTheMoneyExercise, .inTheMoneyExercise: self = .exercise
        case .conversion: self = .conversion
        case .shortExpiration, .longExpiration: self = .expiration
        case .gift: self = .gift
        case .smallAcquisition: self = .smallAcquisition
        case .willOrDescent: self = .inheritance
        case .votingTrust: self = .votingTrust
        case .tender: self = .tender
        case .other: self = .other
        case nil: self = .unknown
        }
    }
}

extension TransactionCode {
    /// The only direction the code's meaning allows; nil where both occur.
    var impliedDirection: AcquiredDisposed? {
        switch self {
        case .openMarketPurchase, .award, .smallAcquisition: .acquired
        case .openMarketSale, .dispositionToIssuer, .withholding, .longExpiration, .tender: .disposed
        case .discretionary, .exemptExercise, .conversion, .shortExpiration, .outOfTheMoneyExercise,
            .inTheMoneyExercise, .gift, .willOrDescent, .votingTrust, .other:
            nil
        }
    }
}
