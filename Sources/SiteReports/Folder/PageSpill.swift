import Bytes
import Files
import Glibc

/// Stores pages until they are completed: in memory up to a limit, the others in an unnamed temporary file. Not thread-safe;
/// each worker has its own.
package final class PageSpill {
    /// Where a page is stored.
    package enum Place: Sendable {
        case memory([UInt8])
        case file(TemporaryFile, Range<Int>)

        /// Returns the page as it was stored.
        package func page() throws(SystemError) -> [UInt8] {
            switch self {
            case .memory(let page): return page
            case .file(let file, let range):
                let page = try file.bytes(in: range)
                guard page.count == range.count else { throw SystemError(number: EIO) }
                return page
            }
        }
    }

    /// Created when it is first needed.
    private var file: TemporaryFile?
    private var end = 0
    /// The number of bytes that may still be stored in memory.
    private var room: Int
    private let folder: Path

    /// - Parameters:
    ///   - room: the number of bytes that may be stored in memory.
    ///   - folder: the folder for the unnamed file.
    package init(room: Int, folder: Path) {
        self.room = room
        self.folder = folder
    }

    /// Stores a page.
    ///
    /// - Throws: `SystemError` if the temporary file cannot be created or written.
    package func put(_ page: [UInt8]) throws(SystemError) -> Place {
        if page.count <= room {
            room -= page.count
            return .memory(page)
        }
        if file == nil { file = try TemporaryFile(in: folder) }
        guard let file else { return .memory(page) }
        try page.withView { (page) throws(SystemError) in try file.append(page) }
        defer { end += page.count }
        return .file(file, end..<end + page.count)
    }
}
