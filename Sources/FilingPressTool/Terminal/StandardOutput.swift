import ArgumentParser
import Files
import FilingPress
import Glibc
import Synchronization

/// Standard output. A full disk, a broken pipe and a closed stream are errors.
///
/// Nothing is buffered. The first failure is reported on standard error, everything after it is dropped, and `finish`
/// returns false.
enum StandardOutput {
    private static let hasFailed = Mutex<Bool>(false)

    /// Writes a text.
    ///
    /// - Throws: `OutputFailure` if this or anything before it could not be written, which has been reported already.
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

    /// Closes standard output, because some file systems report a full disk only then.
    ///
    /// - Returns: Whether everything was written.
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
