import Glibc

/// Converts text from a named encoding to UTF-8 with the C library's `iconv`.
package final class CharacterConverter {
    /// The offset of the first byte sequence that is invalid in the encoding.
    package struct Fault: Error {
        package var offset: Int
    }

    private let handle: iconv_t

    /// Nil if the C library does not know the encoding.
    package init?(from encoding: String) {
        guard let handle = iconv_open("UTF-8", encoding), handle != iconv_t(bitPattern: -1) else { return nil }
        self.handle = handle
    }

    deinit {
        iconv_close(handle)
    }

    package func utf8(of bytes: ArraySlice<UInt8>) throws(Fault) -> [UInt8] {
        var input = bytes.map { CChar(bitPattern: $0) }
        var output: [UInt8] = []
        var piece = [CChar](repeating: 0, count: 1 << 14)
        var consumed = 0
        while consumed < bytes.count {
            var (status, written, code) = (0, 0, Int32(0))
            input.withUnsafeMutableBufferPointer { source in
                piece.withUnsafeMutableBufferPointer { target in
                    var (from, to) = (source.baseAddress.map { $0 + consumed }, target.baseAddress)
                    var (left, room) = (source.count - consumed, target.count)
                    status = iconv(handle, &from, &left, &to, &room)
                    code = errno
                    consumed = source.count - left
                    written = target.count - room
                }
            }
            output.append(contentsOf: piece[..<written].lazy.map { UInt8(bitPattern: $0) })
            if status == -1, code != E2BIG { throw Fault(offset: consumed) }
        }
        return output
    }
}
