import Bytes
import Diagnostics

/// A value in a PDF file (dictionary, array, number, reference or other), kept as the range of its bytes.
struct PDFValue {
    let bytes: ByteView
    let range: Range<Int>

    /// An entry of a dictionary; the range of the key excludes its slash.
    struct Entry {
        var key: Range<Int>
        var value: PDFValue
    }

    var tokens: PDFTokens { PDFTokens(bytes, in: range) }

    /// Reads the value at the current position, including anything nested in it.
    static func read(from tokens: inout PDFTokens) throws(Failure) -> PDFValue {
        let first = try tokens.next()
        switch first.kind {
        case .integer:
            // `12 0 R` is one value, `12 0` is two.
            let after = tokens.position
            if try tokens.next().kind == .integer {
                let last = try tokens.next()
                if last.kind == .keyword, tokens.reads(last, "R") {
                    return PDFValue(bytes: tokens.bytes, range: first.range.lowerBound..<last.range.upperBound)
                }
            }
            tokens.position = after
            return PDFValue(bytes: tokens.bytes, range: first.range)
        case .real, .name, .string:
            return PDFValue(bytes: tokens.bytes, range: first.range)
        case .keyword where ["true", "false", "null"].contains(where: { tokens.reads(first, $0) }):
            return PDFValue(bytes: tokens.bytes, range: first.range)
        case .openArray, .openDictionary:
            var open = [first.kind]
            while let inner = open.last {
                let token = try tokens.next()
                switch token.kind {
                case .openArray, .openDictionary: open.append(token.kind)
                case .closeArray where inner == .openArray, .closeDictionary where inner == .openDictionary:
                    open.removeLast()
                case .closeArray, .closeDictionary:
                    throw .unreadableFile("brackets that do not match", offset: token.range.lowerBound)
                case .end:
                    throw .unreadableFile("brackets without their end", offset: first.range.lowerBound)
                default: break
                }
                if open.isEmpty {
                    return PDFValue(bytes: tokens.bytes, range: first.range.lowerBound..<token.range.upperBound)
                }
            }
            fallthrough
        default:
            throw .unreadableFile("no value where one must be", offset: first.range.lowerBound)
        }
    }

    /// Returns the entries of a dictionary, or nil for any other value.
    func entries() throws(Failure) -> [Entry]? {
        var tokens = tokens
        guard try tokens.next().kind == .openDictionary else { return nil }
        var entries: [Entry] = []
        while true {
            let key = try tokens.next()
            if key.kind == .closeDictionary { return entries }
            guard key.kind == .name else {
                throw .unreadableFile("a dictionary key that is no name", offset: key.range.lowerBound)
            }
            guard !bytes[key.range].contains(UInt8(ascii: "#")) else {
                throw .unreadableFile("an escaped dictionary key", offset: key.range.lowerBound)
            }
            let value = try PDFValue.read(from: &tokens)
            entries.append(Entry(key: (key.range.lowerBound + 1)..<key.range.upperBound, value: value))
        }
    }

    /// Returns the elements of an array, or nil for any other value.
    func elements() throws(Failure) -> [PDFValue]? {
        var tokens = tokens
        guard try tokens.next().kind == .openArray else { return nil }
        var elements: [PDFValue] = []
        while true {
            let before = tokens.position
            if try tokens.next().kind == .closeArray { return elements }
            tokens.position = before
            elements.append(try PDFValue.read(from: &tokens))
        }
    }

    /// Returns the value of an integer, or nil for any other value.
    func integer() throws(Failure) -> Int? {
        var tokens = tokens
        let token = try tokens.next()
        guard token.kind == .integer, token.range == range else { return nil }
        return token.integer
    }

    /// Returns the part before the point of a number, or nil for any other value.
    func wholePart() throws(Failure) -> Int? {
        var tokens = tokens
        let token = try tokens.next()
        guard token.kind == .integer || token.kind == .real, token.range == range else { return nil }
        return token.integer
    }

    /// Returns the object number of a reference, or nil for any other value.
    func reference() throws(Failure) -> Int? {
        var tokens = tokens
        let number = try tokens.next()
        guard number.kind == .integer, number.range != range, number.integer > 0 else { return nil }
        let generation = try tokens.next()
        guard generation.kind == .integer else { return nil }
        guard generation.integer == 0 else {
            throw .unreadableFile("an object of a later generation", offset: range.lowerBound)
        }
        return number.integer
    }

    /// Whether the value is the given name (without its slash).
    func isName(_ name: StaticString) -> Bool {
        range.count > 1 && bytes[range.lowerBound] == UInt8(ascii: "/")
            && tokens.matches((range.lowerBound + 1)..<range.upperBound, name)
    }
}

extension [PDFValue.Entry] {
    /// The value of a key, or nil if there is no such entry.
    subscript(_ key: StaticString) -> PDFValue? { first { $0.has(key) }?.value }
}

extension PDFValue.Entry {
    func has(_ name: StaticString) -> Bool { value.tokens.matches(key, name) }
}
