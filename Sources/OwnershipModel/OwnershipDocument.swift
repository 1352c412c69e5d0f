/// The complete contents of an `ownershipDocument`, schema versions X0101 to X0609, as filed and in document order.
///
/// Properties are named after the elements of the EDGAR Ownership XML Technical Specification. A text property is nil
/// where its element is absent or empty.
public struct OwnershipDocument: Sendable, Hashable {
    /// The schema version, such as `X0609`.
    public var schemaVersion: String?
    /// The form and whether the report is an amendment.
    public var documentType: Filed<DocumentType>
    /// The date of the event (Form 3), of the earliest transaction (Form 4), or of the issuer's fiscal year end (Form 5).
    public var periodOfReport: Filed<CalendarDate>?
    /// The filing date of the original report, on amendments.
    public var dateOfOriginalSubmission: Filed<CalendarDate>?

    // Flags are nil where the element is absent or empty, which is not the same as false: `aff10b5One` did not exist
    // before April 2023.
    /// Form 3: whether no securities are beneficially owned.
    public var noSecuritiesOwned: Filed<Bool>?
    /// The box "no longer subject to Section 16".
    public var notSubjectToSection16: Filed<Bool>?
    /// Form 5: the box "Form 3 Holdings Reported".
    public var form3HoldingsReported: Filed<Bool>?
    /// Form 5: the box "Form 4 Transactions Reported".
    public var form4TransactionsReported: Filed<Bool>?
    /// Whether a transaction was made under a plan intended to satisfy Rule 10b5-1(c).
    public var aff10b5One: Filed<Bool>?

    /// The issuer of the securities.
    public var issuer: Issuer
    /// The reporting persons. The specification allows ten; more are kept.
    public var reportingOwners: [ReportingOwner]
    /// The rows of Table I.
    public var nonDerivativeSecurities: [SecurityRow]
    /// The rows of Table II.
    public var derivativeSecurities: [SecurityRow]
    /// The footnotes, in document order. Their ids need not be unique or consecutive.
    public var footnotes: [Footnote]
    /// The remarks; nil if there is no `remarks` element, empty if it has no text.
    public var remarks: String?
    /// The signatures. They are not paired with the reporting persons, and their number may differ.
    public var signatures: [Signature]
    /// Elements, attributes and texts that the model does not cover, in document order.
    public var unrecognized: [UnrecognizedItem]
    /// The parts that the input does not contain, where it is less than an ownership document.
    ///
    /// For these parts an empty list does not mean "none", and an absent flag does not mean "no".
    public var missingParts: Set<Part> = []
    /// The number of rows of each table that were seen and could not be read; without an entry, none.
    ///
    /// Their texts are in `unrecognized`. A table that has other rows is partial; one of which none was read is among
    /// `missingParts` besides. See `gap(in:)`.
    public var unreadRows: [SecurityTable: Int] = [:]

    /// A part of a filing that an input may lack: a header without its document, a data set without one of its tables, a
    /// printed form whose boxes cannot be read.
    public enum Part: String, Sendable, Hashable, CaseIterable {
        /// The check boxes at the head of the form.
        case flags
        /// The Rule 10b5-1(c) check box, for which data sets do not always have a column.
        case aff10b5One
        case reportingOwners
        case nonDerivativeSecurities
        case derivativeSecurities
        case footnotes
        case signatures
    }

    @inlinable
    public init(
        schemaVersion: String? = nil, documentType: Filed<DocumentType>, periodOfReport: Filed<CalendarDate>? = nil,
        dateOfOriginalSubmission: Filed<CalendarDate>? = nil, noSecuritiesOwned: Filed<Bool>? = nil,
        notSubjectToSection16: Filed<Bool>? = nil, form3HoldingsReported: Filed<Bool>? = nil,
        form4TransactionsReported: Filed<Bool>? = nil, aff10b5One: Filed<Bool>? = nil, issuer: Issuer = Issuer(),
        reportingOwners: [ReportingOwner] = [], nonDerivativeSecurities: [SecurityRow] = [],
        derivativeSecurities: [SecurityRow] = [], footnotes: [Footnote] = [], remarks: String? = nil,
        signatures: [Signature] = [], unrecognized: [UnrecognizedItem] = []
    ) {
        self.schemaVersion = schemaVersion
        self.documentType = documentType
        self.periodOfReport = periodOfReport
        self.dateOfOriginalSubmission = dateOfOriginalSubmission
        self.noSecuritiesOwned = noSecuritiesOwned
        self.notSubjectToSection16 = notSubjectToSection16
        self.form3HoldingsReported = form3HoldingsReported
        self.form4TransactionsReported = form4TransactionsReported
        self.aff10b5One = aff10b5One
        self.issuer = issuer
        self.reportingOwners = reportingOwners
        self.nonDerivativeSecurities = nonDerivativeSecurities
        self.derivativeSecurities = derivativeSecurities
        self.footnotes = footnotes
        self.remarks = remarks
        self.signatures = signatures
        self.unrecognized = unrecognized
    }
}

/// The company whose securities are reported.
public struct Issuer: Sendable, Hashable {
    /// The Central Index Key, as filed.
    public var cik: String?
    public var name: String?
    /// The ticker or trading symbol, as free text: "NONE", "N/A", exchange prefixes and two symbols at once all occur.
    public var tradingSymbol: String?
    /// The symbol on a foreign exchange; since schema X0609.
    public var foreignTradingSymbol: String?

    public init(
        cik: String? = nil, name: String? = nil, tradingSymbol: String? = nil, foreignTradingSymbol: String? = nil
    ) {
        self.cik = cik
        self.name = name
        self.tradingSymbol = tradingSymbol
        self.foreignTradingSymbol = foreignTradingSymbol
    }
}

/// A footnote, to which marks in the tables refer.
public struct Footnote: Sendable, Hashable {
    /// The id as filed, `F1` to `F99`.
    public var id: String
    /// The text, with a line feed between paragraphs.
    public var text: String

    public init(id: String, text: String) {
        self.id = id
        self.text = text
    }

    /// The number printed before the text, the same as on the marks that refer to it.
    public var label: String { FootnoteMark(id).label }
}

/// A signature with its date.
public struct Signature: Sendable, Hashable {
    /// The signature as filed, such as `/s/ Jane Doe` or `By: John Doe, Attorney-in-Fact`.
    public var name: String?
    /// The date of the signature.
    public var date: Filed<CalendarDate>?

    public init(name: String? = nil, date: Filed<CalendarDate>? = nil) {
        self.name = name
        self.date = date
    }
}

/// An element, attribute or text that the document model does not cover. Reports list it, with a diagnostic.
public struct UnrecognizedItem: Sendable, Hashable {
    /// The element names from the root, joined by `/`; an attribute's name follows an `@`.
    public var path: String
    /// The text, including that of nested elements.
    public var text: String

    public init(path: String, text: String) {
        self.path = path
        self.text = text
    }
}
