import Glibc

/// The failure of a system call, described in the system's own words.
package struct SystemError: Error, Hashable, CustomStringConvertible {
    /// The value of `errno`.
    package var number: Int32

    package init(number: Int32) {
        self.number = number
    }

    /// The error of the system call that has just failed on this thread.
    package static var last: SystemError { SystemError(number: errno) }

    /// The text of `strerror`, such as `No space left on device`.
    package var description: String {
        guard let words = strerror(number) else { return "error \(number)" }
        return String(cString: words)
    }
}

/// Repeats a system call as long as a signal interrupts it (`EINTR`).
///
/// - Returns: The result of the call, never negative.
/// - Throws: `SystemError` if the call returns a negative number and `errno` is not `EINTR`.
package func retrying<Result: SignedInteger>(_ call: () -> Result) throws(SystemError) -> Result {
    while true {
        let result = call()
        if result >= 0 { return result }
        let error = SystemError.last
        if error.number != EINTR { throw error }
    }
}
