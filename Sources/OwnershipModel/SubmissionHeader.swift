import Bytes

/// The parsed header that EDGAR puts before the documents of a submission. Entries that it lacks are nil.
public struct SubmissionHeader: Sendable, Hashable {
    public var accessionNumber: AccessionNumber?
    /// The time at which EDGAR accepted the submission, US Eastern.
    public var acceptance: AcceptanceTime?
    /// The submission type, such as `4` or `4/A`.
    public var submissionType: String?
    /// The number of public documents in the submission.
    public var documentCount: Int?
    /// The period of report; see `OwnershipDocument.periodOfReport`.
    public var periodOfReport: CalendarDate?
    /// The filing date that EDGAR assigned (`FILED AS OF DATE`).
    public var filedAsOf: CalendarDate?
    /// The date of the last change (`DATE AS OF CHANGE`).
    public var dateOfChange: CalendarDate?
    /// The reporting persons, in the order of the header.
    public var reportingOwners: [Party]
    /// The issuers, normally one. Before 2003 the header calls them subject companies.
    public var issuers: [Party]
    /// Header entries that the model does not cover, with the entry's name as path.
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

    /// A reporting person or issuer named in the header.
    public struct Party: Sendable, Hashable {
        /// The conformed name.
        public var name: String?
        /// The Central Index Key.
        public var cik: String?
        /// The relationship of a reporting person to the issuer, such as `DIRECTOR`; in headers from before 2003.
        public var relationship: String?
        /// The EDGAR office that reviews the company, such as `08 Industrial Applications and Services`.
        public var organizationName: String?
        /// The Standard Industrial Classification code, four digits.
        public var sicCode: String?
        /// The name of the industry for `sicCode`.
        public var sicDescription: String?
        /// The employer identification number of the Internal Revenue Service.
        public var irsNumber: String?
        /// EDGAR's code for the state or country of incorporation.
        public var stateOfIncorporation: String?
        /// The end of the fiscal year, as `MMDD`.
        public var fiscalYearEnd: String?
        public var formType: String?
        /// The act under which the filing was made, such as `1934 Act`.
        public var act: String?
        /// The Commission's file number, such as `001-04041`.
        public var fileNumber: String?
        /// The number that EDGAR assigns to the filing for its archive.
        public var filmNumber: String?
        public var businessAddress: Address?
        public var mailAddress: Address?
        /// Former names, in the order of the header.
        public var formerNames: [FormerName]

        public init() {
            formerNames = []
        }
    }

    /// A business or mailing address.
    public struct Address: Sendable, Hashable {
        public var street1: String?
        public var street2: String?
        public var city: String?
        public var state: String?
        public var zip: String?
        public var phone: String?

        public init() {}
    }

    /// A former name of a party, with the date on which it changed.
    public struct FormerName: Sendable, Hashable {
        public var name: String
        /// The date until which the name was used.
        public var dateOfChange: CalendarDate?

        public init(name: String, dateOfChange: CalendarDate?) {
            self.name = name
            self.dateOfChange = dateOfChange
        }
    }
}

/// The time at which EDGAR accepted a submission, US Eastern.
public struct AcceptanceTime: Sendable, Hashable {
    public var date: CalendarDate
    /// 0 to 23.
    public var hour: Int
    /// 0 to 59.
    public var minute: Int
    /// 0 to 60; 60 is a leap second.
    public var second: Int

    /// Parses `YYYYMMDDhhmmss`; nil for anything else.
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
