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
func names(in folder: Path) throws(SystemError) -> [[UInt8]] {
    let open = try OpenFolder(folder)
    var names: [[UInt8]] = []
    while let name = try open.next() {
        if name != [UInt8(ascii: ".")], name != [UInt8(ascii: "."), UInt8(ascii: ".")] { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
}

/// Makes a folder and those it lies in, where they are missing.
func makeFolder(_ path: Path) throws(SystemError) {
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
