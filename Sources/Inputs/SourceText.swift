import Diagnostics

/// An input as text: its original bytes, or, if those are UTF-16, the same characters as UTF-8.
///
/// Lines and columns are the same in both, so a location found in `bytes` is also one in the input.
package struct SourceText {
    package let file: String
    package let original: ArraySlice<UInt8>
    /// Text in an encoding compatible with ASCII. Encodings other than UTF-8 are decoded later, as the XML declares.
    package let bytes: ArraySlice<UInt8>
    package let isTranscoded: Bool
    /// Diagnostics about how the text was obtained.
    package let notes: [Diagnostic]
    /// Where `bytes` begins in the input.
    package let start: TextPosition
    /// Whether this is a part of an input that is read by itself.
    private let isPart: Bool

    package init(_ input: Input) throws(Failure) {
        file = input.name
        original = input.bytes[...]
        start = TextPosition()
        isPart = false
        guard input.bytes.count <= Input.maximumSize else {
            throw Failure(
                .input, code: "input-too-large",
                "the input has \(input.bytes.count) bytes; more than \(Input.maximumSize) are not read",
                at: SourceLocation(file: input.name))
        }
        guard let order = UTF16Order(of: input.bytes[...]) else {
            bytes = original
            isTranscoded = false
            notes = []
            return
        }
        guard let text = order.utf8(of: input.bytes[...]) else {
            throw Failure(
                .input, code: "invalid-utf-16", "the input looks like UTF-16 and is not valid in it",
                at: SourceLocation(file: input.name))
        }
        bytes = text[...]
        isTranscoded = true
        notes = [
            Diagnostic(
                .note, code: "utf-16-input", "the input is UTF-16 and was read as such",
                at: SourceLocation(file: input.name))
        ]
    }

    private init(_ bytes: ArraySlice<UInt8>, of whole: SourceText, from start: TextPosition) {
        file = whole.file
        original = bytes
        self.bytes = bytes
        isTranscoded = whole.isTranscoded
        notes = []
        self.start = start
        isPart = true
    }

    /// A part that is read by itself, such as one of several submissions. Locations in it are those of the whole input, and
    /// take no longer to find than in an input of its size.
    ///
    /// - Parameter start: where it begins in the input.
    package func part(_ range: Range<Int>, from start: TextPosition) -> SourceText {
        SourceText(bytes[range], of: self, from: start)
    }

    /// The location of the whole: the file, or the place where a part begins.
    package var location: SourceLocation {
        isPart ? SourceLocation(file: file, line: start.line, column: start.column) : SourceLocation(file: file)
    }

    /// The location of a byte, given its index in `bytes`.
    package func location(at offset: Int) -> SourceLocation {
        var position = start
        position.advance(over: bytes[..<max(bytes.startIndex, min(offset, bytes.endIndex))])
        return SourceLocation(file: file, line: position.line, column: position.column)
    }

    /// A part of the text, such as the XML of one document in a submission.
    package func range(_ range: Range<Int>) -> SourceRange {
        SourceRange(
            file: file, origin: start, preceding: bytes[..<range.lowerBound], raw: bytes[range], isUTF8: isTranscoded,
            isWholeInput: range == bytes.indices)
    }
}

/// A part of an input that is read by itself and can convert offsets in it to locations in the input.
package struct SourceRange {
    package let file: String
    /// Where `preceding` begins in the input.
    let origin: TextPosition
    let preceding: ArraySlice<UInt8>
    package let raw: ArraySlice<UInt8>
    /// Whether the part is known to be UTF-8, whatever an XML declaration says.
    package let isUTF8: Bool
    package let isWholeInput: Bool

    /// Where the range begins in the input.
    package var start: TextPosition {
        var position = origin
        position.advance(over: preceding)
        return position
    }

    /// The locations of ascending offsets into the text of the range (`raw`, or `raw` decoded to UTF-8).
    package func locations(ofAscending offsets: [Int], in text: ArraySlice<UInt8>) -> [SourceLocation] {
        guard !offsets.isEmpty else { return [] }
        var position = start
        var reached = text.startIndex
        return offsets.map { offset in
            let target = min(max(text.startIndex + offset, reached), text.endIndex)
            position.advance(over: text[reached..<target])
            reached = target
            return SourceLocation(file: file, line: position.line, column: position.column)
        }
    }

    package func location(of offset: Int, in text: ArraySlice<UInt8>) -> SourceLocation {
        locations(ofAscending: [offset], in: text).first ?? SourceLocation(file: file)
    }
}
