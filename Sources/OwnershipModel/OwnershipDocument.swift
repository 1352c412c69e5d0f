/// Everything an `ownershipDocument` holds, schema versions X0101 to X0609, as filed and in document order.
///
/// Field names follow the elements of the EDGAR Ownership XML Technical Specification. A text field is nil where its
/// element is absent or empty.
public struct OwnershipDocument: Sendable, Hashable {
    public var schemaVersion: String?
    public var documentType: Filed<DocumentType>
    /// Form 3: date of event; Form 4: date of earliest transaction; Form 5: the issuer's fiscal year end.
    public var periodOfReport: Filed<CalendarDate>?
    /// On amendments: when the original was filed.
    public var dateOfOriginalSubmission: Filed<CalendarDate>?

    // The flags. Nil where the element is absent or empty, which is not the same as false: `aff10b5One` did not exist
    // before April 2023.
    public var noSecuritiesOwned: Filed<Bool>?
    public var notSubjectToSection16: Filed<Bool>?
    public var form3HoldingsReported: Filed<Bool>?
    public var form4TransactionsReported: Filed<Bool>?
    /// Whether a transaction was made under a plan meant to satisfy Rule 10b5-1(c).
    public var aff10b5One: Filed<Bool>?

    public var issuer: Issuer
    /// Up to ten by the specification; more are kept.
    public var reportingOwners: [ReportingOwner]
    /// Table I.
    public var nonDerivativeSecurities: [SecurityRow]
    /// Table II.
    public var derivativeSecurities: [SecurityRow]
    public var footnotes: [Footnote]
    /// Nil where there is no `remarks` element; empty where there is one without text.
    public var remarks: String?
    /// Not paired with the reporting owners; their number may differ.
    public var signatures: [Signature]
    /// What the document holds beyond what is known, in document order.
    public var unrecognized: [UnrecognizedItem]
    /// What the input does not tell, where it is less than an ownership document: there an empty list does not mean none,
    /// and an absent flag does not mean no.
    public var missingParts: Set<Part> = []

    /// A part of a filing that an input can fail to tell: a header without its document, a table that is missing, a text
    /// that has lost the boxes.
    public enum Part: String, Sendable, Hashable, CaseIterable {
        /// The boxes at the head of the form.
        case flags
        /// The box on plans after Rule 10b5-1(c), which data sets do not always have.
        case aff10b5One
        case reportingOwners
        case nonDerivativeSecurities
        case derivativeSecurities
        case footnotes
        case signatures
    }

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
    public var cik: String?
    public var name: String?
    /// Free text: "NONE", "N/A", exchange prefixes and two symbols at once all occur.
    public var tradingSymbol: String?
    /// Since schema X0609.
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

/// The text a mark refers to.
public struct Footnote: Sendable, Hashable {
    /// As filed: `F1` to `F99`.
    public var id: String
    public var text: String

    public init(id: String, text: String) {
        self.id = id
        self.text = text
    }

    /// What is printed before the text; the same as a mark's.
    public var label: String { FootnoteMark(id).label }
}

/// A signature line.
public struct Signature: Sendable, Hashable {
    public var name: String?
    public var date: Filed<CalendarDate>?

    public init(name: String? = nil, date: Filed<CalendarDate>? = nil) {
        self.name = name
        self.date = date
    }
}

/// An element, an attribute or a text the document model has no place for. It is shown as it stands and reported.
public struct UnrecognizedItem: Sendable, Hashable {
    /// Element names from the root, joined by `/`; an attribute's name stands behind an `@`.
    public var path: String
    /// Its text, that of elements inside it included.
    public var text: String

    public init(path: String, text: String) {
        self.path = path
        self.text = text
    }
}
