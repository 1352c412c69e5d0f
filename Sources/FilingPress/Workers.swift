import Synchronization

/// Distributes numbered work among several workers: each takes the next number until none is left.
public struct Workers: Sendable {
    /// The maximum number of concurrent workers. Values below 1 mean 1.
    public var count: Int

    public init(count: Int) {
        self.count = count
    }

    /// Does the work and returns when all of it is done. Calls `FilingReader.prepareForThreads()` if there are several workers.
    ///
    /// - Parameters:
    ///   - numbers: the pieces of work, by number.
    ///   - isDone: called before each piece of work, on any worker; if it returns true, the remaining work is skipped.
    ///   - start: called once on each worker; returns the function that does one piece of work. What it captures need not be
    ///     thread-safe.
    public func share(
        _ numbers: Range<Int>, until isDone: @Sendable @escaping () -> Bool = { false },
        _ start: @Sendable @escaping () -> (Int) -> Void
    ) async {
        let next = Atomic<Int>(numbers.lowerBound)
        let work: @Sendable () -> Void = {
            let step = start()
            while true {
                let number = next.add(1, ordering: .relaxed).oldValue
                guard number < numbers.upperBound, !isDone() else { return }
                step(number)
            }
        }
        await share(work, among: min(count, numbers.count))
    }

    private func share(_ work: @Sendable @escaping () -> Void, among workers: Int) async {
        if workers > 1 { FilingReader.prepareForThreads() }
        await withTaskGroup(of: Void.self) { group in
            for _ in 1..<max(1, workers) { group.addTask { work() } }
            work()
        }
    }
}
