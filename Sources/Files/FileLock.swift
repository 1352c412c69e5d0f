import Glibc

/// An exclusive lock between processes, held by a file that exists and is locked (`flock`) as long as this object
/// lives.
package final class FileLock: Sendable {
    private let descriptor: Int32
    private let path: Path

    /// Creates and locks the file without waiting.
    ///
    /// - Throws: `EWOULDBLOCK` if another process or another `FileLock` holds the lock.
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
            // The previous holder may have removed the file between `open` and `flock`. The lock would then be on a
            // file that no longer has this path, so try again.
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
