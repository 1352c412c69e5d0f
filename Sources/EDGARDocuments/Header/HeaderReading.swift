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
    /// The names of the current groups that are unknown. Their contents must not be added to a known party.
    private var unknownGroups: [String] = []

    init(of source: SourceText, upTo end: Int) {
        self.source = source
        let entries = HeaderEntries(of: HeaderReading.withoutEnvelope(source.bytes[..<end])).entries
        let closed = Set(entries.lazy.filter { $0.syntax == .closingTag && $0.name == nil }.map(\.label))
        for (index, entry) in entries.enumerated() {
            if entry.syntax == .closingTag {
                close(entry)
            } else {
                let next = index + 1 < entries.count ? entries[index + 1] : nil
                if !begin(entry, before: next, closed: closed), !take(entry) { keep(entry) }
            }
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
        let groups = [unknownGroups.last, outer.map { "\($0)" }, inner.map { "\($0)" }].compactMap { $0 }
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
    ///
    /// - Parameter closed: the unknown names that have a closing tag, as only groups do.
    private mutating func begin(
        _ entry: HeaderEntry, before next: HeaderEntry?, closed: Set<ArraySlice<UInt8>>
    ) -> Bool {
        guard entry.value.isEmpty, entry.syntax != .text else { return false }
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
        // An unknown name without a value may begin a party of another kind, such as FILED BY.
        if entry.syntax == .label {
            guard holdsNext(entry, next) else { return false }
            endOuterGroup()
        } else if !closed.contains(entry.label) {
            return false
        }
        unknownGroups.append(entry.label.text)
        return true
    }

    /// Whether a label without a value is a group, since the next entry stands indented or is a group of a party.
    private func holdsNext(_ entry: HeaderEntry, _ next: HeaderEntry?) -> Bool {
        guard isAtLineStart(entry.offset), let next, next.syntax == .label else { return false }
        return !isAtLineStart(next.offset) || next.name?.isInnerGroup ?? false
    }

    private mutating func close(_ entry: HeaderEntry) {
        if let name = entry.name {
            if name == inner { endInnerGroup() } else if name == outer || name == .header { endOuterGroup() }
        } else if let place = unknownGroups.lastIndex(of: entry.label.text) {
            unknownGroups.removeSubrange(place...)
        }
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
        unknownGroups = []
    }

    // MARK: Entries

    /// Stores the entry's value; returns false if the entry is unknown, unreadable or repeated.
    private mutating func take(_ entry: HeaderEntry) -> Bool {
        guard let name = entry.name, name != .flag, unknownGroups.isEmpty else { return false }
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
