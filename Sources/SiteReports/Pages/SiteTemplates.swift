import Diagnostics
import HTMLReports
import PageTemplates
import Templating

/// The templates of a site, compiled: its pages and its style. Shared by all workers.
public struct SiteTemplates: Sendable {
    private let pages: TemplateSet<FramedPage>
    private let style: TemplateSet<Void>
    private let searchBody: TemplateSet<Bool>
    private let fragments: TemplateSet<Fragment>
    private let heads: TemplateSet<SiteFrame>
    private let parts: TemplateSet<FilingOnSite>

    /// Compiles the built-in templates, each replaced by the override of the same name if there is one.
    /// - Throws: A `Failure` of kind `.templates` that lists every fault with file, line and column.
    public init(overrides: [TemplateSource] = []) throws(Failure) {
        let others = overrides.isEmpty ? [] : Self.vocabularies + [pageVocabulary, mailVocabulary]
        func compiled<Source>(_ shape: RecordShape<Source>, _ root: String) throws(Failure) -> TemplateSet<Source> {
            try TemplateSet(
                compiling: builtInTemplates, overriding: overrides, shape: shape, root: root, beside: others)
        }
        pages = try compiled(sitePageShape, "site")
        style = try compiled(styleShape, "stylesheet")
        fragments = try compiled(fragmentShape, "fragment")
        heads = try compiled(siteFrameShape, "site-head")
        parts = try compiled(filingOnSiteShape, "site-filing")
        searchBody = try compiled(searchShape, "search")
    }

    /// What the templates may ask for that a site is made with, beside the page of a filing.
    public static let vocabularies = [
        Vocabulary(root: "site", schema: siteSchema), Vocabulary(root: "stylesheet", schema: styleShape.schema),
        Vocabulary(root: "fragment", schema: fragmentShape.schema),
        Vocabulary(root: "site-head", schema: siteFrameShape.schema),
        Vocabulary(root: "site-filing", schema: filingOnSiteShape.schema),
        Vocabulary(root: "search", schema: searchShape.schema),
    ]

    /// The style of all pages, filings' own included.
    public var stylesheet: [UInt8] {
        var bytes: [UInt8] = []
        style.render((), into: &bytes)
        return bytes
    }

    /// Names that change with the content, so that whoever reads the site may keep the files for ever.
    public var styleName: String { "style-" + Digest(of: stylesheet).description.prefix(10) }
    public var scriptName: String { "search-" + Digest(of: script).description.prefix(10) }

    /// The script of the search.
    public var script: [UInt8] { builtInSearchScript }

    /// The page of a filing, made with gaps, with what the site adds to it.
    public func complete(_ page: [UInt8], with surroundings: FilingOnSite) -> [UInt8] {
        PageGap.fill(page) { gap, filled in
            switch gap {
            case .head: heads.render(surroundings.frame, into: &filled)
            case .filing: parts.render(surroundings, into: &filled)
            }
        }
    }

    func page(_ framed: FramedPage) -> [UInt8] {
        var bytes: [UInt8] = []
        pages.render(framed, into: &bytes)
        return bytes
    }

    func fragment(_ fragment: Fragment) -> [UInt8] {
        var bytes: [UInt8] = []
        fragments.render(fragment, into: &bytes)
        return bytes
    }

    /// What stands on the search page where the results will be.
    func search(hasFullText: Bool) -> [UInt8] {
        var bytes: [UInt8] = []
        searchBody.render(hasFullText, into: &bytes)
        return bytes
    }
}

/// In a page that stands alone the style may ask for `site` too; in the style of a site it is always there.
private let styleShape = RecordShape<Void>("style of a site", [.flag("site", "That it is a site.") { true }])

private let searchShape = RecordShape<Bool>(
    "search", [.flag("hasFullText", "Whether Pagefind has indexed the text of the pages.") { $0 }])
