import HTMLReports
import OwnershipForms
import SiteReports
import Synchronization

extension SiteBuild {
    /// Makes all pages except those of filings, the feeds and the machine-readable lists.
    func makeLists(of site: Site) async throws(Failure) {
        let (plans, feeds) = (site.plans, site.feedPlans)
        // The longest tasks first.
        var tasks: [ListTask] = Site.IndexPlan.allCases.map { .index($0) } + [.search, .sitemap, .looks]
        tasks += plans.indices.map { .page($0) } + feeds.indices.map { .feed($0) }
        if options.settings.hasFragments { tasks += (0..<site.issuerCount).map { .fragments($0) } }
        let work = tasks
        let tooLong = Mutex<[String]>([])
        try await share(work.count) { () throws(Failure) in
            let packer = try self.packer()
            let put = { (file: SiteFile) throws(Failure) in try self.folder.put(file, packer) }
            return { (number: Int) throws(Failure) in
                switch work[number] {
                case .index(let plan):
                    try self.folder.put(plan.path, packer) { (sink) throws(Failure) in
                        try site.write(plan, to: sink)
                    }
                case .search: for file in site.searchFiles { try put(file) }
                case .sitemap:
                    let paths = try site.writeSitemap(to: put)
                    tooLong.withLock { $0 = paths }
                case .looks:
                    try put(SiteFile(path: self.options.settings.stylePath, bytes: self.templates.stylesheet))
                    try put(SiteFile(path: self.options.settings.scriptPath, bytes: self.templates.script))
                    try self.folder.put(SiteManifest.notice, nil)
                case .page(let place): try put(site.render(plans[place], with: self.templates))
                case .feed(let place): for file in site.render(feeds[place]) { try put(file) }
                case .fragments(let issuer):
                    for file in site.fragments(ofIssuer: issuer, with: self.templates) { try put(file) }
                }
            }
        }
        for path in tooLong.withLock({ $0 }) {
            observer.report([
                Diagnostic(
                    .warning, code: "long-address", "the address of this page is too long for a sitemap",
                    at: SourceLocation(file: path))
            ])
        }
    }

    /// A task of `makeLists(of:)`; pages, feeds and issuers are given by index.
    private enum ListTask: Sendable {
        case index(Site.IndexPlan)
        case search
        case sitemap
        /// The stylesheet, the script and the notice.
        case looks
        case page(Int)
        case feed(Int)
        case fragments(Int)
    }
}
