/// The document of a filing: what every form asks for, and what a form of its own asks for besides.
///
/// `OwnershipDocument` is that of Forms 3, 4 and 5. Another form is a type of its own that gives these values, and a
/// `FormDescription` that says where each of them stands on paper; `fill` pours the one into the other and knows neither. Text,
/// HTML, PDF and JSON follow from that. What a form does not ask for has a default: none.
public protocol FormDocument: Sendable, Hashable {
    /// Which form it is, and whether it amends one; nil where the document does not name one that is known.
    var type: DocumentType? { get }
    var schemaVersion: String? { get }
    var periodOfReport: Filed<CalendarDate>? { get }
    /// On amendments: when the original was filed.
    var dateOfOriginalSubmission: Filed<CalendarDate>? { get }
    var issuer: Issuer { get }
    /// Those about whose securities it is.
    var reportingOwners: [ReportingOwner] { get }
    var footnotes: [Footnote] { get }
    /// Nil where there is no place for remarks; empty where nothing stands in it.
    var remarks: String? { get }
    var signatures: [Signature] { get }
    /// What the document holds beyond what is known, in document order.
    var unrecognized: [UnrecognizedItem] { get }
    /// What the input does not tell.
    var missingParts: Set<OwnershipDocument.Part> { get }
    /// The number of rows of each table that were seen and could not be read.
    var unreadRows: [SecurityTable: Int] { get }

    /// The rows of a table, in document order.
    subscript(table: SecurityTable) -> [SecurityRow] { get }
    /// Nil where the document does not say, which is not the same as no.
    func flag(_ flag: DocumentFlag) -> Filed<Bool>?
    /// What stands in a box that no other form has, line by line; nil where the box is left out.
    func lines(in box: FormBox) -> [String]?

    /// The tables it may have.
    static var tables: [SecurityTable] { get }
    /// What a row may hold. The numbers of these fields are their own: rows of two forms have nothing in common.
    static var rowFields: [RowField] { get }
    static var flags: [DocumentFlag] { get }
    /// The boxes that no other form has.
    static var boxes: [FormBox] { get }
}

extension FormDocument {
    public var schemaVersion: String? { nil }
    public var periodOfReport: Filed<CalendarDate>? { nil }
    public var dateOfOriginalSubmission: Filed<CalendarDate>? { nil }
    public var footnotes: [Footnote] { [] }
    public var remarks: String? { nil }
    public var unrecognized: [UnrecognizedItem] { [] }
    public var missingParts: Set<OwnershipDocument.Part> { [] }
    public var unreadRows: [SecurityTable: Int] { [:] }

    public subscript(table: SecurityTable) -> [SecurityRow] { [] }
    public func flag(_ flag: DocumentFlag) -> Filed<Bool>? { nil }
    public func lines(in box: FormBox) -> [String]? { nil }

    public static var tables: [SecurityTable] { [] }
    public static var rowFields: [RowField] { [] }
    public static var flags: [DocumentFlag] { [] }
    public static var boxes: [FormBox] { [] }
}

/// A box that only one form has, by the name that its value has for programs.
public struct FormBox: Sendable, Hashable {
    public let name: String

    public init(_ name: String) { self.name = name }
}

/// A yes-or-no element directly beneath the root of a document.
public struct DocumentFlag: Sendable, Hashable {
    /// Its place among the flags of its form.
    public let number: Int
    /// As the element is called.
    public let name: String

    public init(_ number: Int, _ name: String) { (self.number, self.name) = (number, name) }
}

extension DocumentFlag {
    public static let noSecuritiesOwned = DocumentFlag(0, "noSecuritiesOwned")
    public static let notSubjectToSection16 = DocumentFlag(1, "notSubjectToSection16")
    public static let form3HoldingsReported = DocumentFlag(2, "form3HoldingsReported")
    public static let form4TransactionsReported = DocumentFlag(3, "form4TransactionsReported")
    public static let aff10b5One = DocumentFlag(4, "aff10b5One")
}

extension OwnershipDocument: FormDocument {
    public var type: DocumentType? { documentType.value }

    public func flag(_ flag: DocumentFlag) -> Filed<Bool>? {
        switch flag {
        case .noSecuritiesOwned: noSecuritiesOwned
        case .notSubjectToSection16: notSubjectToSection16
        case .form3HoldingsReported: form3HoldingsReported
        case .form4TransactionsReported: form4TransactionsReported
        case .aff10b5One: aff10b5One
        default: nil
        }
    }

    public static var tables: [SecurityTable] { SecurityTable.allCases }
    public static var rowFields: [RowField] { RowField.all }
    public static let flags: [DocumentFlag] = [
        .noSecuritiesOwned, .notSubjectToSection16, .form3HoldingsReported, .form4TransactionsReported, .aff10b5One,
    ]
}
