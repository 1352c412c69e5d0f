import Glibc

/// An open directory stream, closed on deinitialization.
private final class OpenFolder {
    private let stream: OpaquePointer

    init(_ path: Path) throws(SystemError) {
        guard let stream = path.withCString({ opendir($0) }) else { throw SystemError.last }
        self.stream = stream
    }

    deinit { closedir(stream) }

    /// Returns the name of the next entry, or nil at the end.
    func next() throws(SystemError) -> [UInt8]? {
        errno = 0
        guard let entry = readdir(stream) else {
            if errno != 0 { throw SystemError.last }
            return nil
        }
        return withUnsafeBytes(of: entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
    }
}

/// Returns the names of a folder's entries, sorted by their bytes, without `.` and `..`.
package func names(in folder: Path) throws(SystemError) -> [[UInt8]] {
    let open = try OpenFolder(folder)
    var names: [[UInt8]] = []
    while let name = try open.next() {
        if name != [UInt8(ascii: ".")], name != [UInt8(ascii: "."), UInt8(ascii: ".")] { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
}

/// Creates a folder and its missing parents. An existing folder is not an error.
///
/// - Throws: `ENOTDIR` if the path leads to a file.
package func makeFolder(_ path: Path) throws(SystemError) {
    do {
        _ = try retrying { path.withCString { mkdir($0, 0o777) } }
    } catch SystemError(number: ENOENT) where path.parent != path {
        try makeFolder(path.parent)
        do {
            _ = try retrying { path.withCString { mkdir($0, 0o777) } }
        } catch SystemError(number: EEXIST) {
            // Another thread has created it in the meantime.
        }
    } catch SystemError(number: EEXIST) {
        guard try FileStatus(of: path).kind == .folder else { throw SystemError(number: ENOTDIR) }
    }
}

/// Removes a file, or a folder with its contents. Symbolic links are removed, not followed. A path that does not exist
/// is not an error.
package func removeTree(_ path: Path) throws(SystemError) {
    var status = stat()
    guard path.withCString({ lstat($0, &status) }) == 0 else {
        if errno == ENOENT { return }
        throw SystemError.last
    }
    if status.st_mode & S_IFMT == S_IFDIR {
        // Entries cannot be removed from a write-protected folder, but its owner may change its permissions.
        if status.st_mode & S_IRWXU != S_IRWXU { _ = path.withCString { chmod($0, status.st_mode & 0o7777 | S_IRWXU) } }
        for name in try names(in: path) { try removeTree(path.appending(name)) }
        if path.withCString({ rmdir($0) }) != 0, errno != ENOENT { throw SystemError.last }
    } else if path.withCString({ unlink($0) }) != 0, errno != ENOENT {
        throw SystemError.last
    }
}
