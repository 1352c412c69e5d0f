import Glibc

/// Replaces a folder by a new one, atomically if the file system supports it.
package struct FolderExchange {
    private let path: Path
    private let staging: Path

    /// - Parameters:
    ///   - path: The place of the old folder, if there is one, and of the new one afterwards.
    ///   - staging: The place of the new folder, in the same file system. After an atomic exchange it holds the old
    ///     folder; otherwise it no longer exists.
    package init(path: Path, staging: Path) {
        (self.path, self.staging) = (path, staging)
    }

    /// The place of the old folder during an exchange that is not atomic.
    package static func aside(of staging: Path) -> Path { Path(bytes: staging.bytes + Array(".old".utf8)) }

    /// Exchanges the folders. Call this inside `UnfinishedFiles.undisturbed`, so that a signal cannot end the process
    /// halfway.
    package func run() throws(SystemError) {
        guard let status = try? FileStatus(of: path) else { return try move(staging, to: path) }
        // Keep the permissions of the old folder, so that whoever could read it can read the new one.
        _ = staging.withCString { chmod($0, status.mode & 0o7777) }
        do throws(SystemError) {
            try exchange()
        } catch  where [EINVAL, ENOSYS, ENOTSUP].contains(error.number) {
            // The file system cannot exchange. If the process dies in between, the old folder is left at `aside`.
            let aside = Self.aside(of: staging)
            try removeTree(aside)
            try move(path, to: aside)
            try move(staging, to: path)
            try removeTree(aside)
        }
    }

    /// Calls `renameat2` with `RENAME_EXCHANGE`. The function is looked up because Glibc does not declare it to Swift
    /// and older systems lack it.
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
