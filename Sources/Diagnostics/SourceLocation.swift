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

    /// The place of a byte in a file's contents, counted as `TextPosition` counts.
    ///
    /// An offset past the end is the place just behind the last byte.
    public init(file: String, offset: Int, in bytes: some RandomAccessCollection<UInt8>) {
        var position = TextPosition()
        position.advance(over: bytes.prefix(max(0, offset)))
        self.init(file: file, line: position.line, column: position.column)
    }
}

extension SourceLocation: CustomStringConvertible {
    /// `file:line:col`, shorter where less is known.
    public var description: String {
        ([file] + [line, column].compactMap { $0 }.map(String.init)).joined(separator: ":")
    }
}
