import Diagnostics
import SharedLibraries

/// Why there is no message, or why nothing can be sent.
public struct MailError: Error, Sendable, Hashable, CustomStringConvertible {
    /// For scripts.
    public var code: String
    public var reason: String

    public init(code: String, _ reason: String) { (self.code, self.reason) = (code, reason) }

    init(_ error: SharedLibraryError) {
        self.init(code: "library-missing", "mail needs a library that is not here: \(error)")
    }

    public var description: String { reason }

    public var diagnostic: Diagnostic { Diagnostic(.error, code: code, reason) }
}
