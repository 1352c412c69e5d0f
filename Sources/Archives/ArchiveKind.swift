/// What an archive is, by its first bytes; its name is never asked.
public enum ArchiveKind: Sendable, Hashable {
    case zip
    case tar
    /// A tar archive, or a single file, in gzip's wrapping; which of them shows when it is unwrapped.
    case gzip

    /// How many of an input's first bytes are looked at.
    public static let openingSize = 512

    /// Nil where the input is no archive.
    public init?(opening: some RandomAccessCollection<UInt8>) {
        let head = Array(opening.prefix(ArchiveKind.openingSize))
        if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            self = .zip
        } else if head.starts(with: [0x1F, 0x8B]) {
            self = .gzip
        } else if ArchiveKind.isTar(head) {
            self = .tar
        } else {
            return nil
        }
    }

    /// A tar header holds the sum of its own bytes, those of the sum counted as blanks (POSIX.1-1988, ustar).
    private static func isTar(_ head: [UInt8]) -> Bool {
        guard head.count == openingSize, head[0] != 0 else { return false }
        let field = head[148..<156].drop { $0 == 0x20 }.prefix { (0x30...0x37).contains($0) }
        guard !field.isEmpty, field.count <= 8 else { return false }
        let stated = field.reduce(0) { $0 * 8 + Int($1 - 0x30) }
        let sum = head.enumerated().reduce(0) { $0 + ((148..<156).contains($1.offset) ? 0x20 : Int($1.element)) }
        return sum == stated
    }

    /// Fits behind "this is".
    package var words: String {
        switch self {
        case .zip: "a ZIP archive"
        case .tar: "a tar archive"
        case .gzip: "a gzip archive"
        }
    }
}
