import Bytes

/// A streaming writer of JSON (RFC 8259) in UTF-8, with two spaces of indentation per level.
///
/// The caller opens objects and lists with closures and chooses which of them are written on one line.
package struct JSONWriter: ~Copyable {
    private var text = ByteBuilder()
    /// Kept here, as looking it up for every text costs a tenth of the writing.
    private let escape = TextEscape.json
    /// The number of open objects and lists.
    private var depth = 0
    /// Whether the innermost open object or list is written on one line, and therefore everything in it.
    private var isShort: Bool
    /// Whether the innermost open object or list has no members or elements yet.
    private var isEmpty = true

    /// - Parameter isOneLine: whether to write everything on one line, for files with one value per line.
    package init(isOneLine: Bool = false) {
        isShort = isOneLine
    }

    /// A copy of the bytes written so far.
    package var bytes: [UInt8] { text.bytes }

    /// Appends a line feed and returns the bytes.
    package consuming func ended() -> [UInt8] {
        text.append(0x0A)
        return text.bytes
    }

    /// Writes an object, whose members the closure writes.
    ///
    /// - Parameter isShort: whether to write it on one line.
    package mutating func object(isShort: Bool = false, _ members: (inout JSONWriter) -> Void) {
        put("{", "}", isShort: isShort, members)
    }

    /// Writes a list, whose elements the closure writes.
    package mutating func list(isShort: Bool = false, _ elements: (inout JSONWriter) -> Void) {
        put("[", "]", isShort: isShort, elements)
    }

    /// Writes a list; the closure writes the value of each element.
    package mutating func list<Element>(
        _ elements: some Sequence<Element>, isShort: Bool = false, _ element: (inout JSONWriter, Element) -> Void
    ) {
        list(isShort: isShort) { writer in
            for part in elements {
                writer.begin()
                element(&writer, part)
            }
        }
    }

    /// Writes a list of strings, on one line unless it is long.
    package mutating func list(texts: [String]) {
        list(texts, isShort: texts.count <= JSONValue.mostInLine) { $0.put($1) }
    }

    /// Writes a string, or null for nil.
    package mutating func put(_ text: String?) {
        guard let text else { return self.text.append("null") }
        self.text.append("\"")
        escape.append(text, to: &self.text)
        self.text.append("\"")
    }

    package mutating func put(_ number: Int) { text.append(decimal: number) }

    package mutating func put(_ bool: Bool) { text.append(bool ? "true" : "false") }

    private mutating func put(
        _ open: StaticString, _ close: StaticString, isShort: Bool, _ parts: (inout JSONWriter) -> Void
    ) {
        let outside = self.isShort
        self.isShort = outside || isShort
        text.append(open)
        depth += 1
        isEmpty = true
        parts(&self)
        depth -= 1
        if !self.isShort, !isEmpty { breakLine() }
        text.append(close)
        (self.isShort, isEmpty) = (outside, false)
    }

    /// Writes the separator before an element of a list or a member of an object.
    private mutating func begin() {
        if !isEmpty { text.append(isShort ? ", " : ",") }
        if !isShort { breakLine() }
        isEmpty = false
    }

    private mutating func breakLine() {
        text.append(0x0A)
        text.append(blanks: depth * 2)
    }
}

extension JSONWriter {
    /// Writes a string as an element of the open list.
    package mutating func element(_ text: String) {
        begin()
        put(text)
    }

    /// Writes an integer as an element of the open list.
    package mutating func element(_ number: Int) {
        begin()
        put(number)
    }

    /// Writes the name of a member of the open object, unescaped. The value must be written next.
    package mutating func name(_ name: StaticString) {
        begin()
        text.append("\"")
        text.append(name)
        text.append("\": ")
    }

    /// Writes the name of a member of the open object, escaped. The value must be written next.
    package mutating func name(text name: String) {
        begin()
        put(name)
        text.append(": ")
    }

    /// Writes a member with a string, or null for nil.
    package mutating func member(_ name: StaticString, _ text: String?) {
        self.name(name)
        put(text)
    }

    /// Writes a member with an integer.
    package mutating func member(_ name: StaticString, _ number: Int) {
        self.name(name)
        put(number)
    }

    /// Writes a member with a list of strings, on one line unless it is long.
    package mutating func member(_ name: StaticString, texts: [String]) {
        self.name(name)
        list(texts: texts)
    }

    /// Writes a member with an object, whose members the closure writes.
    package mutating func member(
        _ name: StaticString, isShort: Bool = false, _ members: (inout JSONWriter) -> Void
    ) {
        self.name(name)
        object(isShort: isShort, members)
    }

    /// Writes a member with a list; the closure writes the value of each element.
    package mutating func member<Element>(
        _ name: StaticString, _ elements: some Sequence<Element>, isShort: Bool = false,
        _ element: (inout JSONWriter, Element) -> Void
    ) {
        self.name(name)
        list(elements, isShort: isShort, element)
    }
}
