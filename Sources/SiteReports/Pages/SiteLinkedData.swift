import HTMLReports

/// A page of a site that is no filing's own, in the vocabulary of Schema.org: the site itself, or a collection of filings and
/// whom they are about.
public struct SiteLinkedData: Sendable, Equatable {
    /// Whom the page is about. A reporting person may be a person or an organisation, which nothing says, and has no type.
    public struct Party: Sendable, Equatable {
        public var isIssuer: Bool
        public var name: String
        public var cik: String
        public var symbol: String?

        public init(isIssuer: Bool, name: String, cik: String, symbol: String? = nil) {
            self.isIssuer = isIssuer
            self.name = name
            self.cik = cik
            self.symbol = symbol
        }
    }

    /// Whether it is the home page, which stands for the whole site.
    public var isHome: Bool
    public var name: String
    public var description: String
    /// Nil where nobody knows where the site will be found.
    public var address: String?
    public var about: Party?

    public init(isHome: Bool, name: String, description: String, address: String?, about: Party? = nil) {
        self.isHome = isHome
        self.name = name
        self.description = description
        self.address = address
        self.about = about
    }

    /// An element with JSON-LD: data, not a script.
    public var markup: [UInt8] {
        var json = JSONText()
        json.appendMarkup("<script type=\"application/ld+json\">")
        json.object { page in
            page.member("@context", "https://schema.org")
            page.member("@type", isHome ? "WebSite" : "CollectionPage")
            page.member("name", name)
            page.member("description", description)
            page.member("inLanguage", "en")
            page.member("url", address)
            guard let party = about else { return }
            page.object("about") { about in
                if party.isIssuer { about.member("@type", "Corporation") }
                about.member("name", party.name)
                about.member("identifier", party.cik)
                about.member("tickerSymbol", party.symbol)
            }
        }
        json.appendMarkup("</script>")
        return json.bytes
    }
}
