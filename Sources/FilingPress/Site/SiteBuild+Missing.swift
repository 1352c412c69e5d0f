import Diagnostics
import SiteReports

extension SiteBuild {
    /// Checks that the build does not lose filings of the last build unintentionally.
    ///
    /// - Parameters:
    ///   - shown: the filings that have a page.
    ///   - passed: the keys of filings that are on the site under another key or from another input.
    /// - Throws: `Failure` if filings of the last build would have no page and `options.missing` does not allow that, or
    ///   inputs failed.
    func checkNothingIsLost(_ shown: [Entry], passed: Set<String>) throws(Failure) {
        let lost = missing(shown, passed)
        guard !lost.isEmpty else { return }
        let count = SiteWords.counted(lost.count, "filing", "filings")
        switch options.missing {
        case .pruned:
            let failures = outcomes.count(where: \.isFailure)
            guard failures > 0 else { return }
            throw .refused(
                folder, "inputs-failed",
                "\(count) of the last build would go, and \(SiteWords.counted(failures, "input", "inputs")) could not be read: "
                    + "nothing is taken away on such grounds", lost)
        case .refused:
            throw .refused(
                folder, "filings-missing",
                "\(count) of the last build \(lost.count == 1 ? "is" : "are") not among the inputs and would have no page",
                lost)
        case .kept:
            let trouble = memory?.trouble ?? [:]
            throw .refused(
                folder, "filings-not-kept", "\(count) of this site cannot be kept; build the site from all filings",
                lost.map { key in trouble[key].map { "\(key): \($0)" } ?? key })
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

extension Failure {
    /// A site that withholds addresses, and a build that would not.
    static func addressesWithheld(_ folder: SiteFolder) -> Failure {
        refused(
            folder, "addresses-withheld",
            "this site withholds street addresses, and what is added would show them")
    }

    fileprivate static func refused(
        _ folder: SiteFolder, _ code: String, _ message: String, _ filings: [String] = []
    ) -> Failure {
        Failure(
            .refused, code: code, message, at: SourceLocation(file: folder.path.description),
            notes: filings + ["nothing was written"])
    }
}
