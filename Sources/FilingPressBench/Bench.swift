import Bytes
import FilingPress
import Glibc
import Inputs
import OwnershipReader

/// `make bench`: measures processor time, throughput and memory over the files named on standard input.
///
/// Arguments select stages: `FilingPressBench html` measures the stages with "html" in their names and nothing else.
@main
enum Bench {
    private static let rounds = 5

    static func main() async throws {
        keepFreedMemory()
        if CommandLine.arguments.count == 3, CommandLine.arguments[1] == "--read" {
            return try Bulk.read(CommandLine.arguments[2])
        }
        let paths = Sample.pathsFromStandardInput()
        if let workload = Workload(arguments: CommandLine.arguments) { return try workload.run(paths) }
        let found = paths.compactMap { Sample(path: $0) }.filter { isFiling($0) }
        guard !found.isEmpty else {
            print("bench: there is no filing to measure with")
            exit(1)
        }
        // A small set of filings is repeated up to about 200, for meaningful figures.
        let samples = Array(repeatElement(found, count: max(1, 200 / found.count)).joined())
        let kilobytes = samples.reduce(0) { $0 + $1.bytes.count } / samples.count / 1024
        let typical = samples.map(\.isTypical)
        print(
            "\(found.count) filings, \(kilobytes) KB each on average; \(typical.count(where: \.self)) of \(samples.count) measured have 6 to 10 KB"
        )
        print("processor time of one worker per filing, warm, best of \(rounds) rounds\n")
        print(row("", ["all", "made", "6 to 10 KB", "made"]))
        let wanted = CommandLine.arguments.dropFirst().map { $0.lowercased() }
        for stage in try Stage.all() {
            guard wanted.isEmpty || wanted.contains(where: stage.name.lowercased().contains) else { continue }
            let measured = try Measurement(of: stage, over: samples, rounds: rounds)
            let all = measured.mean(where: samples.map { _ in true })
            print(row(stage.name, [all, measured.mean(where: typical)].flatMap(cells)))
        }
        guard wanted.isEmpty else { return }
        print("\nall formats, time that passes")
        for workers in Set([1, Usage.processors]).sorted() {
            let throughput = try await Throughput(of: samples, workers: workers)
            print(
                row(
                    "\(workers) worker\(workers == 1 ? "" : "s")",
                    ["\(Int(throughput.filingsPerSecond)) filings a second"]))
        }
        print(row("peak memory", ["\(Int(Usage.peakMemory)) MB"]))
        try printPages(found)
        printProcesses(found)
        printBulk(found)
    }

    private static func printPages(_ samples: [Sample]) throws {
        print("\nPDFs with the source attached, processor time warm, one worker: mean time, median size")
        let figures = try PageFigures(of: samples, rounds: rounds)
        for (name, pages) in [("one page", 1...1), ("two or three", 2...3), ("four and more", 4...10_000)] {
            guard let figure = figures.summary(pages: pages) else { continue }
            print(
                row(
                    name,
                    [
                        "\(figure.count) forms", fixed(figure.milliseconds, 2) + " ms",
                        fixed(figure.kilobytes, 1) + " KB",
                    ]))
        }
    }

    /// Measures in separate processes: time including start-up, and memory used for nothing else.
    private static func printProcesses(_ samples: [Sample]) {
        print("\nprocesses of their own, to HTML and PDF")
        let bench = CommandLine.arguments[0]
        let command =
            bench.split(separator: "/", omittingEmptySubsequences: false).dropLast()
            .map { $0 + "/" }.joined() + "filingpress"
        if let sample = samples.first {
            let render = "\(Child.quoted(command)) render -q -o /tmp/filingpress-bench \(Child.quoted(sample.name))"
            let time = Child.time(of: render, runs: 20)
            print(row("one filing", [time.map { fixed($0, 1) + " ms" } ?? "not built"]))
            printOthers(afterRendering: sample, with: command)
        }
        let names = samples.map { Child.quoted($0.name) }.joined(separator: " ")
        let list = "printf '%s\\n' \(names) | \(Child.quoted(bench)) --render html,pdf 1000"
        let peaks = Child.output(of: list)?.split { $0.isWhitespace }.compactMap { Double($0) } ?? []
        if peaks.count == 2 {
            print(row("peak memory", peaks.map { fixed($0 / 1024, 1) + " MB" }) + "   after 500 and 1,000 filings")
        }
    }

    /// Measures other engines where they are installed: PlutoPrint with our HTML page, typst with no more than our
    /// plain text.
    private static func printOthers(afterRendering sample: Sample, with command: String) {
        let folder = "/tmp/filingpress-bench"
        let render =
            "\(Child.quoted(command)) render -q --format html,text -o \(folder) - < \(Child.quoted(sample.name))"
        let name = "$(ls -t \(folder) | sed -n 's/\\.txt$//p' | head -n 1)"
        let others = [
            ("PlutoPrint", "plutoprint", "plutoprint \(folder)/\"\(name)\".html \(folder)/other.pdf"),
            (
                "typst", "typst",
                "printf '#raw(read(\"%s.txt\"), block: true)' \"\(name)\" > \(folder)/other.typ && "
                    + "typst compile \(folder)/other.typ \(folder)/other.pdf"
            ),
        ]
        for (label, program, run) in others {
            let isInstalled = Child.output(of: "command -v \(program) && \(render)") != nil
            let time = isInstalled ? Child.time(of: run, runs: 5) : nil
            print(row(label, [isInstalled ? time.map { fixed($0, 1) + " ms" } ?? "fails" : "not installed"]))
        }
    }

    /// Measures reading alone with one worker, and peak memory after 2,000 filings and at the end.
    private static func printBulk(_ samples: [Sample]) {
        print("\nreading in bulk, one worker, processes of their own")
        for (name, path) in [("feed of 100 MB", Bulk.makeFeed(of: samples)), ("data set", Bulk.makeDataSet())] {
            let told = path.flatMap {
                Child.output(of: "\(Child.quoted(CommandLine.arguments[0])) --read \(Child.quoted($0))")
            }
            let figures = (told ?? "").split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
            guard figures.count == 4, figures[1] > 0 else {
                print(row(name, ["not measured"]))
                continue
            }
            print(
                row(
                    name,
                    [
                        "\(Int(figures[0])) filings", "\(Int(figures[0] / figures[1] * 1000)) a second",
                        fixed(figures[2] / 1024, 1) + " MB", fixed(figures[3] / 1024, 1) + " MB",
                    ]))
        }
        _ = Child.output(of: "rm -rf \(Bulk.folder)")
    }

    private static func isFiling(_ sample: Sample) -> Bool {
        (try? FilingReader.read(Input(name: sample.name, bytes: sample.bytes))) != nil
    }

    private static func cells(_ mean: (milliseconds: Double, kilobytes: Double)?) -> [String] {
        guard let mean else { return ["–", ""] }
        return [fixed(mean.milliseconds, 3) + " ms", mean.kilobytes > 0 ? fixed(mean.kilobytes, 1) + " KB" : ""]
    }

    private static func fixed(_ number: Double, _ places: Int) -> String {
        var scale = 1
        for _ in 0..<places { scale *= 10 }
        let whole = Int((number * Double(scale)).rounded())
        let decimals = String(whole % scale)
        return "\(whole / scale)." + String(repeating: "0", count: places - decimals.count) + decimals
    }

    private static func row(_ name: String, _ cells: [String]) -> String {
        cells.reduce(name + String(repeating: " ", count: max(0, 18 - name.count))) { line, cell in
            line + String(repeating: " ", count: max(1, 12 - cell.count)) + cell
        }
    }
}
