import FilingPress
import Glibc

/// Puts the new folder of a site in the place of the old one, in a single step where the system can do that.
struct SiteExchange {
    var path: Path
    var staging: Path

    /// Where the old site lies for a moment where two folders cannot change places at once.
    static func aside(of staging: Path) -> Path { Path(bytes: staging.bytes + Array(".old".utf8)) }

    /// Call with signals kept away: half of it must not be all of it.
    func run() throws(SystemError) {
        guard let status = try? FileStatus(of: path) else { return try move(staging, to: path) }
        // Whoever could read the old folder can read the new one.
        _ = staging.withCString { chmod($0, status.mode & 0o7777) }
        do {
            try exchange()
        } catch  where [EINVAL, ENOSYS, ENOTSUP].contains(error.number) {
            // A file system that cannot exchange: the next build finds the old site aside if this one dies in between.
            let aside = Self.aside(of: staging)
            try removeTree(aside)
            try move(path, to: aside)
            try move(staging, to: path)
            try removeTree(aside)
        }
    }

    /// `renameat2` is not declared for us, and older systems lack it.
    private func exchange() throws(SystemError) {
        typealias Exchange = @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
        guard let symbol = dlsym(nil, "renameat2") else { throw SystemError(number: ENOSYS) }
        let function = unsafeBitCast(symbol, to: Exchange.self)
        let exchanging: UInt32 = 2
        _ = try retrying {
            staging.withCString { new in path.withCString { function(AT_FDCWD, new, AT_FDCWD, $0, exchanging) } }
        }
    }

    private func move(_ from: Path, to: Path) throws(SystemError) {
        _ = try retrying { from.withCString { from in to.withCString { rename(from, $0) } } }
    }
}

/// Held while a site is built, so that no two builds are at work on one.
final class SiteLock: Sendable {
    private let descriptor: Int32
    private let path: Path

    /// - Throws: `EWOULDBLOCK` where somebody else has it.
    init(_ path: Path) throws(SystemError) {
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
