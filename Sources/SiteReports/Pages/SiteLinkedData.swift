import HTMLReports

/// Structured data about a page that is not a filing's, in the vocabulary of Schema.org: the site itself, or a collection of
/// filings and the party they are about.
public struct SiteLinkedData: Sendable, Equatable {
    /// The subject of a page. A reporting person gets no type, because nothing says whether it is a person or an
    /// organisation.
    public struct Party: Sendable, Equatable {
        /// Whether the party is an issuer rather than a reporting person.
        public var isIssuer: Bool
        public var name: String
        public var cik: String
        /// The issuer's trading symbol, or nil.
        public var symbol: String?

        public init(isIssuer: Bool, name: String, cik: String, symbol: String? = nil) {
            self.isIssuer = isIssuer
            self.name = name
            self.cik = cik
            self.symbol = symbol
        }
    }

    /// Whether the page is the home page, which represents the whole site.
    public var isHome: Bool
    /// The title of the page.
    public var name: String
    public var description: String
    /// The absolute URL of the page, or nil if it is unknown.
    public var address: String?
    /// The issuer or reporting person the page is about, or nil.
    public var about: Party?

    public init(isHome: Bool, name: String, description: String, address: String?, about: Party? = nil) {
        self.isHome = isHome
        self.name = name
        self.description = description
        self.address = address
        self.about = about
    }

    /// A JSON-LD element, which is data rather than a script.
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
