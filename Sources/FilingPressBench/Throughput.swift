import FilingPress
import Synchronization

/// The throughput of several workers in parallel, making all formats of all filings, as the command does.
struct Throughput: Sendable {
    var workers: Int
    /// Filings per second of wall-clock time.
    var filingsPerSecond: Double

    init(of samples: [Sample], workers: Int) async throws {
        let options = try PressOptions(formats: OutputFormat.allCases)
        let queue = Queue()
        FilingReader.prepareForThreads()
        let start = Usage.wallTime
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<workers {
                group.addTask {
                    let press = ReportPress(options)
                    while case let index = queue.next(), index < samples.count {
                        _ = try press.press(samples[index].bytes, named: samples[index].name)
                    }
                }
            }
            try await group.waitForAll()
        }
        self.workers = workers
        filingsPerSecond = Double(samples.count) / (Double(Usage.wallTime - start) / 1e9)
    }
}

/// A counter that gives each number from 0 on to one caller only.
private final class Queue: Sendable {
    private let count = Atomic<Int>(0)

    func next() -> Int { count.add(1, ordering: .relaxed).oldValue }
}
