import Bytes
import Diagnostics
import Inputs
import OwnershipModel

/// Reads a submission's header. Entries that are unknown, unreadable or repeated are kept unchanged and reported.
struct HeaderReading {
    private(set) var header = SubmissionHeader()
    private(set) var remarks = Remarks()
    private let source: SourceText
    /// The accession number in a line such as `<SEC-DOCUMENT>0001234567-13-012345.txt : 20131126`, used if there is no
    /// other.
    private var fallback: AccessionNumber?
    private var party = SubmissionHeader.Party()
    private var address = SubmissionHeader.Address()
    private var formerName: String?
    /// The outer and inner group that contain the current entry.
    private var outer: HeaderName?
    private var inner: HeaderName?
    /// The name of the current outer group if it is unknown. Its contents must not be added to a known party.
    private var unknownGroup: String?

    init(of source: SourceText, upTo end: Int) {
        self.source = source
        for entry in HeaderEntries(of: HeaderReading.withoutEnvelope(source.bytes[..<end])).entries {
            if !begin(entry), !take(entry) { keep(entry) }
        }
        endOuterGroup()
        if header.accessionNumber == nil { header.accessionNumber = fallback }
    }

    /// The text without a byte order mark and without the head of a Privacy-Enhanced Mail envelope (RFC 1421), whose lines
    /// contain no tags.
    private static func withoutEnvelope(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let text = text.starts(with: "\u{FEFF}", at: text.startIndex) ? text.dropFirst(3) : text
        let body = text.drop(while: \.isBlank)
        guard body.starts(with: "-----BEGIN PRIVACY-ENHANCED MESSAGE-----", at: body.startIndex) else { return text }
        return body.firstIndex(of: UInt8(ascii: "<"), from: body.startIndex).map { body[$0...] } ?? body.suffix(0)
    }

    private mutating func keep(_ entry: HeaderEntry) {
        let groups = [unknownGroup, outer.map { "\($0)" }, inner.map { "\($0)" }].compactMap { $0 }
        let path = (groups + [entry.label.text]).filter { !$0.isEmpty }.joined(separator: "/")
        let value = entry.value.collapsedText ?? ""
        header.unrecognized.append(UnrecognizedItem(path: path, text: value))
        let what = entry.label.isEmpty ? "\"\(value)\"" : "\(entry.label.text) \"\(value)\""
        remarks.add(
            .note, "unknown-header-entry", "the header's \(what) has no place here; it is kept as it stands",
            at: entry.offset)
    }

    // MARK: Groups

    /// Begins a group if the entry is the start of one; returns whether it is.
    private mutating func begin(_ entry: HeaderEntry) -> Bool {
        guard entry.value.isEmpty else { return false }
        if let name = entry.name {
            guard name.isOuterGroup || name.isInnerGroup else { return false }
            if name.isOuterGroup {
                endOuterGroup()
                outer = name
            } else {
                endInnerGroup()
                inner = name
            }
            return true
        }
        // An unknown name without a value at the start of a line begins a party of another kind, such as FILED BY.
        guard isAtLineStart(entry.offset) else { return false }
        endOuterGroup()
        unknownGroup = entry.label.text
        return true
    }

    private func isAtLineStart(_ offset: Int) -> Bool {
        offset == source.bytes.startIndex || source.bytes[offset - 1] == 0x0A
    }

    private mutating func endInnerGroup() {
        if inner == .businessAddress, address != .init() { party.businessAddress = address }
        if inner == .mailAddress, address != .init() { party.mailAddress = address }
        address = .init()
        if let formerName { party.formerNames.append(.init(name: formerName, dateOfChange: nil)) }
        formerName = nil
        inner = nil
    }

    private mutating func endOuterGroup() {
        endInnerGroup()
        if outer == .issuer { header.issuers.append(party) }
        if outer == .reportingOwner { header.reportingOwners.append(party) }
        party = .init()
        outer = nil
        unknownGroup = nil
    }

    // MARK: Entries

    /// Stores the entry's value; returns false if the entry is unknown, unreadable or repeated.
    private mutating func take(_ entry: HeaderEntry) -> Bool {
        guard let name = entry.name, unknownGroup == nil else { return false }
        guard let value = entry.value.collapsedText else { return true }
        if outer == nil { return takeTop(name, value) }
        switch inner {
        case .businessAddress, .mailAddress: return takeAddress(name, value)
        case .formerName: return takeFormerName(name, value)
        default: return takeParty(name, value)
        }
    }

    private mutating func takeTop(_ name: HeaderName, _ value: String) -> Bool {
        switch name {
        case .secDocument: return fill(&fallback, AccessionInName(of: value)?.accessionNumber)
        case .accessionNumber: return fill(&header.accessionNumber, AccessionNumber(value))
        case .acceptance: return fill(&header.acceptance, AcceptanceTime(compact: value))
        case .submissionType: return fill(&header.submissionType, value)
        case .documentCount: return fill(&header.documentCount, Int(value))
        case .periodOfReport: return fill(&header.periodOfReport, CalendarDate(compact: value))
        case .filedAsOf: return fill(&header.filedAsOf, CalendarDate(compact: value))
        case .dateOfChange: return fill(&header.dateOfChange, CalendarDate(compact: value))
        default: return false
        }
    }

    private mutating func takeParty(_ name: HeaderName, _ value: String) -> Bool {
        switch name {
        case .conformedName: return fill(&party.name, value)
        case .cik: return fill(&party.cik, value)
        case .relationship: return fill(&party.relationship, value)
        case .classification: return classify(value)
        case .sicCode: return fill(&party.sicCode, value)
        case .organizationName: return fill(&party.organizationName, value)
        case .irsNumber: return fill(&party.irsNumber, value)
        case .stateOfIncorporation: return fill(&party.stateOfIncorporation, value)
        case .fiscalYearEnd: return fill(&party.fiscalYearEnd, value)
        case .formType: return fill(&party.formType, value)
        case .act: return fill(&party.act, value)
        case .fileNumber: return fill(&party.fileNumber, value)
        case .filmNumber: return fill(&party.filmNumber, value)
        default: return false
        }
    }

    /// Splits an industry classification such as `AIRCRAFT PARTS [3728]` into words and SIC code.
    private mutating func classify(_ value: String) -> Bool {
        guard party.sicCode == nil, party.sicDescription == nil else { return false }
        let bytes = Array(value.utf8)[...]
        guard bytes.last == UInt8(ascii: "]"), let bracket = bytes.lastIndex(of: UInt8(ascii: "[")) else {
            party.sicDescription = value
            return true
        }
        party.sicDescription = bytes[..<bracket].collapsedText
        party.sicCode = bytes[(bracket + 1)...].dropLast().collapsedText
        return true
    }

    private mutating func takeAddress(_ name: HeaderName, _ value: String) -> Bool {
        switch name {
        case .street1: return fill(&address.street1, value)
        case .street2: return fill(&address.street2, value)
        case .city: return fill(&address.city, value)
        case .state: return fill(&address.state, value)
        case .zip: return fill(&address.zip, value)
        case .phone: return fill(&address.phone, value)
        default: return false
        }
    }

    private mutating func takeFormerName(_ name: HeaderName, _ value: String) -> Bool {
        switch name {
        case .formerConformedName: return fill(&formerName, value)
        case .dateOfNameChange:
            guard let former = formerName, let date = CalendarDate(compact: value) else { return false }
            party.formerNames.append(.init(name: former, dateOfChange: date))
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
}
