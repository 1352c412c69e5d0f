import Bytes
import Diagnostics

/// Splits PDF syntax into tokens, as ranges of the file's bytes (ISO 32000-1, 7.2 and 7.3).
///
/// It serves for the objects of a file and for the operators of content streams.
struct PDFTokens {
    /// A token; its kind is `end` when there are no more.
    struct Token {
        enum Kind {
            case end, integer, real, name, string, openArray, closeArray, openDictionary, closeDictionary, keyword
        }

        var kind: Kind
        /// The token's bytes with their delimiters; a name includes its slash.
        var range: Range<Int>
        /// The value of an integer, the part before the point of a real.
        var integer = 0
    }

    let bytes: ByteView
    var position: Int
    let end: Int

    init(_ bytes: ByteView, in range: Range<Int>) {
        self.bytes = bytes
        position = range.lowerBound
        end = range.upperBound
    }

    /// Reads the next token.
    ///
    /// - Throws: `Failure` at a syntax error.
    mutating func next() throws(Failure) -> Token {
        skipBlanks()
        let start = position
        guard start < end else { return Token(kind: .end, range: start..<start) }
        switch bytes[start] {
        case UInt8(ascii: "/"):
            position += 1
            skipRegular()
            return Token(kind: .name, range: start..<position)
        case UInt8(ascii: "("):
            try skipString()
            return Token(kind: .string, range: start..<position)
        case UInt8(ascii: "["): return single(.openArray)
        case UInt8(ascii: "]"): return single(.closeArray)
        case UInt8(ascii: "<"):
            if start + 1 < end, bytes[start + 1] == UInt8(ascii: "<") { return double(.openDictionary) }
            try skipHexString()
            return Token(kind: .string, range: start..<position)
        case UInt8(ascii: ">"):
            guard start + 1 < end, bytes[start + 1] == UInt8(ascii: ">") else {
                throw .unreadableFile("a single >", offset: start)
            }
            return double(.closeDictionary)
        case UInt8(ascii: ")"), UInt8(ascii: "{"), UInt8(ascii: "}"):
            throw .unreadableFile("a bracket out of place", offset: start)
        default:
            skipRegular()
            return classify(start..<position)
        }
    }

    /// Whether a token's bytes equal the word.
    func reads(_ token: Token, _ word: StaticString) -> Bool { matches(token.range, word) }

    /// Whether the bytes of a range equal the word.
    func matches(_ range: Range<Int>, _ word: StaticString) -> Bool {
        let word = word.view
        guard range.count == word.count else { return false }
        for index in 0..<range.count where bytes[range.lowerBound + index] != word[index] { return false }
        return true
    }

    private mutating func single(_ kind: Token.Kind) -> Token {
        position += 1
        return Token(kind: kind, range: (position - 1)..<position)
    }

    private mutating func double(_ kind: Token.Kind) -> Token {
        position += 2
        return Token(kind: kind, range: (position - 2)..<position)
    }

    /// Skips white space and comments.
    private mutating func skipBlanks() {
        while position < end {
            let byte = bytes[position]
            if byte == UInt8(ascii: "%") {
                while position < end, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
            } else if !byte.isPDFWhiteSpace {
                return
            } else {
                position += 1
            }
        }
    }

    private mutating func skipRegular() {
        while position < end, !bytes[position].isPDFWhiteSpace, !Self.isDelimiter(bytes[position]) { position += 1 }
    }

    private mutating func skipString() throws(Failure) {
        let start = position
        var depth = 0
        repeat {
            guard position < end else { throw .unreadableFile("a string without its end", offset: start) }
            switch bytes[position] {
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            case UInt8(ascii: "\\"): position += 1
            default: break
            }
            position += 1
        } while depth > 0
        guard position <= end else { throw .unreadableFile("a string without its end", offset: start) }
    }

    private mutating func skipHexString() throws(Failure) {
        let start = position
        position += 1
        while position < end, bytes[position] != UInt8(ascii: ">") {
            guard bytes[position].isHexDigit || bytes[position].isPDFWhiteSpace else {
                throw .unreadableFile("a hexadecimal string with other characters", offset: position)
            }
            position += 1
        }
        guard position < end else { throw .unreadableFile("a string without its end", offset: start) }
        position += 1
    }

    private func classify(_ range: Range<Int>) -> Token {
        var index = range.lowerBound
        let isNegative = bytes[index] == UInt8(ascii: "-")
        if isNegative || bytes[index] == UInt8(ascii: "+") { index += 1 }
        var value = 0
        var digits = 0
        var points = 0
        while index < range.upperBound {
            switch bytes[index] {
            case 0x30...0x39:
                // No offset has this many digits; a longer number counts as a real.
                if digits < 15, points == 0 { value = value * 10 + Int(bytes[index] - 0x30) }
                digits += 1
            case UInt8(ascii: "."): points += 1
            default: return Token(kind: .keyword, range: range)
            }
            index += 1
        }
        guard digits > 0, points <= 1 else { return Token(kind: .keyword, range: range) }
        return Token(
            kind: points == 1 || digits > 15 ? .real : .integer, range: range, integer: isNegative ? -value : value)
    }

    private static func isDelimiter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
            true
        default: false
        }
    }
}
