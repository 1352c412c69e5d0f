import Bytes

/// An entry's name turned into a path that stays within its archive.
struct EntryPath {
    /// The components of the path. There is at least one, none is `..`, and a drive letter at the beginning is removed.
    private(set) var parts: [[UInt8]]
    /// Whether the name is suspect: it was empty or absolute, led outside the archive, or contains a backslash or a
    /// control character.
    private(set) var isMended = false

    init(_ name: [UInt8]) {
        parts = []
        let separators: Set = [UInt8(ascii: "/"), UInt8(ascii: "\\")]
        if let first = name.first, separators.contains(first) { isMended = true }
        if name.contains(UInt8(ascii: "\\")) || name.contains(where: { $0 < 0x20 || $0 == 0x7F }) { isMended = true }
        for part in name.split(whereSeparator: separators.contains) {
            var part = part
            if parts.isEmpty, part.dropFirst().first == UInt8(ascii: ":"), part.first.map(\.isLetter) == true {
                part = part.dropFirst(2)
                isMended = true
            }
            if part.elementsEqual("..".utf8) {
                isMended = true
            } else if !part.isEmpty, !part.elementsEqual(".".utf8) {
                parts.append(Array(part))
            }
        }
        if parts.isEmpty {
            parts = [Array("_".utf8)]
            isMended = true
        }
    }

    /// The path for messages, its components joined by slashes.
    var description: String { parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/") }
}
