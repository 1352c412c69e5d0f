import Bytes

/// The meaning of an entry or group in a submission's header, whichever way its name is spelled.
enum HeaderName: UInt8 {
    case secDocument, accessionNumber, acceptance, submissionType, documentCount, periodOfReport, filedAsOf,
        dateOfChange
    case relationship, conformedName, cik, classification, sicCode, organizationName, irsNumber, stateOfIncorporation,
        fiscalYearEnd
    case formType, act, fileNumber, filmNumber
    case street1, street2, city, state, zip, phone
    case formerConformedName, dateOfNameChange
    // Groups at the top level, groups inside those, and the tags around the header itself.
    case reportingOwner, issuer
    case ownerData, companyData, filingValues, businessAddress, mailAddress, formerName
    case header
    // What a header says of itself by a tag alone, without a value.
    case flag

    var isOuterGroup: Bool { self == .reportingOwner || self == .issuer }

    var isInnerGroup: Bool {
        switch self {
        case .ownerData, .companyData, .filingValues, .businessAddress, .mailAddress, .formerName: true
        default: false
        }
    }

    /// The names in `NAME:` and `<NAME>`. A space is equivalent to a hyphen.
    private static let spellings: [(StaticString, HeaderName)] = [
        ("SEC-DOCUMENT", .secDocument), ("IMS-DOCUMENT", .secDocument), ("ACCESSION-NUMBER", .accessionNumber),
        ("ACCEPTANCE-DATETIME", .acceptance), ("CONFORMED-SUBMISSION-TYPE", .submissionType), ("TYPE", .submissionType),
        ("PUBLIC-DOCUMENT-COUNT", .documentCount), ("CONFORMED-PERIOD-OF-REPORT", .periodOfReport),
        ("PERIOD", .periodOfReport), ("FILED-AS-OF-DATE", .filedAsOf), ("FILING-DATE", .filedAsOf),
        ("DATE-AS-OF-CHANGE", .dateOfChange), ("DATE-OF-FILING-DATE-CHANGE", .dateOfChange),
        ("COMPANY-CONFORMED-NAME", .conformedName), ("CONFORMED-NAME", .conformedName), ("CENTRAL-INDEX-KEY", .cik),
        ("CIK", .cik), ("STANDARD-INDUSTRIAL-CLASSIFICATION", .classification), ("ASSIGNED-SIC", .sicCode),
        ("ORGANIZATION-NAME", .organizationName), ("IRS-NUMBER", .irsNumber), ("EIN", .irsNumber),
        ("STATE-OF-INCORPORATION", .stateOfIncorporation), ("FISCAL-YEAR-END", .fiscalYearEnd),
        ("FORM-TYPE", .formType), ("SEC-ACT", .act), ("ACT", .act), ("SEC-FILE-NUMBER", .fileNumber),
        ("FILE-NUMBER", .fileNumber), ("FILM-NUMBER", .filmNumber), ("STREET-1", .street1), ("STREET1", .street1),
        ("STREET-2", .street2), ("STREET2", .street2), ("CITY", .city), ("STATE", .state), ("ZIP", .zip),
        ("BUSINESS-PHONE", .phone), ("PHONE", .phone), ("FORMER-CONFORMED-NAME", .formerConformedName),
        ("DATE-OF-NAME-CHANGE", .dateOfNameChange), ("DATE-CHANGED", .dateOfNameChange),
        ("REPORTING-OWNER", .reportingOwner), ("ISSUER", .issuer),
        // Used before 2003.
        ("SUBJECT-COMPANY", .issuer), ("RELATIONSHIP", .relationship), ("OWNER-DATA", .ownerData),
        ("COMPANY-DATA", .companyData), ("FILING-VALUES", .filingValues), ("BUSINESS-ADDRESS", .businessAddress),
        ("MAIL-ADDRESS", .mailAddress), ("FORMER-NAME", .formerName), ("FORMER-COMPANY", .formerName),
        ("SUBMISSION", .header), ("SEC-HEADER", .header), ("IMS-HEADER", .header),
        ("CORRECTION", .flag), ("DELETION", .flag), ("PAPER", .flag), ("PRIVATE-TO-PUBLIC", .flag),
        ("CONFIRMING-COPY", .flag), ("NO-FILING-FEE", .flag), ("RULE-462B", .flag),
    ]

    /// A hash table of indices in `spellings`, with -1 in free slots.
    private static let table: [Int8] = {
        var table = [Int8](repeating: -1, count: 256)
        for (index, spelling) in spellings.enumerated() {
            var slot = hash(spelling.0.view)
            while table[slot] >= 0 { slot = (slot + 1) & 255 }
            table[slot] = Int8(index)
        }
        return table
    }()

    private static func hash(_ name: ByteView) -> Int {
        name.reduce(0) { ($0 &* 31) &+ Int($1 == 0x20 ? 0x2D : $1) } & 255
    }

    /// Nil if the name is unknown.
    init?(_ bytes: ArraySlice<UInt8>) {
        let found = bytes.withView { name -> HeaderName? in
            guard !name.isEmpty else { return nil }
            var slot = HeaderName.hash(name)
            while HeaderName.table[slot] >= 0 {
                let (spelling, meaning) = HeaderName.spellings[Int(HeaderName.table[slot])]
                if spelling.view.elementsEqual(name, by: { $0 == ($1 == 0x20 ? 0x2D : $1) }) { return meaning }
                slot = (slot + 1) & 255
            }
            return nil
        }
        guard let found else { return nil }
        self = found
    }
}
