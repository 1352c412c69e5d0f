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

/// Thrown when an input gives no filing at all.
public struct ReaderError: Error, Sendable, Hashable {
    /// Of severity `.error`, located as well as can be.
    public var diagnostic: Diagnostic

    public init(_ code: String, _ message: String, at location: SourceLocation, notes: [String] = []) {
        diagnostic = Diagnostic(.error, code: code, message, at: location, notes: notes)
    }
}
