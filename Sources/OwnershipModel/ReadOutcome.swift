import Diagnostics

/// The filings read from an input, and the diagnostics about them.
public struct ReadOutcome: Sendable {
    /// Usually one; several if a submission contains several ownership documents.
    public var filings: [Filing]
    /// Diagnostics in order of their location in the input; those about the whole input come first.
    public var diagnostics: [Diagnostic]
    /// For filings that were attached to a PDF, the words on each of its pages in the order of its content: whether these
    /// show the same is for whoever fills the form. Nil for others.
    package var pageWords: [[String]]?

    /// Creates an outcome with the given filings and diagnostics.
    public init(filings: [Filing], diagnostics: [Diagnostic] = []) {
        self.filings = filings
        self.diagnostics = diagnostics
    }
}
