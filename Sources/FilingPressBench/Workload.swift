import FilingPress
import Glibc

/// Renders filings repeatedly in a separate process, so that only their memory is measured.
///
/// The child process is this same program, run as `FilingPressBench --render pdf 1000` with paths on standard input. It
/// prints its peak memory in KB after half of the filings and after all of them.
struct Workload {
    var formats: [OutputFormat]
    var count: Int

    /// Parses the arguments; nil if they are not those of a child process.
    init?(arguments: [String]) {
        guard arguments.count == 4, arguments[1] == "--render", let count = Int(arguments[3]) else { return nil }
        formats = arguments[2].split(separator: ",").compactMap { OutputFormat(rawValue: String($0)) }
        self.count = count
    }

    /// Renders the filings in turn, reading each from its file again.
    func run(_ paths: [String]) throws {
        let press = try ReportPress(PressOptions(formats: formats))
        var peaks: [Double] = []
        for index in 0..<count {
            guard let sample = Sample(path: paths[index % paths.count]) else { continue }
            _ = try? press.press(sample.bytes, named: sample.name)
            if index + 1 == count / 2 { peaks.append(Usage.peakMemory) }
        }
        peaks.append(Usage.peakMemory)
        print(peaks.map { String(Int(($0 * 1024).rounded())) }.joined(separator: " "))
    }
}
