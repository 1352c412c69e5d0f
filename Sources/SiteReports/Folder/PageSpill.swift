import Files
import Glibc

/// Pages that wait to be completed: as many as have room in memory, the others in files without a name, so that memory does
/// not grow with them. Belongs to one worker.
package final class PageSpill {
    /// Where a page waits.
    package enum Place: Sendable {
        case memory([UInt8])
        case file(TemporaryFile, Range<Int>)

        /// The page as it was put away.
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

    /// Made when it is needed.
    private var file: TemporaryFile?
    private var end = 0
    /// How many bytes may still be kept in memory.
    private var room: Int
    private let folder: Path

    /// - Parameters:
    ///   - room: how many bytes may be kept in memory.
    ///   - folder: for files without a name.
    package init(room: Int, folder: Path) {
        self.room = room
        self.folder = folder
    }

    package func put(_ page: [UInt8]) throws(SystemError) -> Place {
        if page.count <= room {
            room -= page.count
            return .memory(page)
        }
        if file == nil { file = try TemporaryFile(in: folder) }
        guard let file else { return .memory(page) }
        var failure: SystemError?
        page.withUnsafeBytes { bytes in
            do throws(SystemError) {
                try file.append(bytes)
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        defer { end += page.count }
        return .file(file, end..<end + page.count)
    }
}
