/// What the person who builds a site says about it.
public struct SiteSettings: Sendable, Hashable {
    /// What the site is called; its name in feeds besides.
    public var title: String
    /// Nil where nobody knows where it will be found.
    public var base: BaseURL?
    /// Lists to be put into pages of somebody else, for each issuer.
    public var hasFragments: Bool
    /// Whether Pagefind indexes the text of the pages.
    public var hasFullText: Bool
    /// What stands in the names of style and script behind the dash: it changes with them.
    public var styleName: String
    public var scriptName: String

    public init(
        title: String = "Insider filings", base: BaseURL? = nil, hasFragments: Bool = false, hasFullText: Bool = false,
        styleName: String = "style",
        scriptName: String = "search"
    ) {
        self.title = title
        self.base = base
        self.hasFragments = hasFragments
        self.hasFullText = hasFullText
        self.styleName = styleName
        self.scriptName = scriptName
    }
}
