import Glibc

/// The reason why a file could not be read.
public enum ReadError: Error {
    /// A system call failed.
    case system(SystemError)
    /// The file is larger than `limit` bytes.
    case tooLarge(limit: Int)
}

extension ReadError: CustomStringConvertible {
    /// The reason as a sentence without a full stop. The file is called “this”, because a diagnostic names it.
    public var description: String {
        switch self {
        case .system(let error): "this cannot be read: \(error)"
        case .tooLarge(let limit): "this is larger than \(limit / 1_048_576) MB, the most a filing may have"
        }
    }
}

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
/// - Throws: `ReadError`; a folder gives `EISDIR`.
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

/// Returns all bytes of standard input.
///
/// - Parameter limit: The largest size allowed, in bytes.
package func contentsOfStandardInput(limit: Int) throws(ReadError) -> [UInt8] {
    try checked(limit: limit) { () throws(SystemError) in
        try read(STDIN_FILENO, expecting: 0, limit: limit)
    }
}

/// Converts the failures of `reading`, which returns nil if there are too many bytes, to `ReadError`.
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

/// Reads to the end, whatever size was expected, because a file may grow and a pipe has no size. Returns nil if there
/// are more than `limit` bytes.
private func read(_ descriptor: Int32, expecting size: Int, limit: Int) throws(SystemError) -> [UInt8]? {
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
    return bytes.count > limit ? nil : bytes
}

/// Reads the next `room` bytes; fewer only at the end of the file.
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
