import Glibc

/// A folder that files are written to. It and the folders in it are made when the first file is ready.
package struct OutputFolder: Sendable {
    package var path: Path

    package init(path: Path) { self.path = path }

    /// Writes a file under its final name, all of it or nothing.
    ///
    /// The bytes go to a file of another name in the same folder, which then takes the place of whatever had the name.
    /// There is no `fsync`: whole or not at all holds for a full disk, a signal and a crash of the command, not for a
    /// failing power supply.
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
        // Some file systems find out only now that there is no room.
        if close(descriptor) != 0, failure == nil { failure = .last }
        if let failure { throw failure }
    }
}

/// Writes all of the bytes to an open file.
package func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
    var rest = bytes[...]
    while !rest.isEmpty {
        let count = try retrying { rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) } }
        rest = rest.dropFirst(count)
    }
}
