import Diagnostics
import OwnershipModel

/// The filings read from an input, and the diagnostics about them.
public struct ReadOutcome: Sendable {
    /// Usually one; several if a submission contains several ownership documents.
    public var filings: [Filing]
    /// Diagnostics in order of their location in the input; those about the whole input come first.
    public var diagnostics: [Diagnostic]

    /// Creates an outcome with the given filings and diagnostics.
    public init(filings: [Filing], diagnostics: [Diagnostic] = []) {
        self.filings = filings
        self.diagnostics = diagnostics
    }
}

/// The error thrown when no filing can be read from an input.
public struct ReaderError: Error, Sendable, Hashable {
    /// What went wrong, with severity `.error` and the most precise location known.
    public var diagnostic: Diagnostic

    /// Creates an error from a diagnostic code, a sentence without a full stop, a location and optional notes.
    public init(_ code: String, _ message: String, at location: SourceLocation, notes: [String] = []) {
        diagnostic = Diagnostic(.error, code: code, message, at: location, notes: notes)
    }
}
