import Synchronization

/// Work that is numbered, shared among several workers: each takes the next number, until none is left.
struct Workers: Sendable {
    var count: Int

    /// - Parameters:
    ///   - start: makes what one worker works with, which need not be shared. Called once on each worker.
    func share(_ numbers: Range<Int>, _ start: @Sendable @escaping () -> (Int) -> Void) async {
        let next = Atomic<Int>(numbers.lowerBound)
        let work: @Sendable () -> Void = {
            let step = start()
            while true {
                let number = next.add(1, ordering: .relaxed).oldValue
                guard number < numbers.upperBound else { return }
                step(number)
            }
        }
        await share(work, among: min(count, numbers.count))
    }

    private func share(_ work: @Sendable @escaping () -> Void, among workers: Int) async {
        await withTaskGroup(of: Void.self) { group in
            for _ in 1..<max(1, workers) { group.addTask { work() } }
            work()
        }
    }
}
