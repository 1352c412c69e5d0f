import OwnershipModel

/// The kind of transaction that a code denotes, for grouping. The direction is given only by `AcquiredDisposed`.
public enum TransactionKind: String, Sendable, Hashable, CaseIterable {
    /// P: open market or private purchase.
    case purchase
    /// S: open market or private sale.
    case sale
    /// A: grant or award.
    case award
    /// D: disposition to the issuer.
    case dispositionToIssuer
    /// F: securities delivered or withheld for an exercise price or taxes.
    case withholding
    /// I: discretionary transaction in an employee plan.
    case discretionary
    /// M, O, X: exercise of a derivative security; M also covers exempt conversions.
    case exercise
    /// C: conversion of a derivative security.
    case conversion
    /// E, H: expiration of a derivative position.
    case expiration
    /// G: gift.
    case gift
    /// L: small acquisition under Rule 16a-6.
    case smallAcquisition
    /// W: transfer by will or the laws of descent and distribution.
    case inheritance
    /// Z: deposit into or withdrawal from a voting trust.
    case votingTrust
    /// U: tender of shares in a change of control.
    case tender
    /// J: other transaction, described in a footnote.
    case other
    /// No code, or an unknown one.
    case unknown

    /// The kind of a code; nil gives `unknown`.
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
    /// The only direction that the code's meaning allows; nil if both are possible.
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

extension TransactionKind {
    /// Whether derivative securities are exercised or converted.
    var isConversion: Bool { self == .exercise || self == .conversion }
}
