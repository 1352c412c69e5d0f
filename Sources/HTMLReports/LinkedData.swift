import OwnershipForms
import OwnershipModel
import OwnershipReview

/// The filing as a `Report` of Schema.org, in an element of its own: data, not a script.
///
/// What the filing does not tell is left out. A reporting person may be a person or an organisation, which no field
/// says, so it has a name and no type.
func linkedData(of content: PageContent) -> [UInt8] {
    let identity = content.form.identity
    let text = { (text: String?) in text.flatMap { $0.isEmpty ? nil : JSONValue.text($0) } }
    let issuer = JSONValue.object([
        ("@type", .text("Corporation")), ("name", text(identity.issuerName)),
        ("tickerSymbol", text(identity.tradingSymbol)), ("identifier", text(identity.issuerCIK)),
    ])
    let authors = content.facts.people.map { person in
        JSONValue.object([("name", text(person.name)), ("identifier", text(person.cik))])
    }
    let report = JSONValue.object([
        ("@context", .text("https://schema.org")), ("@type", .text("Report")), ("name", .text(identity.title)),
        ("headline", .text(content.facts.headline)), ("inLanguage", .text("en")),
        ("reportNumber", text(identity.accessionNumber?.description)),
        ("datePublished", text(identity.filed?.description)), ("about", issuer),
        ("author", authors.isEmpty ? nil : .list(authors)), ("url", text(content.canonical)),
        ("isBasedOn", text(location(of: identity)?.index)),
    ])
    var element: [UInt8] = []
    element.reserveCapacity(1 << 10)
    element.append(contentsOf: "<script type=\"application/ld+json\">".utf8)
    report.append(to: &element)
    element.append(contentsOf: "</script>".utf8)
    return element
}

/// Where EDGAR keeps the filing; nil where accession number or CIK is not known.
private func location(of identity: FilingIdentity) -> EDGARLocation? {
    guard let number = identity.accessionNumber, let cik = identity.issuerCIK else { return nil }
    return EDGARLocation(number, issuerCIK: cik)
}

/// Whether there are links to EDGAR.
func hasSources(_ identity: FilingIdentity) -> Bool { location(of: identity) != nil }

/// The links to EDGAR.
func sources(of identity: FilingIdentity) -> [SourceLink] {
    guard let location = location(of: identity) else { return [] }
    return [
        SourceLink(label: "Documents of this filing at the SEC", address: location.index),
        SourceLink(label: "The submission as filed", address: location.submission),
    ]
}

/// A link to where the filing comes from.
struct SourceLink {
    var label: String
    var address: String
}
