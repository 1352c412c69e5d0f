/// The transaction codes of Form 4, General Instruction 8.
///
/// `K` and `V` are no codes of their own in the filed document: K comes from `equitySwapInvolved`, V from a transaction
/// of form type 5 on a Form 4. Never mix these letters with `AcquiredDisposed` or `OwnershipForm`, which share some.
public enum TransactionCode: String, Sendable, Hashable, CaseIterable {
    case openMarketPurchase = "P"
    case openMarketSale = "S"
    case award = "A"
    case dispositionToIssuer = "D"
    case withholding = "F"
    case discretionary = "I"
    case exemptExercise = "M"
    case conversion = "C"
    case shortExpiration = "E"
    case longExpiration = "H"
    case outOfTheMoneyExercise = "O"
    case inTheMoneyExercise = "X"
    case gift = "G"
    case smallAcquisition = "L"
    case willOrDescent = "W"
    case votingTrust = "Z"
    case other = "J"
    case tender = "U"
}

/// Whether a transaction added securities or took them away: the direction, which the transaction code only explains.
public enum AcquiredDisposed: String, Sendable, Hashable, CaseIterable {
    case acquired = "A"
    case disposed = "D"
}

/// Direct or indirect beneficial ownership.
public enum OwnershipForm: String, Sendable, Hashable, CaseIterable {
    case direct = "D"
    case indirect = "I"
}

/// The form on which a transaction or holding ought to be reported. On a Form 4, `form5` marks one reported earlier
/// than required (V); on a Form 5, `form4` and `form3` mark late ones.
public enum TransactionFormType: String, Sendable, Hashable, CaseIterable {
    case form3 = "3"
    case form4 = "4"
    case form5 = "5"
}

/// Whether a transaction is reported early or late; on time has no value.
public enum Timeliness: String, Sendable, Hashable, CaseIterable {
    case early = "E"
    case late = "L"
}

/// The kind of report, with or without `/A` for an amendment.
public struct DocumentType: Sendable, Hashable {
    /// A form by what EDGAR calls it. All cases are the forms of ownership, which are read; any other can be named, too.
    public struct Form: RawRepresentable, Sendable, Hashable, CaseIterable {
        public let rawValue: String

        public init(rawValue: String) { self.rawValue = rawValue }

        public static let form3 = Form(rawValue: "3")
        public static let form4 = Form(rawValue: "4")
        public static let form5 = Form(rawValue: "5")
        public static let allCases = [form3, form4, form5]
    }

    public var form: Form
    public var isAmendment: Bool

    public init(_ form: Form, isAmendment: Bool = false) {
        self.form = form
        self.isAmendment = isAmendment
    }
}

/// A code of the forms, filed as it is printed.
public protocol FiledCode: FiledValue, RawRepresentable<String>, Sendable, Hashable {
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
    public init?(filed text: String) {
        self.init(rawValue: text)
    }
}

extension DocumentType: FiledValue, CustomStringConvertible {
    public init?(filed text: String) {
        let isAmendment = text.hasSuffix("/A")
        let number = text.dropLast(isAmendment ? 2 : 0)
        guard let form = Form.allCases.first(where: { $0.rawValue == number }) else { return nil }
        self.init(form, isAmendment: isAmendment)
    }

    public var description: String { form.rawValue + (isAmendment ? "/A" : "") }
}

extension Bool: FiledValue {
    /// The spellings of the EDGAR Ownership XML specification, all of them in use: `1`, `0`, `true`, `false`. The words
    /// are taken in any case.
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
