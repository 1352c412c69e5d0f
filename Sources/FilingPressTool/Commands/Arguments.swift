import ArgumentParser
import FilingPress
import Glibc

/// Parses a value of `--format`: names of formats separated by commas, in upper or lower case.
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

// Keywords are accepted in upper and lower case.

extension PageSetup.Paper: ExpressibleByArgument {
    public init?(argument: String) { self.init(rawValue: argument.lowercased()) }
}

extension PageSetup.Orientation: ExpressibleByArgument {
    public init?(argument: String) { self.init(rawValue: argument.lowercased()) }
}

extension PageSetup.Binding: ExpressibleByArgument {
    public init?(argument: String) { self.init(rawValue: argument.lowercased()) }
}

/// The number of processors online, at least 1.
func processorCount() -> Int {
    max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
}
