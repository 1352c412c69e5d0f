import Glibc

/// A file without a name; it is gone with the process, however that ends.
package final class TemporaryFile: Sendable {
    private let descriptor: Int32

    /// - Parameter folder: the system's folder for temporary files.
    package init(in folder: Path) throws(SystemError) {
        var template = folder.appending("filingpress-XXXXXX").bytes.map { CChar(bitPattern: $0) } + [0]
        descriptor = try retrying { mkstemp(&template) }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        unlink(template)
    }

    deinit { close(descriptor) }

    package func append(_ bytes: UnsafeRawBufferPointer) throws(SystemError) {
        var rest = bytes
        while !rest.isEmpty {
            let count = try retrying { write(descriptor, rest.baseAddress, rest.count) }
            rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        }
    }

    package var size: Int {
        var status = stat()
        return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    }

    /// Fewer bytes than the buffer holds at the end alone.
    ///
    /// - Returns: How many bytes were read.
    package func read(
        from offset: Int, into buffer: UnsafeMutableRawBufferPointer
    ) throws(SystemError) -> Int {
        var filled = 0
        while filled < buffer.count {
            let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
            let count = try retrying { pread(descriptor, rest.baseAddress, rest.count, offset + filled) }
            if count == 0 { break }
            filled += count
        }
        return filled
    }

    /// As many bytes as the range has, or up to the end.
    package func bytes(in range: Range<Int>) throws(SystemError) -> [UInt8] {
        var failure: SystemError?
        let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, filled in
            do throws(SystemError) {
                filled = try read(from: range.lowerBound, into: UnsafeMutableRawBufferPointer(buffer))
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return bytes
    }
}
