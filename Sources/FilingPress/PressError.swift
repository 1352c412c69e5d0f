/// Why no report could be made: the input is no filing, the templates are broken, a library failed.
public struct PressError: Error, Sendable, Hashable {
    /// Never empty; the first of severity `.error`, if any, says what stopped the work.
    public var diagnostics: [Diagnostic]

    init(_ diagnostics: [Diagnostic]) {
        self.diagnostics = diagnostics
    }
}

extension PressError: CustomStringConvertible {
    public var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}
