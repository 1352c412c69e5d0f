import Synchronization

/// What many pages ask for, made when the first one does. Shared by all workers: what is made is told by the key alone, so
/// it does not matter who makes it.
final class Memo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private let made = Mutex<[Key: Value]>([:])

    func value(_ key: Key, _ make: () -> Value) -> Value {
        if let value = made.withLock({ $0[key] }) { return value }
        // Outside the lock: two workers may make the same, none waits for the other.
        let value = make()
        made.withLock { $0[key] = value }
        return value
    }
}
