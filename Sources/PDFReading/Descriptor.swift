import Files
import Glibc

/// An open file descriptor, closed on deinitialization at the latest.
///
/// It is never 0, 1 or 2, whatever streams this process has closed, so that it can be made a standard stream of a
/// child.
final class Descriptor {
    /// Negative when closed, which `poll` passes over.
    private(set) var number: Int32

    /// Takes over a descriptor that the system has just given out.
    init(_ given: Int32) throws(SystemError) {
        guard (0...STDERR_FILENO).contains(given) else {
            if given < 0 { throw SystemError.last }
            number = given
            return
        }
        defer { Glibc.close(given) }
        number = try retrying { fcntl(given, F_DUPFD_CLOEXEC, STDERR_FILENO + 1) }
    }

    deinit { close() }

    var isOpen: Bool { number >= 0 }

    func close() {
        if isOpen { Glibc.close(number) }
        number = -1
    }
}
