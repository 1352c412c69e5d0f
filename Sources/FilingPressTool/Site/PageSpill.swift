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

extension TemporaryFile {
    fileprivate func bytes(in range: Range<Int>) throws(SystemError) -> [UInt8] {
        var failure: SystemError?
        let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, filled in
            do throws(SystemError) {
                filled = try read(from: range.lowerBound, into: UnsafeMutableRawBufferPointer(buffer))
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return bytes
    }

    /// As many bytes as the buffer holds; there must be as many.
    private func read(
        from offset: Int, into buffer: UnsafeMutableRawBufferPointer
    ) throws(SystemError) -> Int {
        var filled = 0
        while filled < buffer.count {
            let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
            guard let count = try? read(at: offset + filled, into: rest), count > 0 else {
                throw SystemError(number: EIO)
            }
            filled += count
        }
        return filled
    }
}
