import Synchronization

/// A thread-safe cache of values that many pages need. A value must depend on its key alone, so it does not matter which
/// worker creates it.
final class Memo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private let made = Mutex<[Key: Value]>([:])

    func value(_ key: Key, _ make: () -> Value) -> Value {
        if let value = made.withLock({ $0[key] }) { return value }
        // Outside the lock: two workers may create the same value, but neither waits for the other.
        let value = make()
        made.withLock { $0[key] = value }
        return value
    }
}
