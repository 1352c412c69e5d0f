import ArgumentParser
import FilingPress

/// Parses the values of `--base-url` and `--canonical`.
extension BaseURL: ExpressibleByArgument {
    public init?(argument: String) {
        guard let address = try? BaseURL(argument) else { return nil }
        self = address
    }
}
