import CArchive
import Diagnostics
import Glibc

/// libarchive reading one archive: owns it, frees it, and turns its states into faults.
final class ArchiveHandle {
    private let library: ArchiveLibrary
    private let archive: OpaquePointer
    private let feed: ArchiveFeed
    private let kind: ArchiveKind
    /// Beyond this the archive is made to fill a disk.
    private let most: Int
    private var made = 0
    /// Whether libarchive can go no further.
    private(set) var isDead = false

    /// What stands at an entry's head.
    struct Header {
        var name: [UInt8]
        var isFolder: Bool
        /// A link, a device: words that fit behind "this is".
        var oddKind: String?
        var isEncrypted: Bool
    }

    /// - Parameter kind: not gzip, which is unwrapped before.
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
            // Else a zero block ends the reading, and what stands behind it would be dropped in silence.
            _ = library.setFormatOption(archive, "tar", "read_concatenated_archives", "1")
        }
        _ = library.setCallbackData(archive, Unmanaged.passUnretained(feed).toOpaque())
        _ = library.setReadCallback(archive) { _, feed, piece in
            guard let feed, let bytes = Unmanaged<ArchiveFeed>.fromOpaque(feed).takeUnretainedValue().next() else {
                return Int(ARCHIVE_FATAL)
            }
            piece?.pointee = bytes.baseAddress
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

    /// The next entry's header; nil at the end, which is told apart from damage.
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

    /// The next bytes of the present entry; 0 at its end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(Failure) -> Int {
        let count = library.readData(archive, buffer.baseAddress, buffer.count)
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
            name: name.map { Array(UnsafeRawBufferPointer(start: $0, count: strlen($0))) } ?? [],
            isFolder: type == S_IFDIR, oddKind: oddKind, isEncrypted: library.isEncrypted(entry) != 0)
    }

    /// A tar archive ends with a block of zeros at least; one that was cut off between two entries has none. What is
    /// left of the stream is read, so that gzip's trailer is checked.
    private func checkEnd() throws(Failure) {
        guard kind != .zip else { return }
        while let piece = feed.next(), !piece.isEmpty {}
        if let failure = feed.failure { throw failure }
        if feed.zerosAtEnd < 512 { throw .damagedArchive("the tar archive breaks off before its end") }
    }

    /// Why the last call failed.
    private var fault: Failure {
        if let failure = feed.failure { return failure }
        let words = library.errorString(archive).map { String(cString: $0) } ?? "libarchive gives no reason"
        return .damagedArchive("the archive is damaged or of a kind that is not read: \(words)")
    }
}
