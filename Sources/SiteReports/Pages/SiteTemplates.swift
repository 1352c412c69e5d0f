import Bytes
import Diagnostics
import HTMLReports
import PageTemplates
import Templating

/// The compiled templates of a site, shared by all workers.
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

    /// The names that the templates of a site can use, for each root template except the page of a filing.
    public static let vocabularies = [
        Vocabulary(root: "site", schema: siteSchema), Vocabulary(root: "stylesheet", schema: styleShape.schema),
        Vocabulary(root: "fragment", schema: fragmentShape.schema),
        Vocabulary(root: "site-head", schema: siteFrameShape.schema),
        Vocabulary(root: "site-filing", schema: filingOnSiteShape.schema),
        Vocabulary(root: "search", schema: searchShape.schema),
    ]

    /// The stylesheet of all pages, including those of filings.
    public var stylesheet: [UInt8] {
        var bytes: [UInt8] = []
        style.render((), into: &bytes)
        return bytes
    }

    /// The file names of the stylesheet and the script, without extension. They change with the content, so browsers may
    /// cache the files forever.
    public var styleName: String { "style-" + Digest(of: stylesheet).description.prefix(10) }
    public var scriptName: String { "search-" + Digest(of: script).description.prefix(10) }

    /// The search script.
    public var script: [UInt8] { builtInSearchScript }

    /// Returns the page of a filing with its gaps filled.
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

    /// The content of the search page below its heading.
    func search(hasFullText: Bool) -> [UInt8] {
        var bytes: [UInt8] = []
        searchBody.render(hasFullText, into: &bytes)
        return bytes
    }
}

/// The style templates also check `site` in pages outside a site; here it is always true.
private let styleShape = RecordShape<Void>("style of a site", [.flag("site", "That it is a site.") { true }])

private let searchShape = RecordShape<Bool>(
    "search", [.flag("hasFullText", "Whether Pagefind has indexed the text of the pages.") { $0 }])
