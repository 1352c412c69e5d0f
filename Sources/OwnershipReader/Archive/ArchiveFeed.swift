import Diagnostics
import Glibc

/// Hands libarchive the bytes of an archive, piece by piece. Keeps what went wrong, which libarchive cannot word.
final class ArchiveFeed {
    enum Origin {
        /// Read once, from its beginning to its end.
        case stream(any ByteStream)
        /// Read anywhere: a ZIP's directory stands at its end.
        case source(any ByteSource)
    }

    private let origin: Origin
    private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    private var offset = 0
    private(set) var failure: Failure?
    /// How many zeros stand at the end of what was handed out.
    private(set) var zerosAtEnd = 0

    init(_ origin: Origin) {
        self.origin = origin
    }

    deinit {
        buffer.deallocate()
    }

    var canSeek: Bool {
        if case .source = origin { true } else { false }
    }

    /// The next piece, valid until the next call; nil where there is none to be had, see `failure`. Empty at the end.
    func next() -> UnsafeRawBufferPointer? {
        guard failure == nil else { return nil }
        do {
            let count: Int
            switch origin {
            case .stream(let stream): count = try stream.read(into: buffer)
            case .source(let source): count = try SourceStream(source, from: offset).read(into: buffer)
            }
            offset += count
            let piece = UnsafeRawBufferPointer(rebasing: buffer[..<count])
            countZeros(of: piece)
            return piece
        } catch {
            failure = error
            return nil
        }
    }

    /// The new offset; nil where the place does not exist.
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

    private func countZeros(of piece: UnsafeRawBufferPointer) {
        let zeros = piece.reversed().prefix { $0 == 0 }.count
        zerosAtEnd = zeros == piece.count ? zerosAtEnd + zeros : zeros
    }
}
