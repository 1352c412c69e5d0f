import FilingPress
import Glibc

/// Pages that wait to be completed, in files without a name: so that memory does not grow with them.
final class PageSpill {
    /// Where a page waits.
    struct Place: Sendable {
        fileprivate var file: TemporaryFile
        fileprivate var offset: Int
        fileprivate var count: Int

        /// The page as it was put away.
        func page() throws(SystemError) -> [UInt8] {
            var failure: SystemError?
            let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
                do throws(SystemError) {
                    filled = try file.read(from: offset, into: UnsafeMutableRawBufferPointer(buffer))
                } catch {
                    failure = error
                }
            }
            if let failure { throw failure }
            return bytes
        }
    }

    private let file: TemporaryFile
    private var end = 0

    init() throws(SystemError) {
        file = try TemporaryFile()
    }

    func put(_ page: [UInt8]) throws(SystemError) -> Place {
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
        return Place(file: file, offset: end, count: page.count)
    }
}

extension TemporaryFile {
    /// As many bytes as the buffer holds; there must be as many.
    fileprivate func read(
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
