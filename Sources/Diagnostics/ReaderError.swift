/// Thrown when an input gives no filing at all.
public struct ReaderError: Error, Sendable, Hashable {
    /// Of severity `.error`, located as well as can be.
    public var diagnostic: Diagnostic

    public init(_ code: String, _ message: String, at location: SourceLocation, notes: [String] = []) {
        diagnostic = Diagnostic(.error, code: code, message, at: location, notes: notes)
    }
}
