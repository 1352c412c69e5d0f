import Bytes
import CArchive
import Diagnostics
import Glibc

/// Owns libarchive's handle for reading one archive, and converts its error states to faults.
final class ArchiveHandle {
    private let library: ArchiveLibrary
    private let archive: OpaquePointer
    private let feed: ArchiveFeed
    private let kind: ArchiveKind
    /// The limit for the total size of all contents in bytes; an archive that exceeds it is meant to fill a disk.
    private let most: Int
    private var made = 0
    /// Whether libarchive cannot continue, at the end or after a fatal error.
    private(set) var isDead = false

    /// The header of an entry.
    struct Header {
        var name: [UInt8]
        var isFolder: Bool
        /// What the entry is if it is neither a file nor a folder, completing "this is …": `a link`.
        var oddKind: String?
        var isEncrypted: Bool
    }

    /// - Parameters:
    ///   - kind: The kind of archive; gzip counts as tar, since it is decompressed before.
    ///   - most: The limit for the total size of the contents, in bytes.
    /// - Throws: `Failure` if libarchive is missing or cannot open the archive.
    init(_ kind: ArchiveKind, _ feed: ArchiveFeed, most: Int) throws(Failure) {
        library = try ArchiveLibrary.shared.get()
        guard let archive = library.readNew() else {
            throw Failure(
                .missing, code: "libarchive-missing", "archives are read with libarchive, which does not start")
        }
        self.archive = archive
        self.feed = feed
        self.kind = kind
        self.most = most
        switch kind {
        case .zip: _ = library.supportZIP(archive)
        case .tar, .gzip:
            _ = library.supportTar(archive)
            // Otherwise reading stops at a zero block, and anything after it would be dropped silently.
            _ = library.setFormatOption(archive, "tar", "read_concatenated_archives", "1")
        }
        _ = library.setCallbackData(archive, Unmanaged.passUnretained(feed).toOpaque())
        _ = library.setReadCallback(archive) { _, feed, piece in
            guard let feed, let bytes = Unmanaged<ArchiveFeed>.fromOpaque(feed).takeUnretainedValue().next() else {
                return Int(ARCHIVE_FATAL)
            }
            piece?.pointee = UnsafeRawPointer(bytes.start)
            return bytes.count
        }
        if feed.canSeek {
            _ = library.setSeekCallback(archive) { _, feed, distance, whence in
                guard let feed else { return Int64(ARCHIVE_FATAL) }
                let place = Unmanaged<ArchiveFeed>.fromOpaque(feed).takeUnretainedValue()
                    .seek(by: Int(distance), from: whence)
                return place.map(Int64.init) ?? Int64(ARCHIVE_FATAL)
            }
        }
        guard library.open(archive) == ARCHIVE_OK else {
            isDead = true
            throw fault
        }
    }

    deinit {
        _ = library.readFree(archive)
    }

    /// The next entry's header; nil at the end of the archive. An archive cut off early is an error, not an end.
    func next() throws(Failure) -> Header? {
        guard !isDead else { throw .damagedArchive("the archive cannot be read any further") }
        var entry: OpaquePointer?
        switch library.nextHeader(archive, &entry) {
        case ARCHIVE_EOF:
            isDead = true
            try checkEnd()
            return nil
        case ARCHIVE_OK, ARCHIVE_WARN:
            guard let entry else { throw fault }
            return header(of: entry)
        default:
            isDead = true
            throw fault
        }
    }

    /// Reads the next bytes of the current entry and returns their number; 0 at its end.
    func read(into room: ByteRoom) throws(Failure) -> Int {
        let count = library.readData(archive, room.start, room.count)
        guard count >= 0 else {
            if count <= Int(ARCHIVE_FATAL) { isDead = true }
            throw fault
        }
        made += count
        if made > most {
            isDead = true
            throw .tooManyBytes
        }
        return count
    }

    private func header(of entry: OpaquePointer) -> Header {
        let name = library.pathname(entry) ?? library.pathnameUTF8(entry)
        let type = library.fileType(entry) & S_IFMT
        var oddKind: String?
        if library.hardlink(entry) != nil || type == S_IFLNK {
            oddKind = "a link"
        } else if type != S_IFDIR, type != S_IFREG, type != 0 {
            oddKind = "no file but a pipe, a device or a socket"
        }
        return Header(
            name: Array(ByteView(characters: name, count: name.map { strlen($0) } ?? 0)),
            isFolder: type == S_IFDIR, oddKind: oddKind, isEncrypted: library.isEncrypted(entry) != 0)
    }

    /// Checks that a tar archive ends with at least one block of zeros (512 bytes); one cut off between entries has none.
    /// Reads the rest of the stream too, so that gzip's trailer is verified.
    private func checkEnd() throws(Failure) {
        guard kind != .zip else { return }
        while let piece = feed.next(), !piece.isEmpty {}
        if let failure = feed.failure { throw failure }
        if feed.zerosAtEnd < 512 { throw .damagedArchive("the tar archive breaks off before its end") }
    }

    /// The fault for the last failed call.
    private var fault: Failure {
        if let failure = feed.failure { return failure }
        let words = library.errorString(archive).map { String(cString: $0) } ?? "libarchive gives no reason"
        return .damagedArchive("the archive is damaged or of a kind that is not read: \(words)")
    }
}
