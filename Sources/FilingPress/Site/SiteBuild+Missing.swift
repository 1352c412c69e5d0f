import SiteReports

extension SiteBuild {
    /// Checks that the build does not lose filings of the last build unintentionally.
    ///
    /// - Parameters:
    ///   - shown: the filings that have a page.
    ///   - passed: the keys of filings that are on the site under another key or from another input.
    /// - Throws: `SiteRefusal` if filings of the last build would have no page and `options.missing` does not allow that, or
    ///   inputs failed.
    func checkNothingIsLost(_ shown: [Entry], passed: Set<String>) throws(SiteRefusal) {
        let lost = missing(shown, passed)
        guard !lost.isEmpty else { return }
        switch options.missing {
        case .pruned:
            let failures = outcomes.count(where: \.isFailure)
            guard failures > 0 else { return }
            throw .inputsFailed(failures, missing: lost)
        case .refused: throw .filingsMissing(lost)
        case .kept: throw .filingsNotKept(lost, reasons: memory?.trouble ?? [:])
        }
    }

    /// The sorted keys of filings that were on the site and now have no page, under any key.
    private func missing(_ shown: [Entry], _ passed: Set<String>) -> [String] {
        let keys = passed.union(shown.map(\.filing.listed.key))
        let contents = Set(shown.compactMap(\.filing.documentDigest))
        return folder.old.recipes.filter { key, recipe in
            if keys.contains(key) { return false }
            // A filing without an accession number may have one now; two numbers are two filings, even with equal contents.
            return SiteKey.isNumbered(key) || !(recipe.document.map(contents.contains) ?? false)
        }.keys.sorted()
    }
}
