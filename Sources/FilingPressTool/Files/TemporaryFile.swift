import Bytes
import FilingPress
import Glibc

/// A file without a name in the folder for temporary files; it is gone with the process, however that ends.
final class TemporaryFile: ByteSource {
    private let descriptor: Int32

    init() throws(SystemError) {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(folder)/filingpress-XXXXXX".utf8CString)
        descriptor = try retrying { mkstemp(&template) }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        unlink(template)
    }

    deinit { close(descriptor) }

    func append(_ bytes: ByteView) throws(SystemError) { try writeAll(bytes, to: descriptor) }

    var size: Int {
        var status = stat()
        return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    }

    func read(at offset: Int, into room: ByteRoom) throws(ByteSourceError) -> Int {
        do throws(SystemError) {
            return try retrying { pread(descriptor, room.start, room.count, offset) }
        } catch {
            throw ByteSourceError(reason: "\(error)")
        }
    }

    /// Its first bytes.
    var opening: [UInt8] {
        (try? [UInt8](upTo: 32) { try read(at: $0, into: $1) }) ?? []
    }
}
