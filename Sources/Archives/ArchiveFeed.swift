import Bytes
import Diagnostics
import Glibc
import Inputs

/// Supplies the bytes of an archive to libarchive, piece by piece, and records read errors, which libarchive cannot
/// describe.
final class ArchiveFeed {
    enum Origin {
        /// Read once, from beginning to end.
        case stream(any ByteStream)
        /// Read with random access, since the directory of a ZIP archive is at its end.
        case source(any ByteSource)
    }

    private let origin: Origin
    private let buffer = ByteBuilder(capacity: 1 << 16)
    private var offset = 0
    private(set) var failure: Failure?
    /// The number of zero bytes at the end of what has been supplied so far.
    private(set) var zerosAtEnd = 0

    init(_ origin: Origin) {
        self.origin = origin
    }

    var canSeek: Bool {
        if case .source = origin { true } else { false }
    }

    /// The next piece, valid until the next call and empty at the end; nil after an error, which is then in `failure`.
    func next() -> ByteView? {
        guard failure == nil else { return nil }
        do {
            let count: Int
            switch origin {
            case .stream(let stream): count = try stream.read(into: buffer.room)
            case .source(let source): count = try SourceStream(source, from: offset).read(into: buffer.room)
            }
            offset += count
            let piece = buffer.room.filled(count)
            countZeros(of: piece)
            return piece
        } catch {
            failure = error
            return nil
        }
    }

    /// Moves to another offset and returns it; nil if it lies outside the source or the origin is a stream.
    func seek(by distance: Int, from whence: Int32) -> Int? {
        guard case .source(let source) = origin else { return nil }
        let base =
            switch whence {
            case SEEK_CUR: offset
            case SEEK_END: source.size
            default: 0
            }
        let (target, overflow) = base.addingReportingOverflow(distance)
        guard !overflow, (0...source.size).contains(target) else { return nil }
        offset = target
        return target
    }

    private func countZeros(of piece: ByteView) {
        let zeros = piece.reversed().prefix { $0 == 0 }.count
        zerosAtEnd = zeros == piece.count ? zerosAtEnd + zeros : zeros
    }
}
