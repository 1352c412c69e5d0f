/// A transaction code of Form 4, General Instruction 8.
///
/// `K` and `V` are not codes in the filed document: K is printed for `equitySwapInvolved`, V for a transaction of form
/// type 5 on a Form 4. Do not confuse these letters with `AcquiredDisposed` and `OwnershipForm`, which share some.
public enum TransactionCode: String, Sendable, Hashable, CaseIterable {
    /// P: open market or private purchase.
    case openMarketPurchase = "P"
    /// S: open market or private sale.
    case openMarketSale = "S"
    /// A: grant, award or other acquisition under Rule 16b-3(d).
    case award = "A"
    /// D: disposition to the issuer under Rule 16b-3(e).
    case dispositionToIssuer = "D"
    /// F: payment of an exercise price or tax liability by delivering or withholding securities.
    case withholding = "F"
    /// I: discretionary transaction under Rule 16b-3(f).
    case discretionary = "I"
    /// M: exercise or conversion of a derivative security exempted under Rule 16b-3.
    case exemptExercise = "M"
    /// C: conversion of a derivative security.
    case conversion = "C"
    /// E: expiration of a short derivative position.
    case shortExpiration = "E"
    /// H: expiration or cancellation of a long derivative position with value received.
    case longExpiration = "H"
    /// O: exercise of an out-of-the-money derivative security.
    case outOfTheMoneyExercise = "O"
    /// X: exercise of an in-the-money or at-the-money derivative security.
    case inTheMoneyExercise = "X"
    /// G: bona fide gift.
    case gift = "G"
    /// L: small acquisition under Rule 16a-6.
    case smallAcquisition = "L"
    /// W: acquisition or disposition by will or the laws of descent and distribution.
    case willOrDescent = "W"
    /// Z: deposit into or withdrawal from a voting trust.
    case votingTrust = "Z"
    /// J: other acquisition or disposition, described in a footnote.
    case other = "J"
    /// U: disposition by tender of shares in a change of control transaction.
    case tender = "U"
}

/// The direction of a transaction: securities acquired or disposed of.
///
/// The direction is filed separately; the transaction code does not determine it.
public enum AcquiredDisposed: String, Sendable, Hashable, CaseIterable {
    case acquired = "A"
    case disposed = "D"
}

/// The form of beneficial ownership, direct or indirect.
public enum OwnershipForm: String, Sendable, Hashable, CaseIterable {
    case direct = "D"
    case indirect = "I"
}

/// The form on which a transaction or holding is required to be reported.
///
/// On a Form 4, `form5` marks a transaction reported earlier than required (V). On a Form 5, `form3` and `form4` mark
/// late reports.
public enum TransactionFormType: String, Sendable, Hashable, CaseIterable {
    case form3 = "3"
    case form4 = "4"
    case form5 = "5"
}

/// Whether a transaction is reported early or late; an on-time transaction has no value.
public enum Timeliness: String, Sendable, Hashable, CaseIterable {
    case early = "E"
    case late = "L"
}

/// The type of a report: Form 3, 4 or 5, original or amendment (`4/A`).
public struct DocumentType: Sendable, Hashable {
    /// The form number.
    public struct Form: RawRepresentable, Sendable, Hashable, CaseIterable {
        public let rawValue: String

        public init(rawValue: String) { self.rawValue = rawValue }

        public static let form3 = Form(rawValue: "3")
        public static let form4 = Form(rawValue: "4")
        public static let form5 = Form(rawValue: "5")
        public static let allCases = [form3, form4, form5]
    }

    /// The form, without regard to amendments.
    public var form: Form
    /// Whether the report amends an earlier one.
    public var isAmendment: Bool

    public init(_ form: Form, isAmendment: Bool = false) {
        self.form = form
        self.isAmendment = isAmendment
    }
}

/// A code with a fixed set of values, whose raw value is the filed text.
public protocol FiledCode: FiledValue, RawRepresentable<String>, Sendable, Hashable {
    /// Returns whether a filed text is one of the codes.
    static func isKnown(_ text: String) -> Bool
}

extension FiledCode {
    public static func isKnown(_ text: String) -> Bool { Self(filed: text) != nil }
}

extension TransactionCode: FiledCode {}
extension AcquiredDisposed: FiledCode {}
extension OwnershipForm: FiledCode {}
extension TransactionFormType: FiledCode {}
extension Timeliness: FiledCode {}

extension FiledValue where Self: RawRepresentable, RawValue == String {
    /// Takes the raw value itself, case-sensitively.
    public init?(filed text: String) {
        self.init(rawValue: text)
    }
}

extension DocumentType: FiledValue, CustomStringConvertible {
    /// Parses `3`, `4` or `5`, optionally followed by `/A`.
    public init?(filed text: String) {
        let isAmendment = text.hasSuffix("/A")
        let number = text.dropLast(isAmendment ? 2 : 0)
        guard let form = Form.allCases.first(where: { $0.rawValue == number }) else { return nil }
        self.init(form, isAmendment: isAmendment)
    }

    /// The type as filed, such as `4` or `4/A`.
    public var description: String { form.rawValue + (isAmendment ? "/A" : "") }
}

extension Bool: FiledValue {
    /// Parses `1`, `0`, `true` or `false`, the spellings of the EDGAR Ownership XML specification, ignoring case.
    public init?(filed text: String) {
        switch text {
        case "1": self = true
        case "0": self = false
        default:
            switch text.lowercased() {
            case "true": self = true
            case "false": self = false
            default: return nil
            }
        }
    }
}
