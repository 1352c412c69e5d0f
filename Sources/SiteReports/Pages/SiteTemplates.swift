import Diagnostics
import HTMLReports
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
    /// - Throws: A `TemplateError` that lists every fault with file, line and column.
    public init(overrides: [TemplateSource] = []) throws(TemplateError) {
        let sources =
            builtInTemplates.filter { builtIn in !overrides.contains { $0.name == builtIn.name } } + overrides
        let nothing = RecordShape<Void>("nothing", [])
        pages = try TemplateSet(compiling: sources, shape: sitePageShape, root: "site")
        style = try TemplateSet(compiling: sources, shape: nothing, root: "stylesheet")
        fragments = try TemplateSet(compiling: sources, shape: fragmentShape, root: "fragment")
        heads = try TemplateSet(compiling: sources, shape: siteFrameShape, root: "site-head")
        parts = try TemplateSet(compiling: sources, shape: filingOnSiteShape, root: "site-filing")
        searchBody = try TemplateSet(compiling: sources, shape: searchShape, root: "search")
    }

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

private let searchShape = RecordShape<Bool>(
    "search", [.flag("hasFullText", "Whether Pagefind has indexed the text of the pages.") { $0 }])
