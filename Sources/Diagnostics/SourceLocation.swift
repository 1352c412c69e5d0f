/// A place in an input file, in the form that people and editors can follow.
public struct SourceLocation: Sendable, Hashable {
    /// The path as the user gave it, or `<stdin>`.
    public var file: String
    /// The line, counted from 1; nil for the whole file.
    public var line: Int?
    /// The column, counted from 1 in Unicode scalars; nil for the whole line.
    public var column: Int?

    public init(file: String, line: Int? = nil, column: Int? = nil) {
        self.file = file
        self.line = line
        self.column = column
    }

    /// Creates the location of a byte in a file's contents, counting lines and columns as `TextPosition` does.
    ///
    /// An offset past the end gives the position just after the last byte.
    public init(file: String, offset: Int, in bytes: some RandomAccessCollection<UInt8>) {
        var position = TextPosition()
        position.advance(over: bytes.prefix(max(0, offset)))
        self.init(file: file, line: position.line, column: position.column)
    }
}

extension SourceLocation: CustomStringConvertible {
    /// `file:line:col`, `file:line` or `file`.
    public var description: String {
        ([file] + [line, column].compactMap { $0 }.map(String.init)).joined(separator: ":")
    }
}
