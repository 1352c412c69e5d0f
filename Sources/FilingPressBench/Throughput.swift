import FilingPress
import Synchronization

/// All formats of all filings, on a number of workers side by side, as the command does it.
struct Throughput: Sendable {
    var workers: Int
    /// Per second of time that passes.
    var filingsPerSecond: Double

    init(of samples: [Sample], workers: Int) async throws {
        let options = try PressOptions(formats: OutputFormat.allCases)
        let queue = Queue()
        prepareForThreads()
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

/// Hands out numbers from 0 on, each once.
private final class Queue: Sendable {
    private let count = Atomic<Int>(0)

    func next() -> Int { count.add(1, ordering: .relaxed).oldValue }
}
