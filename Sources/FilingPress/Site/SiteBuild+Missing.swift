import SiteReports

extension SiteBuild {
    /// - Parameters:
    ///   - shown: the filings that have a page.
    ///   - passed: the keys of those that are shown under another key, or by another input.
    /// - Throws: where filings of the last build would have no page, and nobody has said that this is meant.
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

    /// The keys of filings that were on the site and are now on no page, under whatever key, in their order.
    private func missing(_ shown: [Entry], _ passed: Set<String>) -> [String] {
        let keys = passed.union(shown.map(\.filing.listed.key))
        let contents = Set(shown.compactMap(\.filing.documentDigest))
        return folder.old.recipes.filter { key, recipe in
            if keys.contains(key) { return false }
            // One without a number may have got one since; two numbers are two filings, whatever they say.
            return SiteKey.isNumbered(key) || !(recipe.document.map(contents.contains) ?? false)
        }.keys.sorted()
    }
}
