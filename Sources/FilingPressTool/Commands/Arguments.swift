import ArgumentParser
import FilingPress
import Glibc

/// Formats by name, separated by commas: a value of `--format`.
func formats(named list: String) throws(ValidationError) -> [OutputFormat] {
    var formats: [OutputFormat] = []
    for name in list.split(separator: ",", omittingEmptySubsequences: false) {
        guard let format = OutputFormat(rawValue: name.lowercased()) else {
            let known = OutputFormat.allCases.map(\.rawValue)
            let guess = nearest(to: String(name), among: known).map { "did you mean \($0)?" }
            throw ValidationError(guess ?? "the formats are \(known.joined(separator: ", ")).")
        }
        formats.append(format)
    }
    return formats
}

// Words as values are taken in upper and lower case.

extension PageSetup.Paper: ExpressibleByArgument {
    public init?(argument: String) { self.init(rawValue: argument.lowercased()) }
}

extension PageSetup.Orientation: ExpressibleByArgument {
    public init?(argument: String) { self.init(rawValue: argument.lowercased()) }
}

/// How many processors may be used.
func processorCount() -> Int {
    max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
}
