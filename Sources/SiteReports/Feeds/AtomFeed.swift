import OwnershipModel

extension Feed {
    /// The feed in Atom format (RFC 4287). Nil if the feed is empty, because Atom requires a date.
    ///
    /// Identifiers are the addresses of the pages, which contain accession numbers and therefore do not change. Dates are
    /// those of the filings, so the same filings give the same bytes.
    ///
    /// - Parameter path: the path of the feed, relative to the site folder.
    public func atom(at path: String, base: BaseURL) -> [UInt8]? {
        guard let updated = filings.first?.feedTime else { return nil }
        var xml = XMLWriter()
        xml.begin("feed", ("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", "en-US"))
        xml.element("id", text: base.address(of: path))
        xml.element("title", text: title)
        if let subtitle { xml.element("subtitle", text: subtitle) }
        xml.element("updated", text: updated.text)
        xml.begin("author")
        xml.element("name", text: author)
        xml.end()
        xml.element("link", ("rel", "self"), ("type", "application/atom+xml"), ("href", base.address(of: path)))
        xml.element("link", ("rel", "alternate"), ("type", "text/html"), ("href", base.address(of: page)))
        xml.element("generator", text: "FilingPress")
        for filing in filings { xml.put(filing, base: base) }
        xml.end()
        return xml.bytes
    }
}

extension XMLWriter {
    fileprivate mutating func put(_ filing: ListedFiling, base: BaseURL) {
        guard let time = filing.feedTime?.text else { return }
        let address = base.address(of: filing.page)
        begin("entry")
        element("id", text: address)
        element("title", text: filing.title)
        element("updated", text: time)
        if filing.filedTime != nil { element("published", text: time) }
        for person in filing.persons {
            begin("author")
            element("name", text: person.name)
            end()
        }
        element("category", ("term", filing.formType), ("label", "SEC form \(filing.formType)"))
        element("link", ("rel", "alternate"), ("type", "text/html"), ("href", address))
        for file in filing.files {
            element(
                "link", ("rel", "enclosure"), ("type", file.mediaType), ("length", file.size.map { "\($0)" }),
                ("href", base.address(of: file.path)))
        }
        element("summary", text: filing.feedSummary)
        end()
    }
}
