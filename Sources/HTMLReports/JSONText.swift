import Bytes

/// A writer for JSON embedded in an HTML page.
///
/// No text can end the enclosing element, begin a comment or a character reference, or change the writing direction of
/// what follows: all such characters are written as escapes like `\u003C`.
package struct JSONText: ~Copyable {
    private var json = ByteBuilder()
    private var needsComma = false

    package init() {}

    /// The JSON written so far.
    package var bytes: [UInt8] { json.bytes }

    /// Appends raw markup, such as the enclosing tags.
    package mutating func appendMarkup(_ text: StaticString) {
        json.append(text)
    }

    /// Appends an object, as a member with the given name unless it is the outermost or an element of a list.
    package mutating func object(_ name: StaticString? = nil, _ members: (inout JSONText) -> Void) {
        open(name, UInt8(ascii: "{"))
        members(&self)
        close(UInt8(ascii: "}"))
    }

    /// Appends a member with a list.
    package mutating func list(_ name: StaticString, _ elements: (inout JSONText) -> Void) {
        open(name, UInt8(ascii: "["))
        elements(&self)
        close(UInt8(ascii: "]"))
    }

    /// Appends a member with a text, or nothing if the text is nil or empty.
    package mutating func member(_ name: StaticString, _ text: String?) {
        guard let text, !text.isEmpty else { return }
        begin(name)
        json.append(UInt8(ascii: "\""))
        TextEscape.jsonInPage.append(text, to: &json)
        json.append(UInt8(ascii: "\""))
        needsComma = true
    }

    private mutating func begin(_ name: StaticString?) {
        if needsComma { json.append(UInt8(ascii: ",")) }
        guard let name else { return }
        json.append(UInt8(ascii: "\""))
        appendMarkup(name)
        appendMarkup("\":")
    }

    private mutating func open(_ name: StaticString?, _ bracket: UInt8) {
        begin(name)
        json.append(bracket)
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        json.append(bracket)
        needsComma = true
    }
}
