import Bytes
import Glibc

/// A folder for output. It and its subfolders are created when the first file is written to them.
package struct OutputFolder: Sendable {
    package var path: Path

    package init(path: Path) { self.path = path }

    /// Writes a file atomically, replacing an existing one.
    ///
    /// The bytes are written to a temporary file in the same folder, which is then renamed. There is no `fsync`: the
    /// file is complete or unchanged after a full disk, a signal or a crash of the process, but not after a power
    /// failure.
    ///
    /// - Parameter name: The path of the file, relative to this folder.
    package func write(_ bytes: [UInt8], to name: Path) throws(SystemError) {
        let final = path.appending(name.bytes)
        try makeFolder(final.parent)
        let unfinished = UnfinishedFiles.name(in: final.parent)
        let descriptor = try UnfinishedFiles.create(unfinished)
        defer { UnfinishedFiles.drop(unfinished) }
        do {
            try fill(descriptor, with: bytes)
            _ = try retrying { unfinished.withCString { from in final.withCString { rename(from, $0) } } }
        } catch {
            _ = unfinished.withCString { unlink($0) }
            throw error
        }
    }

    /// Writes the bytes and closes the file.
    private func fill(_ descriptor: Int32, with bytes: [UInt8]) throws(SystemError) {
        var failure: SystemError?
        do {
            try writeAll(bytes, to: descriptor)
        } catch {
            failure = error
        }
        // Some file systems report a full disk only here.
        if close(descriptor) != 0, failure == nil { failure = .last }
        if let failure { throw failure }
    }
}

/// Writes all of the bytes to a file descriptor.
package func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
    try bytes.withView { (bytes) throws(SystemError) in try writeAll(bytes, to: descriptor) }
}

/// The same of bytes that somebody else holds.
package func writeAll(_ bytes: ByteView, to descriptor: Int32) throws(SystemError) {
    var rest = bytes
    while !rest.isEmpty {
        let count = try retrying { write(descriptor, rest.start, rest.count) }
        rest = rest.part(count..<rest.count)
    }
}
