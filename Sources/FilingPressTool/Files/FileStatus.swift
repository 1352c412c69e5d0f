import Glibc

/// What stands at a path, links followed.
struct FileStatus {
    enum Kind: Equatable {
        case file
        case folder
        /// A pipe, a device or a socket: read only when named.
        case stream
    }

    /// Names a file however many paths lead to it.
    struct Identity: Hashable, Sendable {
        var device: UInt
        var number: UInt
    }

    var kind: Kind
    var identity: Identity
    /// In bytes; means nothing for a stream.
    var size: Int
    /// Permissions and kind, as the system keeps them.
    var mode: mode_t

    init(of path: Path) throws(SystemError) {
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
