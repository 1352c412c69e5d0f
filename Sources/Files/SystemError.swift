import Glibc

/// A call to the system failed; the reason in the system's own words.
package struct SystemError: Error, Hashable, CustomStringConvertible {
    /// The value of `errno`.
    package var number: Int32

    package init(number: Int32) {
        self.number = number
    }

    /// The error of the call that has just failed.
    package static var last: SystemError { SystemError(number: errno) }

    /// `No space left on device`.
    package var description: String {
        guard let words = strerror(number) else { return "error \(number)" }
        return String(cString: words)
    }
}

/// Calls the system again as long as a signal interrupts it.
///
/// - Returns: What the call returned, not negative.
package func retrying<Result: SignedInteger>(_ call: () -> Result) throws(SystemError) -> Result {
    while true {
        let result = call()
        if result >= 0 { return result }
        let error = SystemError.last
        if error.number != EINTR { throw error }
    }
}
