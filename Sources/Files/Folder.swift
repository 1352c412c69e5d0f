import Glibc

/// An open folder; closed when it goes.
private final class OpenFolder {
    private let stream: OpaquePointer

    init(_ path: Path) throws(SystemError) {
        guard let stream = path.withCString({ opendir($0) }) else { throw SystemError.last }
        self.stream = stream
    }

    deinit { closedir(stream) }

    /// The next entry's name; nil at the end.
    func next() throws(SystemError) -> [UInt8]? {
        errno = 0
        guard let entry = readdir(stream) else {
            if errno != 0 { throw SystemError.last }
            return nil
        }
        return withUnsafeBytes(of: entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
    }
}

/// The names in a folder in the order of their bytes, without `.` and `..`.
package func names(in folder: Path) throws(SystemError) -> [[UInt8]] {
    let open = try OpenFolder(folder)
    var names: [[UInt8]] = []
    while let name = try open.next() {
        if name != [UInt8(ascii: ".")], name != [UInt8(ascii: "."), UInt8(ascii: ".")] { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
}

/// Makes a folder and those it lies in, where they are missing.
package func makeFolder(_ path: Path) throws(SystemError) {
    do {
        _ = try retrying { path.withCString { mkdir($0, 0o777) } }
    } catch SystemError(number: ENOENT) where path.parent != path {
        try makeFolder(path.parent)
        do {
            _ = try retrying { path.withCString { mkdir($0, 0o777) } }
        } catch SystemError(number: EEXIST) {
            // Another worker was quicker.
        }
    } catch SystemError(number: EEXIST) {
        guard try FileStatus(of: path).kind == .folder else { throw SystemError(number: ENOTDIR) }
    }
}

/// Removes a folder and all in it; links are removed, not followed. Nothing there is fine.
package func removeTree(_ path: Path) throws(SystemError) {
    var status = stat()
    guard path.withCString({ lstat($0, &status) }) == 0 else {
        if errno == ENOENT { return }
        throw SystemError.last
    }
    if status.st_mode & S_IFMT == S_IFDIR {
        // Nothing can be taken out of a folder that may not be written to; its owner may let himself.
        if status.st_mode & S_IRWXU != S_IRWXU { _ = path.withCString { chmod($0, status.st_mode & 0o7777 | S_IRWXU) } }
        for name in try names(in: path) { try removeTree(path.appending(name)) }
        if path.withCString({ rmdir($0) }) != 0, errno != ENOENT { throw SystemError.last }
    } else if path.withCString({ unlink($0) }) != 0, errno != ENOENT {
        throw SystemError.last
    }
}
