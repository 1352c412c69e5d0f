import Diagnostics
import SharedLibraries

/// The reason why a message cannot be composed or sent, or why an option for it is invalid.
public struct MailError: Error, Sendable, Hashable, CustomStringConvertible {
    /// A stable code for scripts.
    public var code: String
    /// The message for people: a sentence without a full stop.
    public var reason: String

    public init(code: String, _ reason: String) { (self.code, self.reason) = (code, reason) }

    /// The error for a library that mail needs and that cannot be loaded.
    init(_ error: SharedLibraryError) {
        self.init(code: "library-missing", "mail needs a library that is not here: \(error)")
    }

    public var description: String { reason }

    /// The error as a diagnostic without a location.
    public var diagnostic: Diagnostic { Diagnostic(.error, code: code, reason) }
}
