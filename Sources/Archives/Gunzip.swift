import Bytes
import CZlib
import Diagnostics
import Inputs

/// Decompresses a gzip file (RFC 1952), member by member.
///
/// libarchive decompresses gzip too, but ignores the trailer; zlib verifies the checksum and the length of every member.
/// Zeros after a member are padding; anything else that is not another member is a fault. Owns the zlib stream.
final class Gunzip: ByteStream {
    private let source: SourceStream
    private let stream: UnsafeMutablePointer<z_stream>
    private let input = ByteBuilder(capacity: 1 << 16)
    private var state = State.beforeMember
    private var hasReadMember = false
    /// The limit for the decompressed size in bytes; a file that exceeds it is meant to fill a disk.
    private let most: Int
    private var made = 0

    private enum State {
        case beforeMember
        case inMember
        case ended
        case failed
    }

    init(_ source: any ByteSource) throws(Failure) {
        self.source = SourceStream(source)
        most = max(
            ArchiveLimits.freeSize, source.size.multipliedReportingOverflow(by: ArchiveLimits.ratio).partialValue)
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        guard gunzip_init(stream) == Z_OK else { throw .damagedArchive("zlib cannot be made ready") }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    func read(into room: ByteRoom) throws(Failure) -> Int {
        guard room.count > 0, state != .ended else { return 0 }
        guard state != .failed else { throw .damagedArchive("the gzip data is damaged") }
        do throws(Failure) {
            stream.pointee.next_out = room.start
            stream.pointee.avail_out = UInt32(min(room.count, 1 << 30))
            let free = Int(stream.pointee.avail_out)
            while state != .ended, Int(stream.pointee.avail_out) == free { try advance() }
            let count = free - Int(stream.pointee.avail_out)
            made += count
            if made > most { throw .tooManyBytes }
            return count
        } catch {
            state = .failed
            throw error
        }
    }

    private func advance() throws(Failure) {
        if stream.pointee.avail_in == 0 {
            let count = try source.read(into: input.room)
            stream.pointee.next_in = input.base
            stream.pointee.avail_in = UInt32(count)
            if count == 0 {
                guard state == .beforeMember, hasReadMember else {
                    throw .damagedArchive("the gzip data breaks off before its end")
                }
                state = .ended
                return
            }
        }
        if state == .beforeMember, hasReadMember {
            // Skip padding, which tape drives add.
            while stream.pointee.avail_in > 0, stream.pointee.next_in.pointee == 0 {
                stream.pointee.next_in += 1
                stream.pointee.avail_in -= 1
            }
            if stream.pointee.avail_in == 0 { return }
            guard stream.pointee.next_in.pointee == 0x1F else {
                throw .damagedArchive("something that is no gzip data stands behind the end of the gzip data")
            }
        }
        state = .inMember
        switch inflate(stream, Z_NO_FLUSH) {
        case Z_OK, Z_BUF_ERROR: break
        case Z_STREAM_END:
            hasReadMember = true
            state = .beforeMember
            inflateReset(stream)
        default:
            let reason = stream.pointee.msg.map { String(cString: $0) } ?? "no reason is known"
            throw .damagedArchive("the gzip data is damaged: \(Gunzip.words[reason] ?? reason)")
        }
    }

    /// Plain words for zlib's messages about the trailer.
    private static let words = [
        "incorrect data check": "its bytes are not those its checksum was made of",
        "incorrect length check": "it has another length than it says",
    ]
}

extension Failure {
    static var tooManyBytes: Failure {
        Failure(
            .input, code: "archive-too-large",
            "the archive would become more than \(ArchiveLimits.ratio) times as large as it is; it is not read further")
    }
}
