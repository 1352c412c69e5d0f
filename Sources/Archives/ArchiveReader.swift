import Bytes
import Diagnostics
import Inputs

/// Reads the entries of an archive in order: `.zip`, `.tar`, `.tar.gz`, and a single file in `.gz`.
///
/// Only one entry is in memory at a time, however large the archive. Damage is reported as an error, never mistaken for
/// the end; by then, the entries before it have been returned. Archives nested in the archive are refused.
/// A reader must be used from one thread.
public final class ArchiveReader {
    /// Whether this is a single file compressed with gzip. Its one entry has the archive's own name.
    public let isSingleFile: Bool
    private let name: String
    private let content: Content
    private let source: any ByteSource
    private let kind: ArchiveKind
    /// The entry that `next()` returned last.
    private var current: ArchiveEntry?
    private var count = 0
    private var isAtEnd = false

    /// How many of an entry's first bytes tell what it is.
    private static let openingSize = 1 << 16

    private enum Content {
        case entries(ArchiveHandle)
        case file(any ByteStream)
    }

    /// Opens an archive.
    ///
    /// - Parameter name: The archive's path, for messages.
    /// - Throws: `Failure` if this is not an archive, its beginning is damaged, or libarchive is not installed.
    public init(_ source: any ByteSource, name: String) throws(Failure) {
        self.name = name
        self.source = source
        let most = max(
            ArchiveLimits.freeSize, source.size.multipliedReportingOverflow(by: ArchiveLimits.ratio).partialValue)
        do {
            var opening = try SourceStream(source).bytes(upTo: ArchiveKind.openingSize)
            kind = ArchiveKind(opening: opening) ?? .tar
            switch kind {
            case .zip:
                content = .entries(try ArchiveHandle(.zip, ArchiveFeed(.source(source)), most: most))
                isSingleFile = false
            case .tar:
                content = .entries(try ArchiveHandle(.tar, ArchiveFeed(.stream(SourceStream(source))), most: most))
                isSingleFile = false
            case .gzip:
                let gunzip = try Gunzip(source)
                opening = try gunzip.bytes(upTo: ArchiveKind.openingSize)
                let stream = ResumedStream(opening, then: gunzip)
                isSingleFile = ArchiveKind(opening: opening) != .tar
                content =
                    isSingleFile
                    ? .file(stream) : .entries(try ArchiveHandle(.tar, ArchiveFeed(.stream(stream)), most: .max))
            }
        } catch {
            throw error.located(at: SourceLocation(file: name))
        }
    }

    /// Advances to the next entry and returns it, skipping folders; nil at the end of the archive.
    ///
    /// - Throws: `Failure` if the archive is damaged or exceeds a limit. Nothing after that point can be read.
    public func next() throws(Failure) -> ArchiveEntry? {
        guard !isAtEnd else { return nil }
        do throws(Failure) {
            switch content {
            case .file(let stream):
                guard current != nil else {
                    current = ArchiveEntry(name: name)
                    return current
                }
                isAtEnd = true
                // Read to the end, so that the checksum there is verified.
                while try !stream.bytes(upTo: 1 << 16).isEmpty {}
                return nil
            case .entries(let handle):
                while let header = try handle.next() {
                    count += 1
                    if count > ArchiveLimits.entryCount {
                        throw Failure(
                            .input, code: "too-many-entries",
                            "the archive has more than \(ArchiveLimits.entryCount) entries; the rest is not read")
                    }
                    if header.isFolder { continue }
                    current = ArchiveEntry(header, in: name)
                    return current
                }
                isAtEnd = true
                try checkDirectory()
                return nil
            }
        } catch {
            isAtEnd = true
            var failure = error.located(at: SourceLocation(file: name))
            if let current, !isSingleFile {
                failure.diagnostics[0].notes.append("the last entry met is \(current.name)")
            }
            throw failure
        }
    }

    /// The contents of the current entry.
    ///
    /// - Parameter passedOver: says of an entry's first bytes (64 KB) what it is where it is not wanted.
    /// - Throws: `Failure`, located at the entry, where it is damaged, encrypted, an archive itself or too large.
    package func contents(unless passedOver: ([UInt8]) -> String?) throws(Failure) -> EntryContents {
        guard let current else { return .somethingElse("no entry") }
        do throws(Failure) {
            try checkReadable(current)
            var bytes = try read(ArchiveReader.openingSize)
            if let nested = ArchiveKind(opening: bytes) {
                throw Failure(
                    .input, code: "nested-archive", "this is \(nested.words) inside an archive, which is not opened")
            }
            if let what = passedOver(bytes) { return .somethingElse(what) }
            bytes += try read(ArchiveLimits.entrySize + 1 - bytes.count)
            if bytes.count > ArchiveLimits.entrySize {
                throw Failure(
                    .input, code: "file-too-large",
                    "this is larger than \(ArchiveLimits.entrySize >> 20) MB, the most a filing may have")
            }
            return .bytes(bytes)
        } catch {
            throw error.located(at: SourceLocation(file: current.name))
        }
    }

    /// Passes the bytes of the current entry to a closure, piece by piece, without a size limit for the entry.
    ///
    /// - Throws: `Failure` if the entry is damaged or encrypted, and whatever the closure throws.
    public func copyContents(to take: (ByteView) throws(Failure) -> Void) throws(Failure) {
        guard let current else { return }
        let buffer = ByteBuilder(capacity: 1 << 18)
        while true {
            let count: Int
            do throws(Failure) {
                try checkReadable(current)
                count = try fill(buffer.room)
            } catch {
                throw error.located(at: SourceLocation(file: current.name))
            }
            if count == 0 { return }
            try take(buffer.room.filled(count))
        }
    }

    private func checkReadable(_ entry: ArchiveEntry) throws(Failure) {
        guard entry.isEncrypted else { return }
        throw Failure(.input, code: "encrypted-entry", "this entry is encrypted; take it out of the archive first")
    }

    private func fill(_ room: ByteRoom) throws(Failure) -> Int {
        switch content {
        case .file(let stream): try stream.read(into: room)
        case .entries(let handle): try handle.read(into: room)
        }
    }

    private func read(_ count: Int) throws(Failure) -> [UInt8] {
        try collect(count, fill)
    }

    private func checkDirectory() throws(Failure) {
        if kind == .zip { try ZIPEnd.check(source) }
    }
}
