import ArgumentParser
import FilingPress

/// The value of `--base-url` and of `--canonical`.
extension BaseURL: ExpressibleByArgument {
    public init?(argument: String) {
        guard let address = try? BaseURL(argument) else { return nil }
        self = address
    }
}
