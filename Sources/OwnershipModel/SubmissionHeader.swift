import Bytes

/// The header EDGAR puts before the documents of a submission, as values. Texts are nil where the header has none.
public struct SubmissionHeader: Sendable, Hashable {
    public var accessionNumber: AccessionNumber?
    /// When EDGAR accepted the submission, US Eastern time.
    public var acceptance: AcceptanceTime?
    /// `4`, `4/A`, …
    public var submissionType: String?
    public var documentCount: Int?
    public var periodOfReport: CalendarDate?
    public var filedAsOf: CalendarDate?
    public var dateOfChange: CalendarDate?
    public var reportingOwners: [Party]
    public var issuers: [Party]
    /// Header entries the model has no place for, as `NAME` and value.
    public var unrecognized: [UnrecognizedItem]

    public init(
        accessionNumber: AccessionNumber? = nil, acceptance: AcceptanceTime? = nil, submissionType: String? = nil,
        documentCount: Int? = nil, periodOfReport: CalendarDate? = nil, filedAsOf: CalendarDate? = nil,
        dateOfChange: CalendarDate? = nil, reportingOwners: [Party] = [], issuers: [Party] = [],
        unrecognized: [UnrecognizedItem] = []
    ) {
        self.accessionNumber = accessionNumber
        self.acceptance = acceptance
        self.submissionType = submissionType
        self.documentCount = documentCount
        self.periodOfReport = periodOfReport
        self.filedAsOf = filedAsOf
        self.dateOfChange = dateOfChange
        self.reportingOwners = reportingOwners
        self.issuers = issuers
        self.unrecognized = unrecognized
    }

    /// A person or company the header names.
    public struct Party: Sendable, Hashable {
        public var name: String?
        public var cik: String?
        /// Of a reporting owner to the issuer, in headers from before 2003: `DIRECTOR`.
        public var relationship: String?
        public var organizationName: String?
        /// Standard industrial classification, the four digits.
        public var sicCode: String?
        public var sicDescription: String?
        public var irsNumber: String?
        public var stateOfIncorporation: String?
        /// `MMDD`.
        public var fiscalYearEnd: String?
        public var formType: String?
        public var act: String?
        public var fileNumber: String?
        public var filmNumber: String?
        public var businessAddress: Address?
        public var mailAddress: Address?
        public var formerNames: [FormerName]

        public init() {
            formerNames = []
        }
    }

    public struct Address: Sendable, Hashable {
        public var street1: String?
        public var street2: String?
        public var city: String?
        public var state: String?
        public var zip: String?
        public var phone: String?

        public init() {}
    }

    public struct FormerName: Sendable, Hashable {
        public var name: String
        public var dateOfChange: CalendarDate?

        public init(name: String, dateOfChange: CalendarDate?) {
            self.name = name
            self.dateOfChange = dateOfChange
        }
    }
}

/// A date and time of day as EDGAR writes them, US Eastern.
public struct AcceptanceTime: Sendable, Hashable {
    public var date: CalendarDate
    public var hour: Int
    public var minute: Int
    public var second: Int

    /// `YYYYMMDDhhmmss`; nil for anything else.
    public init?(compact text: some StringProtocol) {
        let digits = Array(text.utf8)
        guard digits.count == 14, digits.allSatisfy(\.isDigit),
            let date = CalendarDate(compact: String(decoding: digits[..<8], as: UTF8.self))
        else { return nil }
        let pair = { (index: Int) in Int(digits[index] - 0x30) * 10 + Int(digits[index + 1] - 0x30) }
        guard pair(8) < 24, pair(10) < 60, pair(12) < 61 else { return nil }
        self.date = date
        (hour, minute, second) = (pair(8), pair(10), pair(12))
    }
}
