import Bytes
import FilingPress
import Glibc

/// An open file that can be read at any place by several threads.
final class FileSource: ByteSource {
    let size: Int
    private let descriptor: Int32

    init(_ path: Path) throws(SystemError) {
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

    func read(at offset: Int, into room: ByteRoom) throws(ByteSourceError) -> Int {
        do throws(SystemError) {
            return try retrying { pread(descriptor, room.start, room.count, offset) }
        } catch {
            throw ByteSourceError(reason: "\(error)")
        }
    }

    /// The first bytes of a file, fewer where it is shorter or cannot be read: that is said when it is.
    static func opening(of path: Path, count: Int) -> [UInt8] {
        guard let source = try? FileSource(path) else { return [] }
        return (try? [UInt8](upTo: count) { try source.read(at: $0, into: $1) }) ?? []
    }
}
