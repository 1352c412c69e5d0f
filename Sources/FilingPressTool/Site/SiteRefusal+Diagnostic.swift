import Files
import FilingPress

extension SiteRefusal {
    /// Returns the refusal as a diagnostic with the command's options in it.
    ///
    /// - Parameters:
    ///   - site: The folder of the site.
    ///   - isVerbose: Whether to list all filings; otherwise the first 50 are listed.
    func diagnostic(of site: Path, isVerbose: Bool) -> Diagnostic {
        func refused(_ code: String, _ message: String, _ filings: [String] = []) -> Diagnostic {
            let shown = isVerbose ? filings.count : 50
            let rest = filings.count - shown
            let more = rest > 0 ? ["and \(Tally.grouped(rest)) more, listed with --verbose"] : []
            return Diagnostic(
                .error, code: code, message, at: SourceLocation(file: site.description),
                notes: filings.prefix(shown) + more + ["nothing was written"])
        }
        switch self {
        case .addressesWithheld:
            return refused(
                "addresses-withheld",
                "this site withholds street addresses, and what is added would show them: say --redact-addresses, too")
        case .inputsFailed(let failures, let lost):
            return refused(
                "inputs-failed",
                "\(Tally.counted(lost.count, "filing")) of the last build would go, and "
                    + "\(Tally.counted(failures, "input")) could not be read: nothing is taken away on such grounds",
                lost)
        case .filingsMissing(let lost):
            return refused(
                "filings-missing",
                "\(Tally.counted(lost.count, "filing")) of the last build \(lost.count == 1 ? "is" : "are") not among the "
                    + "inputs and would have no page: --add keeps what the site has, --prune takes it away", lost)
        case .filingsNotKept(let lost, let reasons):
            return refused(
                "filings-not-kept",
                "\(Tally.counted(lost.count, "filing")) of this site cannot be kept; build the site from all filings",
                lost.map { key in reasons[key].map { "\(key): \($0)" } ?? key })
        }
    }
}
