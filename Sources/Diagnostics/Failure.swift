/// Why the work cannot go on: the one error that is thrown from a target to another, and all that the library throws.
///
/// What is merely odd travels as a `Diagnostic` beside the result. What a C library or the system reports is a small error
/// of the wrapper, which becomes a failure at the edge of its target.
public struct Failure: Error, Sendable, Hashable {
    /// What sort of trouble it is: who can do something about it, and how much of a run it ends.
    public enum Kind: Sendable, Hashable {
        /// An input is no filing, is damaged or cannot be read. Others can be.
        case input
        /// The templates are broken, or leave out what was filed.
        case templates
        /// A library or a font is not installed, or of no use.
        case missing
        /// What was asked for makes no sense, or would lose something: nothing was written. Ask differently.
        case refused
        /// Something cannot be written, or not be noted.
        case output
        /// A library failed at what it can do, or we contradict ourselves.
        case broken
    }

    public let kind: Kind
    /// What is to be said, in its order. The first of severity `.error`, if any, says what stopped the work. Empty only
    /// where that is said in another place.
    public var diagnostics: [Diagnostic]

    public init(_ kind: Kind, _ diagnostics: [Diagnostic]) {
        self.kind = kind
        self.diagnostics = diagnostics
    }

    /// With one diagnostic, of severity `.error`.
    public init(
        _ kind: Kind, code: String, _ message: String, at location: SourceLocation? = nil, notes: [String] = []
    ) {
        self.init(kind, [Diagnostic(.error, code: code, message, at: location, notes: notes)])
    }

    /// The first sentence, without a full stop; empty where nothing is to be said.
    public var message: String { diagnostics.first?.message ?? "" }

    /// The same with what could not be done in front: `the table SUBMISSION cannot be read: No such device`.
    public func explained(_ words: String) -> Failure {
        var explained = self
        if !diagnostics.isEmpty { explained.diagnostics[0].message = "\(words): \(message)" }
        return explained
    }

    /// The same, said of a place: for what is known only to whoever asked for the work.
    public func located(at location: SourceLocation) -> Failure {
        var located = self
        for index in diagnostics.indices { located.diagnostics[index].location = location }
        return located
    }
}

extension Failure: CustomStringConvertible {
    /// As printed, a line or more for each diagnostic.
    public var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}
