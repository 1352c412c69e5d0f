/// The settings of a site, chosen by the person who builds it.
public struct SiteSettings: Sendable, Hashable {
    /// The title of the site and of its feeds.
    public var title: String
    /// The address at which the site will be published; nil if it is unknown.
    public var base: BaseURL?
    /// Whether to make fragments for each issuer: lists of filings to include in the issuer's own website.
    public var hasFragments: Bool
    /// Whether Pagefind indexes the text of the pages.
    public var hasFullText: Bool
    /// The file names of the stylesheet and the script without extension. They change with the content.
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
