import Diagnostics
import OwnershipModel

/// What reading an input gave: the filings, and what is odd about them.
public struct ReadOutcome: Sendable {
    /// One, save where a submission holds several ownership documents.
    public var filings: [Filing]
    /// In the order of their places in the input; those about the whole input come first.
    public var diagnostics: [Diagnostic]

    public init(filings: [Filing], diagnostics: [Diagnostic] = []) {
        self.filings = filings
        self.diagnostics = diagnostics
    }
}
