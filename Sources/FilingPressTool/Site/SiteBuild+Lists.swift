import FilingPress

extension SiteBuild {
    /// Makes all pages that are no filing's own, the feeds and the files for programs.
    func makeLists(of site: Site) async throws {
        let packer = try packer()
        try folder.put(SiteFile(path: wishes.settings.stylePath, bytes: templates.stylesheet), packer)
        try folder.put(SiteFile(path: wishes.settings.scriptPath, bytes: templates.script), packer)
        // First, as each takes long.
        let indexes = Site.IndexPlan.allCases
        try await share(indexes.count) {
            let packer = try self.packer()
            return { index in
                try self.folder.put(indexes[index].path, packer) { (sink) throws(SystemError) in
                    try site.write(indexes[index], to: sink)
                }
            }
        }
        let plans = site.plans
        try await putAll(plans.count) { [site.render(plans[$0], with: self.templates)] }
        let index = site.searchFiles
        try await putAll(index.count) { [index[$0]] }
        let feeds = site.feedPlans
        try await putAll(feeds.count) { site.render(feeds[$0]) }
        if wishes.settings.hasFragments {
            try await putAll(site.issuerCount) { site.fragments(ofIssuer: $0, with: self.templates) }
        }
        let tooLong = try site.writeSitemap { (file) throws(SystemError) in try folder.put(file, packer) }
        for path in tooLong {
            console.report([
                Diagnostic(
                    .warning, code: "long-address", "the address of this page is too long for a sitemap",
                    at: SourceLocation(file: path))
            ])
        }
    }

    private func putAll(_ count: Int, _ make: @Sendable @escaping (Int) -> [SiteFile]) async throws {
        try await share(count) {
            let packer = try self.packer()
            return { index in
                for file in make(index) { try self.folder.put(file, packer) }
            }
        }
    }
}
