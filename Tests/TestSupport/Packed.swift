/// Archives built byte by byte, so that tests can damage them as they like.
public enum Packed {
    /// Makes a tar archive (POSIX ustar), ending with the two blocks of zeros.
    ///
    /// - Parameter type: The type flag of every entry; `0` is a regular file.
    public static func tar(_ files: [(name: String, bytes: [UInt8])], type: Character = "0") -> [UInt8] {
        var archive: [UInt8] = []
        for (name, bytes) in files {
            var header = [UInt8](repeating: 0, count: 512)
            func put(_ text: String, at offset: Int) {
                header.replaceSubrange(offset..<offset + text.utf8.count, with: text.utf8)
            }
            put(String(name.prefix(100)), at: 0)
            put("0000644", at: 100)
            put("0000000", at: 108)
            put("0000000", at: 116)
            put(octal(bytes.count, digits: 11), at: 124)
            put("00000000000", at: 136)
            put("        ", at: 148)
            put(String(type), at: 156)
            put("ustar", at: 257)
            put("00", at: 263)
            put(octal(header.reduce(0) { $0 + Int($1) }, digits: 6) + "\0 ", at: 148)
            archive += header + bytes + [UInt8](repeating: 0, count: (512 - bytes.count % 512) % 512)
        }
        return archive + [UInt8](repeating: 0, count: 1024)
    }

    /// Makes a ZIP archive whose files are stored without compression (APPNOTE 6.3).
    ///
    /// - Parameter isEncrypted: Whether to set the flag that marks the files as encrypted.
    public static func zip(_ files: [(name: String, bytes: [UInt8])], isEncrypted: Bool = false) -> [UInt8] {
        var archive: [UInt8] = []
        var directory: [UInt8] = []
        for (name, bytes) in files {
            let flags = isEncrypted ? 1 : 0
            let common =
                little(20, 2) + little(flags, 2) + little(0, 2) + little(0, 2) + little(0x21, 2)
                + little(Int(checksum(of: bytes)), 4) + little(bytes.count, 4) + little(bytes.count, 4)
                + little(name.utf8.count, 2) + little(0, 2)
            directory +=
                little(0x0201_4B50, 4) + little(20, 2) + common + little(0, 2) + little(0, 2) + little(0, 2)
                + little(0, 4) + little(archive.count, 4) + Array(name.utf8)
            archive += little(0x0403_4B50, 4) + common + Array(name.utf8) + bytes
        }
        let end =
            little(0x0605_4B50, 4) + little(0, 4) + little(files.count, 2) + little(files.count, 2)
            + little(directory.count, 4) + little(archive.count, 4) + little(0, 2)
        return archive + directory + end
    }

    /// Makes a gzip member whose deflate data consists of stored blocks (RFC 1951 and 1952).
    public static func gzip(_ bytes: [UInt8]) -> [UInt8] {
        var member: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
        var rest = bytes[...]
        repeat {
            let block = rest.prefix(65_535)
            rest = rest.dropFirst(block.count)
            member += [rest.isEmpty ? 1 : 0] + little(block.count, 2) + little(~block.count & 0xFFFF, 2) + block
        } while !rest.isEmpty
        return member + little(Int(checksum(of: bytes)), 4) + little(bytes.count & 0xFFFF_FFFF, 4)
    }

    /// The CRC-32 used by ZIP and gzip.
    static func checksum(of bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~0) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
        }
    }

    private static func little(_ number: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    }

    private static func octal(_ number: Int, digits: Int) -> String {
        let text = String(number, radix: 8)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}
