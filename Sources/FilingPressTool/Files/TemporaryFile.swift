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

    func append(_ bytes: UnsafeRawBufferPointer) throws(SystemError) {
        var rest = bytes
        while !rest.isEmpty {
            let count = try retrying { write(descriptor, rest.baseAddress, rest.count) }
            rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        }
    }

    var size: Int {
        var status = stat()
        return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    }

    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(Failure) -> Int {
        try pieceOfSource(descriptor, at: offset, into: buffer)
    }

    /// Its first bytes.
    var opening: [UInt8] {
        [UInt8](unsafeUninitializedCapacity: 32) { buffer, filled in
            filled = (try? read(at: 0, into: UnsafeMutableRawBufferPointer(buffer))) ?? 0
        }
    }
}
