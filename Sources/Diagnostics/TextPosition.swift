/// A line and a column that advance over a text, for locating many places of one text in order.
public struct TextPosition: Sendable, Hashable {
    /// The current line, counted from 1.
    public private(set) var line = 1
    /// The current column, counted from 1 in Unicode scalars.
    public private(set) var column = 1
    private var previous: UInt8 = 0
    private var passed = 0

    public init() {}

    /// Advances past UTF-8 bytes, which may be given in pieces.
    ///
    /// Lines end with LF, CR LF or CR. A byte order mark at the very start has no width.
    public mutating func advance(over bytes: some Sequence<UInt8>) {
        for byte in bytes {
            if byte == 0x0A, previous == 0x0D {
                // The LF of CR LF; the line break was counted at the CR.
            } else if byte == 0x0A || byte == 0x0D {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            } else if byte == 0xBF, passed == 2, previous == 0xBB, column == 2 {
                column = 1
            }
            previous = byte
            if passed < 3 { passed += 1 }
        }
    }
}
