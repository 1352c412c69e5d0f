import FilingPress

extension String {
    /// The string made safe for a terminal, with its line feeds and tabs kept.
    var safeLines: String {
        split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0).safeForTerminal }
                .joined(separator: "\t")
        }.joined(separator: "\n")
    }
}
