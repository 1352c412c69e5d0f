import Glibc

/// Why the contents of a file could not be had.
public enum ReadError: Error {
    case system(SystemError)
    /// The file has more bytes than allowed; nothing of it was kept.
    case tooLarge(limit: Int)
}

extension ReadError: CustomStringConvertible {
    /// One sentence without a full stop.
    public var description: String {
        switch self {
        case .system(let error): "this cannot be read: \(error)"
        case .tooLarge(let limit): "this is larger than \(limit / 1_048_576) MB, the most a filing may have"
        }
    }
}

/// An open file descriptor; closed when it goes.
private final class OpenFile {
    let descriptor: Int32

    init(reading path: Path) throws(SystemError) {
        descriptor = try retrying { path.withCString { open($0, O_RDONLY | O_CLOEXEC) } }
    }

    deinit { close(descriptor) }
}

/// The bytes of a file. A file too large is refused before anything of it is read.
package func contents(of path: Path, limit: Int) throws(ReadError) -> [UInt8] {
    try checked(limit: limit) { () throws(SystemError) in
        let file = try OpenFile(reading: path)
        var status = stat()
        _ = try retrying { fstat(file.descriptor, &status) }
        if status.st_mode & S_IFMT == S_IFDIR { throw SystemError(number: EISDIR) }
        let size = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : 0
        return size > limit ? nil : try read(file.descriptor, expecting: size, limit: limit)
    }
}

/// All bytes of standard input.
package func contentsOfStandardInput(limit: Int) throws(ReadError) -> [UInt8] {
    try checked(limit: limit) { () throws(SystemError) in
        try read(STDIN_FILENO, expecting: 0, limit: limit)
    }
}

/// Words the failure of a reading that answers nil where there is too much.
private func checked(limit: Int, _ reading: () throws(SystemError) -> [UInt8]?) throws(ReadError) -> [UInt8] {
    let bytes: [UInt8]?
    do throws(SystemError) {
        bytes = try reading()
    } catch {
        throw .system(error)
    }
    guard let bytes else { throw .tooLarge(limit: limit) }
    return bytes
}

/// Reads to the end, whatever size was expected: a file may grow and a pipe has none. Nil where there are more than
/// `limit` bytes.
private func read(_ descriptor: Int32, expecting size: Int, limit: Int) throws(SystemError) -> [UInt8]? {
    // One byte more than expected: where it stays empty the end was met, and the array is handed out as it was read.
    var room = min(size, limit) + 1
    var bytes = try piece(of: descriptor, upTo: room)
    var metEnd = bytes.count < room
    while !metEnd, bytes.count <= limit {
        room = 65_536
        let more = try piece(of: descriptor, upTo: room)
        bytes += more
        metEnd = more.count < room
    }
    return bytes.count > limit ? nil : bytes
}

/// The next `room` bytes; fewer only at the end.
private func piece(of descriptor: Int32, upTo room: Int) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        do throws(SystemError) {
            while count < room {
                let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
                let got = try retrying { read(descriptor, rest.baseAddress, rest.count) }
                if got == 0 { break }
                count += got
            }
        } catch {
            failure = error
        }
    }
    if let failure { throw failure }
    return bytes
}
