import Diagnostics
import OwnershipModel

/// Reads a submission's header into values. What is not known, or cannot be read, or stands twice is kept as it stands
/// and reported.
struct HeaderReading {
    private(set) var header = SubmissionHeader()
    private(set) var diagnostics: [Diagnostic] = []
    private let source: SourceText
    /// The accession number of the line `<SEC-DOCUMENT>0001234567-13-012345.txt : 20131126`, if the header has no other.
    private var fallback: AccessionNumber?
    private var party: SubmissionHeader.Party?
    private var partyKind = ""
    private var address = SubmissionHeader.Address()
    private var group = ""
    private var formerName: String?

    init(of source: SourceText, upTo end: Int) {
        self.source = source
        for entry in HeaderEntries(of: HeaderReading.withoutEnvelope(source.bytes[..<end])).entries {
            if entry.name.isEmpty, entry.value.isEmpty {
                begin(entry.groups)
            } else if !take(entry) {
                keep(entry)
            }
        }
        endParty()
        if header.accessionNumber == nil { header.accessionNumber = fallback }
    }

    /// The header behind a privacy-enhanced mail envelope, which ends with its first empty line.
    private static func withoutEnvelope(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let text = text.starts(with: [0xEF, 0xBB, 0xBF]) ? text.dropFirst(3) : text
        let body = text.drop(while: \.isBlank)
        guard body.starts(with: "-----BEGIN PRIVACY-ENHANCED MESSAGE-----", at: body.startIndex) else { return text }
        guard let tag = body.firstIndex(of: "<") else { return body.suffix(0) }
        return body[tag...]
    }

    private mutating func keep(_ entry: HeaderEntry) {
        header.unrecognized.append(UnrecognizedItem(path: entry.path, text: entry.value))
        let what = entry.name.isEmpty ? "\"\(entry.value)\"" : "\(entry.name) \"\(entry.value)\""
        diagnostics.append(
            Diagnostic(
                .note, code: "unknown-header-entry", "the header's \(what) has no place here; it is kept as it stands",
                at: source.location(at: entry.offset)))
    }

    // MARK: Groups

    private mutating func begin(_ groups: [String]) {
        endAddress()
        if groups.count == 1 {
            endParty()
            party = SubmissionHeader.Party()
            partyKind = groups[0]
        }
        group = groups.count > 1 ? groups[1] : ""
    }

    private mutating func endAddress() {
        if group == "BUSINESS-ADDRESS", address != .init() { party?.businessAddress = address }
        if group == "MAIL-ADDRESS", address != .init() { party?.mailAddress = address }
        address = .init()
        if let formerName { party?.formerNames.append(.init(name: formerName, dateOfChange: nil)) }
        formerName = nil
        group = ""
    }

    private mutating func endParty() {
        endAddress()
        guard let party else { return }
        if partyKind == "ISSUER" { header.issuers.append(party) } else { header.reportingOwners.append(party) }
        self.party = nil
    }

    // MARK: Entries

    /// False where the entry has no place, or cannot be read, or its place is taken.
    private mutating func take(_ entry: HeaderEntry) -> Bool {
        if entry.value.isEmpty { return HeaderReading.names.contains(entry.name) }
        if party == nil || entry.groups.isEmpty { return takeTop(entry) }
        switch group {
        case "BUSINESS-ADDRESS", "MAIL-ADDRESS": return takeAddress(entry)
        case "FORMER-NAME", "FORMER-COMPANY": return takeFormerName(entry)
        default: return takeParty(entry)
        }
    }

    private mutating func takeTop(_ entry: HeaderEntry) -> Bool {
        switch entry.name {
        case "SEC-DOCUMENT", "IMS-DOCUMENT":
            fallback = AccessionInName(of: entry.value)?.accessionNumber
            return fallback != nil
        case "ACCESSION-NUMBER": return fill(&header.accessionNumber, AccessionNumber(entry.value))
        case "ACCEPTANCE-DATETIME": return fill(&header.acceptance, AcceptanceTime(compact: entry.value))
        case "CONFORMED-SUBMISSION-TYPE", "TYPE": return fill(&header.submissionType, entry.value)
        case "PUBLIC-DOCUMENT-COUNT": return fill(&header.documentCount, Int(entry.value))
        case "CONFORMED-PERIOD-OF-REPORT", "PERIOD":
            return fill(&header.periodOfReport, CalendarDate(compact: entry.value))
        case "FILED-AS-OF-DATE", "FILING-DATE": return fill(&header.filedAsOf, CalendarDate(compact: entry.value))
        case "DATE-AS-OF-CHANGE", "DATE-OF-FILING-DATE-CHANGE":
            return fill(&header.dateOfChange, CalendarDate(compact: entry.value))
        default: return false
        }
    }

