import Diagnostics

/// Thrown when templates cannot be used, before anything is rendered, with everything that is wrong with them.
public struct TemplateError: Error, Sendable, Hashable {
    /// In the order of the sources and, within one, of the places. Never empty.
    public let diagnostics: [Diagnostic]

    public init(diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}

extension TemplateError: CustomStringConvertible {
    public var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}
