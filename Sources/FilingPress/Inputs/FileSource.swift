import Bytes
import Files
import Glibc
import OwnershipReader

/// An open file with random access, safe to use from several threads.
public final class FileSource: ByteSource {
    /// The size of the file in bytes when it was opened.
    public let size: Int
    private let descriptor: Int32

    /// Opens a file for reading.
    package init(_ path: Path) throws(SystemError) {
        descriptor = try retrying { path.withCString { open($0, O_RDONLY | O_CLOEXEC) } }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            let number = errno
            close(descriptor)
            throw SystemError(number: number)
        }
        size = Int(status.st_size)
    }

    deinit { close(descriptor) }

    public func read(at offset: Int, into room: ByteRoom) throws(Failure) -> Int {
        try readable { () throws(SystemError) in
            try retrying { pread(descriptor, room.start, room.count, offset) }
        }
    }

    /// Reads the first bytes of a file. Returns fewer if the file is shorter, and none if it cannot be read, which is
    /// reported when it is read as a whole.
    package static func opening(of path: Path, count: Int) -> [UInt8] {
        guard let source = try? FileSource(path) else { return [] }
        return (try? [UInt8](upTo: count) { try source.read(at: $0, into: $1) }) ?? []
    }
}

extension TemporaryFile: ByteSource {
    package func read(at offset: Int, into room: ByteRoom) throws(Failure) -> Int {
        try readable { () throws(SystemError) in try read(from: offset, into: room) }
    }
}

/// Reads, and turns the system's error into the failure that `ByteSource` promises.
private func readable(_ read: () throws(SystemError) -> Int) throws(Failure) -> Int {
    do {
        return try read()
    } catch {
        throw Failure(.input, code: "unreadable-file", "\(error)")
    }
}
