import FilingPress

/// What becomes of filings that the last build of a site had and this one has not.
enum MissingFilings: Sendable {
    /// Nobody has said; then nothing is built.
    case refused
    /// Their pages go.
    case pruned
    /// There are none: the site keeps all it has. Where one cannot be kept, nothing is built.
    case kept
}

/// Why a site was left as it is: what is meant has to be said first.
struct SiteRefusal: Error {
    var diagnostic: Diagnostic

    /// A site that withholds addresses, and a build that would not.
    static func withheld(_ site: Path) -> SiteRefusal {
        SiteRefusal(
            diagnostic: Diagnostic(
                .error, code: "addresses-withheld",
                "this site withholds street addresses, and what is added would show them: say --redact-addresses, too",
                at: SourceLocation(file: site.description), notes: ["nothing was written"]))
    }
}

extension SiteBuild {
    /// - Parameters:
    ///   - shown: the filings that have a page.
    ///   - passed: the keys of those that are shown under another key, or by another input.
    /// - Throws: where filings of the last build would have no page, and nobody has said that this is meant.
    func checkNothingIsLost(_ shown: [Entry], passed: Set<String>) throws(SiteRefusal) {
        let lost = missing(shown, passed)
        guard !lost.isEmpty else { return }
        let site = SourceLocation(file: folder.path.description)
        let count = Tally.counted(lost.count, "filing")
        switch options.missing {
        case .pruned:
            let failures = outcomes.withLock { $0.count(where: \.isFailure) }
            guard failures > 0 else { return }
            throw SiteRefusal(
                diagnostic: Diagnostic(
                    .error, code: "inputs-failed",
                    "\(count) of the last build would go, and \(Tally.counted(failures, "input")) could not be read: "
                        + "nothing is taken away on such grounds",
                    at: site, notes: listed(lost) + ["nothing was written"]))
        case .refused:
            throw SiteRefusal(
                diagnostic: Diagnostic(
                    .error, code: "filings-missing",
                    "\(count) of the last build \(lost.count == 1 ? "is" : "are") not among the inputs and would have no page: "
                        + "--add keeps what the site has, --prune takes it away",
                    at: site, notes: listed(lost) + ["nothing was written"]))
        case .kept:
            let trouble = memory?.trouble ?? [:]
            throw SiteRefusal(
                diagnostic: Diagnostic(
                    .error, code: "filings-not-kept",
                    "\(count) of this site cannot be kept; build the site from all filings",
                    at: site,
                    notes: listed(lost.map { key in trouble[key].map { "\(key): \($0)" } ?? key })
                        + ["nothing was written"]))
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

    private func listed(_ filings: [String]) -> [String] {
        let shown = console.verbosity == .verbose ? filings.count : 50
        let rest = filings.count - shown
        return filings.prefix(shown) + (rest > 0 ? ["and \(Tally.grouped(rest)) more, listed with --verbose"] : [])
    }
}
