import Bytes

extension Filing {
    /// Returns the filing without street addresses, for publication.
    ///
    /// Street lines and telephone numbers are removed, and so are the bytes of the source and the exhibits, which may
    /// repeat them. A reporting person's address that loses its street is marked (`isStreetWithheld`). Street lines of at
    /// least six bytes that contain a digit are also replaced where remarks, footnotes or unrecognized items repeat them,
    /// ignoring case; other wording stays as filed.
    public func redactingAddresses() -> Filing {
        var filing = self
        let streets = Redaction(of: self)
        filing.source = []
        for index in exhibits.indices { filing.exhibits[index].text = [] }
        for index in document.reportingOwners.indices {
            filing.document.reportingOwners[index].address?.withholdStreet()
        }
        filing.document.remarks = document.remarks.map(streets.applied)
        for index in document.footnotes.indices {
            filing.document.footnotes[index].text = streets.applied(to: document.footnotes[index].text)
        }
        for index in document.unrecognized.indices { streets.apply(to: &filing.document.unrecognized[index]) }
        guard var header = filing.header else { return filing }
        for index in header.reportingOwners.indices { header.reportingOwners[index].withholdStreets() }
        for index in header.issuers.indices { header.issuers[index].withholdStreets() }
        for index in header.unrecognized.indices { streets.apply(to: &header.unrecognized[index]) }
        filing.header = header
        return filing
    }

    /// Whether the street of any reporting person's address has been withheld.
    public var withholdsAddresses: Bool {
        document.reportingOwners.contains { $0.address?.isStreetWithheld == true }
    }
}

/// Replaces street lines of a filing that are repeated in its texts.
private struct Redaction {
    static let words = "[street address withheld]"
    /// The lines to replace, longest first; only those with a digit, which are not mistaken for names.
    private let lines: [[UInt8]]

    init(of filing: Filing) {
        let owners = filing.document.reportingOwners.compactMap(\.address).flatMap { [$0.street1, $0.street2] }
        let parties = (filing.header?.reportingOwners ?? []) + (filing.header?.issuers ?? [])
        let addresses = parties.flatMap { [$0.businessAddress, $0.mailAddress] }.compactMap { $0 }
        let streets = (owners + addresses.flatMap { [$0.street1, $0.street2] }).compactMap { $0 }.map { Array($0.utf8) }
        lines = Set(streets.filter { $0.count >= 6 && $0.contains { $0.isDigit } })
            .sorted {
                ($1.count, String(decoding: $0, as: UTF8.self)) < ($0.count, String(decoding: $1, as: UTF8.self))
            }
    }

    /// Returns the text with every street line replaced, ignoring ASCII case.
    func applied(to text: String) -> String {
        var bytes = Array(text.utf8)
        for line in lines where bytes.count >= line.count {
            var kept: [UInt8] = []
            var index = 0
            while index < bytes.count {
                let end = index + line.count
                if end <= bytes.count, zip(bytes[index..<end], line).allSatisfy({ $0.lowercased == $1.lowercased }) {
                    kept += Array(Redaction.words.utf8)
                    index = end
                } else {
                    kept.append(bytes[index])
                    index += 1
                }
            }
            bytes = kept
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Redacts an item: the whole text if its path mentions a street, an address or a phone, else repeated street lines.
    func apply(to item: inout UnrecognizedItem) {
        let path = item.path.lowercased()
        let isAddress = ["street", "address", "phone"].contains { word in path.utf8.contains(sequence: word.utf8) }
        item.text = isAddress && !item.text.isEmpty ? Redaction.words : applied(to: item.text)
    }
}

extension String.UTF8View {
    fileprivate func contains(sequence: String.UTF8View) -> Bool {
        indices.contains { self[$0...].starts(with: sequence) }
    }
}

extension ReportingOwner.Address {
    fileprivate mutating func withholdStreet() {
        guard street1 != nil || street2 != nil else { return }
        (street1, street2, isStreetWithheld) = (nil, nil, true)
    }
}

extension SubmissionHeader.Party {
    fileprivate mutating func withholdStreets() {
        businessAddress?.withholdStreet()
        mailAddress?.withholdStreet()
    }
}

extension SubmissionHeader.Address {
    fileprivate mutating func withholdStreet() {
        (street1, street2, phone) = (nil, nil, nil)
    }
}
