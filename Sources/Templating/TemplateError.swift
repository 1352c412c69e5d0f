import Diagnostics

/// The error thrown for templates that cannot be compiled, with everything that is wrong with them.
public struct TemplateError: Error, Sendable, Hashable {
    /// The faults in the order of the sources and, within a source, by position. Never empty.
    public let diagnostics: [Diagnostic]

    /// Creates an error; `diagnostics` must not be empty.
    public init(diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}

extension TemplateError: CustomStringConvertible {
    /// The diagnostics, one per line.
    public var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}
