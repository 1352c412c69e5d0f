import OwnershipForms
import OwnershipModel
import OwnershipReview

/// Returns the filing as a Schema.org `Report` in a JSON-LD element, which is data rather than a script.
///
/// Anything the filing does not state is left out. A reporting person has a name but no type, because no field says
/// whether it is a person or an organisation.
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

/// Returns the location of the filing on EDGAR, or nil if its accession number or the issuer's CIK is unknown or
/// unusable.
private func location(of identity: FilingIdentity) -> EDGARLocation? {
    guard let number = identity.accessionNumber, let cik = identity.issuerCIK else { return nil }
    return EDGARLocation(number, issuerCIK: cik)
}

/// Returns whether the location of the filing on EDGAR is known.
func hasSources(_ identity: FilingIdentity) -> Bool { location(of: identity) != nil }

/// Returns links to the filing on EDGAR; empty if its location is unknown.
func sources(of identity: FilingIdentity) -> [SourceLink] {
    guard let location = location(of: identity) else { return [] }
    return [
        SourceLink(label: "Documents of this filing at the SEC", address: location.index),
        SourceLink(label: "The submission as filed", address: location.submission),
    ]
}

/// A link to the source of a filing.
struct SourceLink {
    var label: String
    var address: String
}
