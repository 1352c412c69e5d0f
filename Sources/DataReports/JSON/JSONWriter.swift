import Bytes

/// Writes JSON (RFC 8259) as UTF-8, from the outside in: two spaces for each level, short objects and lists on one line.
package struct JSONWriter: ~Copyable {
    private var text = ByteBuilder()
    /// How many objects and lists are open.
    private var depth = 0
    /// Whether what is open, and so all in it, stands on one line.
    private var isShort: Bool
    /// Whether nothing stands yet in what was opened last.
    private var isEmpty = true

    /// - Parameter isOneLine: whether all of it stands on one line: for files that hold a value a line.
    package init(isOneLine: Bool = false) {
        isShort = isOneLine
    }

    /// What was written.
    package var bytes: [UInt8] { text.bytes }

    /// What was written, with a line feed at the end.
    package consuming func ended() -> [UInt8] {
        text.append(0x0A)
        return text.bytes
    }

    /// - Parameter isShort: whether it stands on one line.
    package mutating func object(isShort: Bool = false, _ members: (inout JSONWriter) -> Void) {
        put("{", "}", isShort: isShort, members)
    }

    package mutating func list(isShort: Bool = false, _ elements: (inout JSONWriter) -> Void) {
        put("[", "]", isShort: isShort, elements)
    }

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

    /// A list that stands on one line, unless it is long.
    package mutating func list(texts: [String]) {
        list(texts, isShort: texts.count <= JSONValue.mostInLine) { $0.put($1) }
    }

    /// A text, or null where there is none.
    package mutating func put(_ text: String?) {
        guard let text else { return self.text.append("null") }
        self.text.append("\"")
        TextEscape.json.append(text, to: &self.text)
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

    /// Begins an element of a list, or a member of an object.
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
    /// An element of the open list.
    package mutating func element(_ text: String) {
        begin()
        put(text)
    }

    package mutating func element(_ number: Int) {
        begin()
        put(number)
    }

    /// Begins a member of the open object; its value is to be put next.
    package mutating func name(_ name: StaticString) {
        begin()
        text.append("\"")
        text.append(name)
        text.append("\": ")
    }

    /// The same, with a name that may hold anything.
    package mutating func name(text name: String) {
        begin()
        put(name)
        text.append(": ")
    }

    package mutating func member(_ name: StaticString, _ text: String?) {
        self.name(name)
        put(text)
    }

    package mutating func member(_ name: StaticString, _ number: Int) {
        self.name(name)
        put(number)
    }

    package mutating func member(_ name: StaticString, texts: [String]) {
        self.name(name)
        list(texts: texts)
    }

    package mutating func member(
        _ name: StaticString, isShort: Bool = false, _ members: (inout JSONWriter) -> Void
    ) {
        self.name(name)
        object(isShort: isShort, members)
    }

    package mutating func member<Element>(
        _ name: StaticString, _ elements: some Sequence<Element>, isShort: Bool = false,
        _ element: (inout JSONWriter, Element) -> Void
    ) {
        self.name(name)
        list(elements, isShort: isShort, element)
    }
}
