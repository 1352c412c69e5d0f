import Bytes
import Diagnostics
import Glibc

/// An open file descriptor, closed on deinitialization.
private final class OpenFile {
    let descriptor: Int32

    init(reading path: Path) throws(SystemError) {
        descriptor = try retrying { path.withCString { open($0, O_RDONLY | O_CLOEXEC) } }
    }

    deinit { close(descriptor) }
}

/// Returns the bytes of a file, a pipe or a device. A regular file that is too large is refused before it is read.
///
/// - Parameter limit: The largest size allowed, in bytes.
/// - Throws: `Failure`; a folder gives `EISDIR`.
package func inputBytes(of path: Path?, named name: String, limit: Int) throws(Failure) -> [UInt8] {
    do {
        guard let path else { return try read(STDIN_FILENO, expecting: 0, limit: limit) }
        return try contents(of: path, limit: limit)
    } catch {
        let location = SourceLocation(file: name)
        guard error.number == EFBIG else {
            throw Failure(.input, code: "unreadable-file", "this cannot be read: \(error)", at: location)
        }
        throw Failure(
            .input, code: "file-too-large",
            "this is larger than \(limit / 1_048_576) MB, the most a filing may have", at: location)
    }
}

/// The bytes of a file. A file too large is refused before anything of it is read.
///
/// - Throws: `EFBIG` where there are more than `limit` bytes; nothing of them is kept.
package func contents(of path: Path, limit: Int) throws(SystemError) -> [UInt8] {
    let file = try OpenFile(reading: path)
    var status = stat()
    _ = try retrying { fstat(file.descriptor, &status) }
    if status.st_mode & S_IFMT == S_IFDIR { throw SystemError(number: EISDIR) }
    let size = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : 0
    if size > limit { throw SystemError(number: EFBIG) }
    return try read(file.descriptor, expecting: size, limit: limit)
}

/// Reads to the end, whatever size was expected, because a file may grow and a pipe has no size. Returns nil if there
/// are more than `limit` bytes.
private func read(_ descriptor: Int32, expecting size: Int, limit: Int) throws(SystemError) -> [UInt8] {
    // Ask for one byte more than expected: if it is not filled, this was the end of the file, and the array need not
    // grow.
    var room = min(size, limit) + 1
    var bytes = try piece(of: descriptor, upTo: room)
    var metEnd = bytes.count < room
    while !metEnd, bytes.count <= limit {
        room = 65_536
        let more = try piece(of: descriptor, upTo: room)
        bytes += more
        metEnd = more.count < room
    }
    if bytes.count > limit { throw SystemError(number: EFBIG) }
    return bytes
}

/// Reads the next `room` bytes; fewer only at the end of the file.
private func piece(of descriptor: Int32, upTo room: Int) throws(SystemError) -> [UInt8] {
    try [UInt8](upTo: room) { (_, rest) throws(SystemError) in
        try retrying { read(descriptor, rest.start, rest.count) }
    }
}
