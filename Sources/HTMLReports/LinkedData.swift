import OwnershipForms
import OwnershipModel
import OwnershipReview

/// The filing as a `Report` of Schema.org, in an element of its own: data, not a script.
///
/// What the filing does not tell is left out. A reporting person may be a person or an organisation, which no field
/// says, so it has a name and no type.
func linkedData(of content: PageContent) -> [UInt8] {
    let identity = content.form.identity
    var json = JSONText()
    json.appendMarkup("<script type=\"application/ld+json\">")
    json.object { report in
        report.member("@context", "https://schema.org")
        report.member("@type", "Report")
        report.member("name", identity.title)
        report.member("headline", content.facts?.headline)
        report.member("inLanguage", "en")
        report.member("reportNumber", identity.accessionNumber?.description)
        report.member("datePublished", identity.filed?.description)
        report.object("about") { issuer in
            issuer.member("@type", "Corporation")
            issuer.member("name", identity.issuerName)
            issuer.member("tickerSymbol", identity.tradingSymbol)
            issuer.member("identifier", identity.issuerCIK)
        }
        if let people = content.facts?.people, !people.isEmpty {
            report.list("author") { authors in
                for person in people {
                    authors.object { author in
                        author.member("name", person.name)
                        author.member("identifier", person.cik)
                    }
                }
            }
        }
        report.member("url", content.canonical)
        report.member("isBasedOn", location(of: identity)?.index)
    }
    json.appendMarkup("</script>")
    return json.bytes
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
