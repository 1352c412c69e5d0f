import Synchronization

/// Work that is numbered, shared among several workers: each takes the next number, until none is left.
public struct Workers: Sendable {
    /// How many work at once; at least one does.
    public var count: Int

    public init(count: Int) {
        self.count = count
    }

    /// Returns when all is done. Makes the C libraries ready for several threads where there are several.
    ///
    /// - Parameters:
    ///   - isDone: asked before each piece of work, by any worker; where it says yes, what is left is left undone.
    ///   - start: makes what one worker works with, which need not be shared. Called once on each worker.
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
        if workers > 1 { prepareForThreads() }
        await withTaskGroup(of: Void.self) { group in
            for _ in 1..<max(1, workers) { group.addTask { work() } }
            work()
        }
    }
}
