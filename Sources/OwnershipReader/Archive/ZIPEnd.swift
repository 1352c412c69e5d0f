import Diagnostics

/// The record at the end of a ZIP archive, which says where its directory stands.
///
/// libarchive reads the entries that the last directory names and nothing else: a second archive in front, or bytes behind
/// the end, would be dropped in silence. Of an archive without the record it reads what there is.
enum ZIPEnd {
    private static let size = 22
    /// A comment may stand behind the record.
    private static let longestComment = 65_535

    /// - Throws: `Failure` where the record is missing, or the archive holds bytes that it does not know of.
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
        // Zeros fill up a block.
        if record.dropFirst(size + number(20, 2)).contains(where: { $0 != 0 }) {
            throw .damagedArchive("something that is no part of the ZIP archive stands behind its end")
        }
        let (length, offset) = (number(12, 4), number(16, 4))
        // An archive of more than 4 GB or 65,535 entries has another record in front, with the true numbers.
        guard length != 0xFFFF_FFFF, offset != 0xFFFF_FFFF, number(10, 2) != 0xFFFF else { return }
        if offset + length != start + place {
            throw .damagedArchive(
                "the ZIP archive holds \(start + place - offset - length) bytes that its directory does not know of")
        }
    }
}
