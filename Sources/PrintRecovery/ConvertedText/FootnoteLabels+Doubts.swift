import Diagnostics

extension FootnoteLabels {
    /// What is not certain of the footnotes of a text.
    func diagnostics(in file: String) -> [Diagnostic] {
        var said = doubtful.map { line in
            Diagnostic(
                .warning, code: "footnote-doubtful",
                "this line may begin a further footnote, which no mark on the form names; it is taken to go on with the "
                    + "footnote above it", at: SourceLocation(file: file, line: line))
        }
        if let unfolded {
            said.append(
                Diagnostic(
                    .warning, code: "footnote-doubtful",
                    "this line has no label, and the line above it had room for its first word; it is taken to go on with "
                        + "the footnote above it", at: SourceLocation(file: file, line: unfolded)))
        }
        if let sideBySide {
            said.append(
                Diagnostic(
                    .error, code: "footnotes-side-by-side",
                    "footnotes stand beside each other from here on; this text does not show which words belong to which "
                        + "footnote", at: SourceLocation(file: file, line: sideBySide)))
        }
        return said
    }
}
