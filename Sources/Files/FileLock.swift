import Glibc

/// A file that is there, and locked, while somebody is at work on something that only one may work on.
package final class FileLock: Sendable {
    private let descriptor: Int32
    private let path: Path

    /// - Throws: `EWOULDBLOCK` where somebody else has it.
    package init(_ path: Path) throws(SystemError) {
        self.path = path
        while true {
            let opened = try retrying { path.withCString { open($0, O_RDWR | O_CREAT | O_CLOEXEC, 0o666) } }
            guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
                let error = SystemError.last
                close(opened)
                throw error
            }
            var held = stat()
            // Whoever had it before may have removed the file just now: then this is a lock on nothing.
            if fstat(opened, &held) == 0, let there = try? FileStatus(of: path),
                there.identity == FileStatus.Identity(device: UInt(held.st_dev), number: UInt(held.st_ino))
            {
                descriptor = opened
                return
            }
            close(opened)
        }
    }

    deinit {
        _ = path.withCString { unlink($0) }
        close(descriptor)
    }
}
