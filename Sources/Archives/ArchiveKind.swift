/// The kind of an archive, judged by its first bytes and never by its name.
public enum ArchiveKind: Sendable, Hashable {
    /// A ZIP archive.
    case zip
    /// A tar archive that is not compressed.
    case tar
    /// A tar archive or a single file, compressed with gzip; which of the two shows only after decompression.
    case gzip

    /// The number of bytes at the start of an input that are examined.
    public static let openingSize = 512

    /// Nil if the input is not an archive.
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

    /// Whether the bytes are a tar header: it contains the sum of its bytes in octal, with the bytes of the sum itself
    /// counted as spaces (POSIX.1-1988, ustar).
    private static func isTar(_ head: [UInt8]) -> Bool {
        guard head.count == openingSize, head[0] != 0 else { return false }
        let field = head[148..<156].drop { $0 == 0x20 }.prefix { (0x30...0x37).contains($0) }
        guard !field.isEmpty, field.count <= 8 else { return false }
        let stated = field.reduce(0) { $0 * 8 + Int($1 - 0x30) }
        let sum = head.enumerated().reduce(0) { $0 + ((148..<156).contains($1.offset) ? 0x20 : Int($1.element)) }
        return sum == stated
    }

    /// A description that completes "this is …".
    package var words: String {
        switch self {
        case .zip: "a ZIP archive"
        case .tar: "a tar archive"
        case .gzip: "a gzip archive"
        }
    }
}
