import Bytes
import FilingPress
import Glibc

/// Pages that wait to be completed: as many as have room in memory, the others in files without a name, so that memory does
/// not grow with them. Belongs to one worker.
final class PageSpill {
    /// Where a page waits.
    enum Place: Sendable {
        case memory([UInt8])
        case file(TemporaryFile, Range<Int>)

        /// The page as it was put away.
        func page() throws(SystemError) -> [UInt8] {
            switch self {
            case .memory(let page): return page
            case .file(let file, let range): return try file.bytes(in: range)
            }
        }
    }

    /// Made when it is needed.
    private var file: TemporaryFile?
    private var end = 0
    /// How many bytes may still be kept in memory.
    private var room: Int

    init(room: Int) {
        self.room = room
    }

    func put(_ page: [UInt8]) throws(SystemError) -> Place {
        if page.count <= room {
            room -= page.count
            return .memory(page)
        }
        if file == nil { file = try TemporaryFile() }
        guard let file else { return .memory(page) }
        try page.withView { (page) throws(SystemError) in try file.append(page) }
        defer { end += page.count }
        return .file(file, end..<end + page.count)
    }
}

extension TemporaryFile {
    /// The bytes must be there.
    fileprivate func bytes(in range: Range<Int>) throws(SystemError) -> [UInt8] {
        let bytes = try? [UInt8](upTo: range.count) { try read(at: range.lowerBound + $0, into: $1) }
        guard let bytes, bytes.count == range.count else { throw SystemError(number: EIO) }
        return bytes
    }
}