    private mutating func takeParty(_ entry: HeaderEntry) -> Bool {
        var party = party ?? .init()
        defer { self.party = party }
        let value = entry.value
        switch entry.name {
        case "COMPANY-CONFORMED-NAME", "CONFORMED-NAME": return fill(&party.name, value)
        case "CENTRAL-INDEX-KEY", "CIK": return fill(&party.cik, value)
        case "STANDARD-INDUSTRIAL-CLASSIFICATION":
            return party.sicCode == nil && party.sicDescription == nil && classify(value, &party)
        case "ASSIGNED-SIC": return fill(&party.sicCode, value)
        case "ORGANIZATION-NAME": return fill(&party.organizationName, value)
        case "IRS-NUMBER", "EIN": return fill(&party.irsNumber, value)
        case "STATE-OF-INCORPORATION": return fill(&party.stateOfIncorporation, value)
        case "FISCAL-YEAR-END": return fill(&party.fiscalYearEnd, value)
        case "FORM-TYPE": return fill(&party.formType, value)
        case "SEC-ACT", "ACT": return fill(&party.act, value)
        case "SEC-FILE-NUMBER", "FILE-NUMBER": return fill(&party.fileNumber, value)
        case "FILM-NUMBER": return fill(&party.filmNumber, value)
        default: return false
        }
    }

    /// `AIRCRAFT PARTS [3728]`: words and a number.
    private func classify(_ value: String, _ party: inout SubmissionHeader.Party) -> Bool {
        guard value.hasSuffix("]"), let bracket = value.lastIndex(of: "[") else {
            return fill(&party.sicDescription, value)
        }
        let words = Array(value[..<bracket].utf8)[...].collapsedText
        let code = Array(value[value.index(after: bracket)...].dropLast().utf8)[...].collapsedText
        party.sicDescription = words
        party.sicCode = code
        return true
    }

    private mutating func takeAddress(_ entry: HeaderEntry) -> Bool {
        switch entry.name {
        case "STREET-1", "STREET1": return fill(&address.street1, entry.value)
        case "STREET-2", "STREET2": return fill(&address.street2, entry.value)
        case "CITY": return fill(&address.city, entry.value)
        case "STATE": return fill(&address.state, entry.value)
        case "ZIP": return fill(&address.zip, entry.value)
        case "BUSINESS-PHONE", "PHONE": return fill(&address.phone, entry.value)
        default: return false
        }
    }

    private mutating func takeFormerName(_ entry: HeaderEntry) -> Bool {
        switch entry.name {
        case "FORMER-CONFORMED-NAME": return fill(&formerName, entry.value)
        case "DATE-OF-NAME-CHANGE", "DATE-CHANGED":
            guard let name = formerName, let date = CalendarDate(compact: entry.value) else { return false }
            party?.formerNames.append(.init(name: name, dateOfChange: date))
            formerName = nil
            return true
        default: return false
        }
    }

    private func fill<Value>(_ place: inout Value?, _ value: Value?) -> Bool {
        guard place == nil, let value else { return false }
        place = value
        return true
    }

    /// Names that mean nothing without a value.
    private static let names: Set<String> = [
        "SEC-DOCUMENT", "IMS-DOCUMENT", "ACCESSION-NUMBER", "ACCEPTANCE-DATETIME", "CONFORMED-SUBMISSION-TYPE", "TYPE",
        "PUBLIC-DOCUMENT-COUNT", "CONFORMED-PERIOD-OF-REPORT", "PERIOD", "FILED-AS-OF-DATE", "FILING-DATE",
        "DATE-AS-OF-CHANGE", "DATE-OF-FILING-DATE-CHANGE", "COMPANY-CONFORMED-NAME", "CONFORMED-NAME",
        "CENTRAL-INDEX-KEY", "CIK", "STANDARD-INDUSTRIAL-CLASSIFICATION", "ASSIGNED-SIC", "ORGANIZATION-NAME",
        "IRS-NUMBER", "EIN", "STATE-OF-INCORPORATION", "FISCAL-YEAR-END", "FORM-TYPE", "SEC-ACT", "ACT",
        "SEC-FILE-NUMBER", "FILE-NUMBER", "FILM-NUMBER", "STREET-1", "STREET1", "STREET-2", "STREET2", "CITY", "STATE",
        "ZIP", "BUSINESS-PHONE", "PHONE", "FORMER-CONFORMED-NAME", "DATE-OF-NAME-CHANGE", "DATE-CHANGED",
    ]
}
