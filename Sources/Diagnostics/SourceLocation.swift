/// A place in an input file as it was handed in, for messages that a person or an editor can follow.
public struct SourceLocation: Sendable, Hashable {
    /// The path as the user named it, or `<stdin>`.
    public var file: String
    /// Counted from 1; nil where the whole file is meant.
    public var line: Int?
    /// Counted from 1, in Unicode scalars of the line; nil where the whole line is meant.
    public var column: Int?

    public init(file: String, line: Int? = nil, column: Int? = nil) {
        self.file = file
        self.line = line
        self.column = column
    }

    /// The place of a byte in a file's contents.
    ///
    /// Lines end with LF, CR LF or CR. An offset past the end is the place just behind the last byte.
    public init(file: String, offset: Int, in bytes: some RandomAccessCollection<UInt8>) {
        var line = 1
        var column = 1
        var previous: UInt8 = 0
        for byte in bytes.prefix(max(0, offset)) {
            if byte == 0x0A, previous == 0x0D {
                // The second half of CR LF: counted already.
            } else if byte == 0x0A || byte == 0x0D {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
            previous = byte
        }
        self.init(file: file, line: line, column: column)
    }
}

extension SourceLocation: CustomStringConvertible {
    /// `file:line:col`, shorter where less is known.
    public var description: String {
        ([file] + [line, column].compactMap { $0 }.map(String.init)).joined(separator: ":")
    }
}
