import Glibc

/// Puts a new folder in the place of an old one, in a single step where the system can do that.
package struct FolderExchange {
    private let path: Path
    private let staging: Path

    /// - Parameters:
    ///   - path: where the old folder is, and the new one is to be; both are in one file system.
    ///   - staging: where the new folder is. The old one takes its place, where there was one.
    package init(path: Path, staging: Path) {
        (self.path, self.staging) = (path, staging)
    }

    /// Where the old folder lies for a moment where two folders cannot change places at once.
    package static func aside(of staging: Path) -> Path { Path(bytes: staging.bytes + Array(".old".utf8)) }

    /// Call with signals kept away: half of it must not be all of it.
    package func run() throws(SystemError) {
        guard let status = try? FileStatus(of: path) else { return try move(staging, to: path) }
        // Whoever could read the old folder can read the new one.
        _ = staging.withCString { chmod($0, status.mode & 0o7777) }
        do throws(SystemError) {
            try exchange()
        } catch  where [EINVAL, ENOSYS, ENOTSUP].contains(error.number) {
            // A file system that cannot exchange: the old folder is found aside if this dies in between.
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
