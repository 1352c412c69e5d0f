import Bytes
import Glibc

/// A temporary file without a name, which the system removes when the process ends, however it ends.
package final class TemporaryFile: Sendable {
    private let descriptor: Int32

    /// Creates an empty file.
    ///
    /// - Parameter folder: The folder whose file system holds the file, usually the system's folder for temporary
    ///   files.
    package init(in folder: Path) throws(SystemError) {
        var template = folder.appending("filingpress-XXXXXX").bytes.map { CChar(bitPattern: $0) } + [0]
        descriptor = try retrying { mkstemp(&template) }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        unlink(template)
    }

    deinit { close(descriptor) }

    package func append(_ bytes: ByteView) throws(SystemError) { try writeAll(bytes, to: descriptor) }

    /// The size in bytes; 0 if it cannot be determined.
    package var size: Int {
        var status = stat()
        return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    }

    /// Reads bytes from an offset and returns their number; 0 only at the end of the file.
    package func read(from offset: Int, into room: ByteRoom) throws(SystemError) -> Int {
        try retrying { pread(descriptor, room.start, room.count, offset) }
    }

    /// Returns the bytes in a range, or fewer if the file ends before it.
    package func bytes(in range: Range<Int>) throws(SystemError) -> [UInt8] {
        try [UInt8](upTo: range.count) { (filled, room) throws(SystemError) in
            try read(from: range.lowerBound + filled, into: room)
        }
    }
}
