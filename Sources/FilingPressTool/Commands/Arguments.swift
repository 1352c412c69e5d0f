import ArgumentParser
import FilingPress
import Glibc

/// The value of `--format`: formats by name, separated by commas, each once.
struct FormatList: ExpressibleByArgument, CustomStringConvertible, Sendable {
    var formats: [OutputFormat]

    init(formats: [OutputFormat]) {
        self.formats = formats
    }

    init?(argument: String) {
        formats = []
        for name in argument.split(separator: ",", omittingEmptySubsequences: false) {
            guard let format = OutputFormat(rawValue: name.lowercased()) else { return nil }
            if !formats.contains(format) { formats.append(format) }
        }
    }

    var description: String { formats.map(\.rawValue).joined(separator: ",") }
    var defaultValueDescription: String { description }
}

extension PageSetup.Paper: ExpressibleByArgument {}
extension PageSetup.Orientation: ExpressibleByArgument {}

/// How many processors may be used.
func processorCount() -> Int {
    max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
}
