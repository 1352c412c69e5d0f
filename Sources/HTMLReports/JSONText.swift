import Bytes

/// JSON that stands in an HTML page, put together from the outside in.
///
/// No byte of a text can end the element around it, begin a comment or a reference, or change the direction of what
/// stands beside it: all such characters are written as `\u003C`.
struct JSONText: ~Copyable {
    private var json = ByteBuilder()
    private var needsComma = false

    /// What was written.
    var bytes: [UInt8] { json.bytes }

    /// Appends what is no JSON, such as the tags around it.
    mutating func appendMarkup(_ text: StaticString) {
        json.append(text)
    }

    /// A member of an object with an object in it; the outermost one has no name.
    mutating func object(_ name: StaticString? = nil, _ members: (inout JSONText) -> Void) {
        open(name, UInt8(ascii: "{"))
        members(&self)
        close(UInt8(ascii: "}"))
    }

    mutating func list(_ name: StaticString, _ elements: (inout JSONText) -> Void) {
        open(name, UInt8(ascii: "["))
        elements(&self)
        close(UInt8(ascii: "]"))
    }

    /// A member with a text in it; one that is absent or empty is left out.
    mutating func member(_ name: StaticString, _ text: String?) {
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
