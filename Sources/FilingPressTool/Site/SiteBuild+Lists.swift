import FilingPress
import Synchronization

extension SiteBuild {
    /// Makes all pages that are no filing's own, the feeds and the files for programs.
    func makeLists(of site: Site) async throws {
        try folder.put(SiteFile(path: site.stylePath, bytes: templates.stylesheet), packer())
        try folder.put(SiteFile(path: site.scriptPath, bytes: templates.script), packer())
        let plans = site.plans
        try await share(plans.count) { index, packer in
            [site.render(plans[index], with: self.templates)]
        }
        let feeds = site.feedPlans
        try await share(feeds.count) { index, packer in site.render(feeds[index]) }
        if wishes.settings.hasFragments {
            try await share(site.issuerCount) { index, packer in
                site.fragments(ofIssuer: index, with: self.templates)
            }
        }
        for plan in Site.IndexPlan.allCases {
            try folder.put(plan.path) { (sink) throws(SystemError) in try site.write(plan, to: sink) }
        }
        let packer = packer()
        let tooLong = try site.writeSitemap { (file) throws(SystemError) in try folder.put(file, packer) }
        for path in tooLong {
            console.report([
                Diagnostic(
                    .warning, code: "long-address", "the address of this page is too long for a sitemap",
                    at: SourceLocation(file: path))
            ])
        }
    }

    private func packer() -> PagePacker? { wishes.packs ? try? PagePacker() : nil }

    private func share(
        _ count: Int, _ make: @Sendable @escaping (Int, PagePacker?) -> [SiteFile]
    ) async throws(SystemError) {
        let trouble = Mutex<SystemError?>(nil)
        await workers.share(0..<count) {
            let packer = self.packer()
            return { index in
                guard trouble.withLock({ $0 == nil }) else { return }
                do throws(SystemError) {
                    for file in make(index, packer) { try self.folder.put(file, packer) }
                } catch {
                    trouble.withLock { $0 = error }
                }
            }
        }
        if let error = trouble.withLock({ $0 }) { throw error }
    }
}
