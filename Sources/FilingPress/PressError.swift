/// The reason why no report could be made: the input is not a filing, the templates are invalid, or a library failed.
public struct PressError: Error, Sendable, Hashable {
    /// Never empty. The first diagnostic of severity `.error`, if there is one, is the cause.
    public var diagnostics: [Diagnostic]

    init(_ diagnostics: [Diagnostic]) {
        self.diagnostics = diagnostics
    }
}

extension PressError: CustomStringConvertible {
    public var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}
