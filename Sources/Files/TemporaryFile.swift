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

    package func append(_ bytes: UnsafeRawBufferPointer) throws(SystemError) {
        var rest = bytes
        while !rest.isEmpty {
            let count = try retrying { write(descriptor, rest.baseAddress, rest.count) }
            rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        }
    }

    /// The size in bytes; 0 if it cannot be determined.
    package var size: Int {
        var status = stat()
        return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    }

    /// Fills the buffer from an offset; reads fewer bytes only at the end of the file.
    ///
    /// - Returns: The number of bytes read.
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

    /// Returns the bytes in a range, or fewer if the file ends before it.
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
