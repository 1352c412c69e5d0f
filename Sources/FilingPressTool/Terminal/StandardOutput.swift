import ArgumentParser
import Files
import FilingPress
import Glibc
import Synchronization

/// Standard output. Whatever a command was asked to print goes through here, and a disk that is full, a reader that has gone
/// and a stream that was closed are errors.
///
/// Nothing is held back. The first failure is said on standard error, what follows it is dropped, and `finish` remembers.
enum StandardOutput {
    private static let hasFailed = Mutex<Bool>(false)

    /// - Throws: what ends the command where this, or anything before it, could not be written. It was said already.
    static func write(_ text: String) throws(ExitCode) {
        try write(Array(text.utf8))
    }

    static func write(_ bytes: [UInt8]) throws(ExitCode) {
        try hasFailed.withLock { (hasFailed) throws(ExitCode) in
            if hasFailed { throw .failure }
            do throws(SystemError) {
                try writeAll(bytes, to: STDOUT_FILENO)
            } catch {
                hasFailed = true
                say(error)
                throw .failure
            }
        }
    }

    /// Closes it, since some file systems find out only then that there is no room.
    ///
    /// - Returns: Whether all that was written is there.
    static func finish() -> Bool {
        hasFailed.withLock { hasFailed in
            if close(STDOUT_FILENO) != 0, !hasFailed {
                hasFailed = true
                say(.last)
            }
            return !hasFailed
        }
    }

    private static func say(_ error: SystemError) {
        StandardError().write([
            Diagnostic(
                .error, code: "unwritable-file", "this cannot be written: \(error)",
                at: SourceLocation(file: "<stdout>"))
        ])
    }
}
