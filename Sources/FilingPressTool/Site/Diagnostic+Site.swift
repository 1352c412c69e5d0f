import FilingPress

extension Diagnostic {
    /// What the library says of a site, with the options of the command that help.
    ///
    /// - Parameter isVerbose: whether all filings are listed, however many.
    func ofSite(isVerbose: Bool) -> Diagnostic {
        var said = self
        switch code {
        case "addresses-withheld": said.message += ": say --redact-addresses, too"
        case "filings-missing": said.message += ": --add keeps what the site has, --prune takes it away"
        case "pdf-unavailable": said.notes.append("--no-pdf builds a site without PDFs")
        case "unwritable-file":
            said.notes = notes.map { $0 == SiteFolder.mountPointNote ? $0 + " with -o" : $0 }
        default: break
        }
        // The last of the notes says that nothing was written.
        let rest = notes.count - 1 - Self.longestList
        if !isVerbose, rest > 0, ["filings-missing", "inputs-failed", "filings-not-kept"].contains(code) {
            said.notes =
                notes.prefix(Self.longestList) + ["and \(Tally.grouped(rest)) more, listed with --verbose"]
                + notes.suffix(1)
        }
        return said
    }

    private static let longestList = 50
}
