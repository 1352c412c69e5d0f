import FilingPress
import Synchronization
import Testing

@Suite struct WorkerTests {
    @Test(arguments: [0, 1, 2, 7])
    func everyNumberIsWorkedOnOnce(workers: Int) async {
        let done = Mutex<[Int]>([])
        let starts = Atomic<Int>(0)
        await Workers(count: workers).share(3..<8) {
            starts.add(1, ordering: .relaxed)
            return { number in done.withLock { $0.append(number) } }
        }
        #expect(done.withLock { $0.sorted() } == [3, 4, 5, 6, 7])
        #expect(starts.load(ordering: .relaxed) == min(max(1, workers), 5))
    }

    @Test func whatIsLeftIsLeftUndone() async {
        let done = Mutex<[Int]>([])
        let isDone: @Sendable () -> Bool = { done.withLock { $0.count } == 3 }
        await Workers(count: 1).share(0..<10, until: isDone) {
            { number in done.withLock { $0.append(number) } }
        }
        #expect(done.withLock { $0 } == [0, 1, 2])
    }
}
