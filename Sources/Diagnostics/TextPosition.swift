/// A line and a column, moved forward over text: for whoever needs many places of one text, in order.
public struct TextPosition: Sendable, Hashable {
    /// Counted from 1.
    public private(set) var line = 1
    /// Counted from 1, in Unicode scalars of the line.
    public private(set) var column = 1
    private var previous: UInt8 = 0
    private var passed = 0

    public init() {}

    /// Moves past UTF-8 text. Lines end with LF, CR LF or CR; a byte order mark at the very start has no width.
    public mutating func advance(over bytes: some Sequence<UInt8>) {
        for byte in bytes {
            if byte == 0x0A, previous == 0x0D {
                // The second half of CR LF: counted already.
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
