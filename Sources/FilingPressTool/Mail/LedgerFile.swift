import Files
import FilingPress
import Glibc
import MailReports

/// The file of the ledger, to which lines are only appended, each flushed to disk (`fsync`) before anything depends on
/// it. A lock keeps it to one run at a time.
final class LedgerFile {
    /// The contents, including the records added by this run.
    private(set) var ledger: Ledger
    let path: Path
    private let descriptor: Int32

    /// Opens the ledger, creating it if necessary, and locks it.
    ///
    /// - Throws: `Failure` if another run holds the lock or the file is not a ledger or cannot be opened.
    init(_ path: Path) throws(Failure) {
        self.path = path
        let (descriptor, ledger) = try LedgerFile.opened(path)
        self.descriptor = descriptor
        self.ledger = ledger
    }

    /// Reads a ledger without locking it; empty if the file does not exist.
    static func read(_ path: Path) throws(Failure) -> Ledger {
        guard (try? FileStatus(of: path)) != nil else { return Ledger() }
        let bytes: [UInt8]
        do {
            bytes = try contents(of: path, limit: .max)
        } catch {
            throw Self.failure(path, "the ledger cannot be read: \(error)")
        }
        guard let ledger = Ledger(reading: String(decoding: bytes, as: UTF8.self)) else {
            throw Self.failure(path, "this is no ledger")
        }
        return ledger
    }

    // Closing the file releases the lock.
    deinit { close(descriptor) }

    /// Appends records. They are on disk when this returns.
    func add(_ records: [LedgerRecord]) throws(Failure) {
        guard !records.isEmpty else { return }
        do {
            try Self.write(Array(records.map(\.line).joined().utf8), to: descriptor)
        } catch {
            throw Self.failure(path, "the ledger cannot be written: \(error)")
        }
        for record in records { ledger.note(record) }
    }

    private static func opened(_ path: Path) throws(Failure) -> (Int32, Ledger) {
        var descriptor: Int32 = -1
        do {
            try makeFolder(path.parent)
            descriptor = try retrying { path.withCString { open($0, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600) } }
            _ = try retrying { flock(descriptor, LOCK_EX | LOCK_NB) }
            let bytes = try bytes(of: descriptor)
            if let ledger = Ledger(reading: String(decoding: bytes, as: UTF8.self)) {
                try mend(descriptor, holding: bytes, in: path.parent)
                return (descriptor, ledger)
            }
        } catch {
            if descriptor >= 0 { close(descriptor) }
            throw Self.failure(
                path,
                error.number == EWOULDBLOCK
                    ? "another run is sending with this ledger; wait for it to end"
                    : "the ledger cannot be opened: \(error)")
        }
        close(descriptor)
        throw Self.failure(path, "this is no ledger, and nothing is written to it")
    }

    /// Nothing can be sent: what is sent must be noted.
    private static func failure(_ path: Path, _ message: String) -> Failure {
        Failure(.output, code: "ledger-unusable", message, at: SourceLocation(file: path.description))
    }

    /// Removes an incomplete last line, left by a run that was killed, and writes the heading to a new file.
    private static func mend(_ descriptor: Int32, holding bytes: [UInt8], in folder: Path) throws(SystemError) {
        let whole = (bytes.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
        if whole < bytes.count { _ = try retrying { ftruncate(descriptor, whole) } }
        guard whole == 0 else { return }
        try write(Array(Ledger.heading.utf8), to: descriptor)
        try synchronize(folder)
    }

    private static func bytes(of descriptor: Int32) throws(SystemError) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = try retrying { Glibc.pread(descriptor, &buffer, buffer.count, bytes.count) }
            if count == 0 { return bytes }
            bytes += buffer[..<count]
        }
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
        try writeAll(bytes, to: descriptor)
        _ = try retrying { fsync(descriptor) }
    }

    /// Flushes a folder to disk, without which a new file in it may be lost.
    private static func synchronize(_ folder: Path) throws(SystemError) {
        let descriptor = try retrying { folder.withCString { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) } }
        defer { close(descriptor) }
        _ = try retrying { fsync(descriptor) }
    }
}
