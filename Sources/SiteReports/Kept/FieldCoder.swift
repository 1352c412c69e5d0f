/// Writes or reads the fields of a value, one after the other.
///
/// A type lists its fields once, in `code(with:)`; both directions use that list.
protocol FieldCoder {
    mutating func code(_ bytes: inout ArraySlice<UInt8>)
    /// Codes a non-negative number.
    mutating func code(_ number: inout Int)
    mutating func code(_ text: inout String)
    /// Whether the bytes turned out not to be what a `FieldWriter` wrote.
    var hasFailed: Bool { get }
}

/// A value whose fields can be written and read.
protocol FieldCoded {
    /// An empty value for a reader to fill.
    static var blank: Self { get }

    mutating func code(with coder: inout some FieldCoder)
}

extension FieldCoder {
    mutating func code(_ flag: inout Bool) {
        var number = flag ? 1 : 0
        code(&number)
        flag = number != 0
    }

    mutating func code(_ value: inout some FieldCoded) { value.code(with: &self) }

    mutating func code<Value: FieldCoded>(_ value: inout Value?) {
        code(&value, from: Value.blank) { $1.code(with: &$0) }
    }

    mutating func code(_ text: inout String?) {
        code(&text, from: "") { $0.code(&$1) }
    }

    mutating func code(_ number: inout Int?) {
        code(&number, from: 0) { $0.code(&$1) }
    }

    mutating func code<Value: FieldCoded>(_ values: inout [Value]) {
        var count = values.count
        code(&count)
        // A damaged count cannot create more values than there are bytes: the reader fails at their end.
        var place = 0
        while place < count, !hasFailed {
            if place == values.count { values.append(.blank) }
            values[place].code(with: &self)
            place += 1
        }
    }

    mutating func code(_ texts: inout [String]) {
        var coded = texts.map(CodedText.init)
        code(&coded)
        texts = coded.map(\.text)
    }

    private mutating func code<Value>(
        _ value: inout Value?, from blank: @autoclosure () -> Value, _ each: (inout Self, inout Value) -> Void
    ) {
        var isThere = if case .some = value { true } else { false }
        code(&isThere)
        guard isThere else {
            value = nil
            return
        }
        var present = value ?? blank()
        each(&self, &present)
        value = present
    }
}

private struct CodedText: FieldCoded {
    var text: String

    static var blank: CodedText { CodedText(text: "") }

    mutating func code(with coder: inout some FieldCoder) { coder.code(&text) }
}

/// Writes fields: numbers in groups of seven bits (LEB128), texts and bytes after their length.
struct FieldWriter: FieldCoder {
    private(set) var bytes: [UInt8]
    var hasFailed: Bool { false }

    init(after head: [UInt8] = []) {
        bytes = head
    }

    mutating func code(_ number: inout Int) {
        var rest = UInt(max(0, number))
        while rest > 0x7F {
            bytes.append(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func code(_ slice: inout ArraySlice<UInt8>) {
        var count = slice.count
        code(&count)
        bytes += slice
    }

    mutating func code(_ text: inout String) {
        var count = text.utf8.count
        code(&count)
        bytes += text.utf8
    }
}

/// Reads fields that a `FieldWriter` wrote. If the bytes are something else, fails and fills in blank values.
struct FieldReader: FieldCoder {
    private var rest: ArraySlice<UInt8>
    private(set) var hasFailed = false

    init(_ bytes: ArraySlice<UInt8>) {
        rest = bytes
    }

    /// Whether all bytes were read without failure.
    var isComplete: Bool { !hasFailed && rest.isEmpty }

    mutating func code(_ number: inout Int) {
        var (value, shift) = (UInt(0), UInt(0))
        while let byte = rest.popFirst(), shift < 63 {
            value |= UInt(byte & 0x7F) << shift
            guard byte > 0x7F else {
                number = Int(value)
                return
            }
            shift += 7
        }
        hasFailed = true
        number = 0
    }

    mutating func code(_ slice: inout ArraySlice<UInt8>) {
        var count = 0
        code(&count)
        if count > rest.count { hasFailed = true }
        slice = hasFailed ? [] : rest.prefix(count)
        rest = rest.dropFirst(slice.count)
    }

    mutating func code(_ text: inout String) {
        var utf8: ArraySlice<UInt8> = []
        code(&utf8)
        text = String(decoding: utf8, as: UTF8.self)
    }
}
