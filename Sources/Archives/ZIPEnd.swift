import Bytes
import Diagnostics
import Inputs

/// The record at the end of a ZIP archive, which locates its directory (APPNOTE.TXT, section 4.3.16).
///
/// libarchive reads only the entries listed in the last directory: it silently ignores a second archive in front or
/// bytes after the end. If the record is missing, it reads whatever entries it finds.
enum ZIPEnd {
    private static let size = 22
    /// The greatest length of the comment that may follow the record, in bytes.
    private static let longestComment = 65_535

    /// Checks that the archive consists of what its directory lists. Archives in the ZIP64 format are not checked.
    ///
    /// - Throws: `Failure` if the record is missing or the archive contains bytes that the directory does not cover.
    static func check(_ source: any ByteSource) throws(Failure) {
        let start = max(0, source.size - size - longestComment)
        let tail = try SourceStream(source, from: start).bytes(upTo: size + longestComment)
        guard let place = tail[...].lastIndex(of: "PK\u{5}\u{6}"), place + size <= tail.count else {
            throw .damagedArchive("the ZIP archive breaks off: the directory at its end is missing")
        }
        let record = tail[place...]
        func number(_ offset: Int, _ count: Int) -> Int {
            record[(place + offset)..<(place + offset + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
        }
        // Zeros may fill the last block.
        if record.dropFirst(size + number(20, 2)).contains(where: { $0 != 0 }) {
            throw .damagedArchive("something that is no part of the ZIP archive stands behind its end")
        }
        let (length, offset) = (number(12, 4), number(16, 4))
        // An archive of more than 4 GB or 65,535 entries has the real numbers in a ZIP64 record, which is not read here.
        guard length != 0xFFFF_FFFF, offset != 0xFFFF_FFFF, number(10, 2) != 0xFFFF else { return }
        if offset + length != start + place {
            throw .damagedArchive(
                "the ZIP archive holds \(start + place - offset - length) bytes that its directory does not know of")
        }
    }
}
