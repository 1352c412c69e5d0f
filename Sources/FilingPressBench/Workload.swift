import FilingPress
import Glibc

/// Filings rendered over and over in a process of its own, so that its memory is that of nothing else.
///
/// The child is this same program, called as `FilingPressBench --render pdf 1000` with paths on standard input; it says
/// on standard output what its peak was after half of the filings and after all of them.
struct Workload {
    var formats: [OutputFormat]
    var count: Int

    /// Nil where the arguments are not those of a child.
    init?(arguments: [String]) {
        guard arguments.count == 4, arguments[1] == "--render", let count = Int(arguments[3]) else { return nil }
        formats = arguments[2].split(separator: ",").compactMap { OutputFormat(rawValue: String($0)) }
        self.count = count
    }

    /// Renders the filings one after the other, read from their files each time.
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
