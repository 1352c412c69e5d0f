import Glibc

/// The kind, identity, size and mode of what a path leads to, with symbolic links followed (`stat`).
package struct FileStatus {
    package enum Kind: Equatable {
        case file
        case folder
        /// A pipe, a device or a socket.
        case stream
    }

    /// Identifies a file regardless of the path that leads to it.
    package struct Identity: Hashable, Sendable {
        package var device: UInt
        package var number: UInt

        package init(device: UInt, number: UInt) {
            (self.device, self.number) = (device, number)
        }
    }

    package var kind: Kind
    package var identity: Identity
    /// The size in bytes; meaningless for a stream.
    package var size: Int
    /// The file type and permission bits (`st_mode`).
    package var mode: mode_t

    package init(of path: Path) throws(SystemError) {
        var status = stat()
        _ = try retrying { path.withCString { stat($0, &status) } }
        kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            default: .stream
            }
        identity = Identity(device: UInt(status.st_dev), number: UInt(status.st_ino))
        size = Int(status.st_size)
        mode = status.st_mode
    }
}
