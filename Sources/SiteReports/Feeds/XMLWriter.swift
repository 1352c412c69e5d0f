import Bytes

/// Writes XML 1.0 as UTF-8, an element a line, and nothing that XML forbids.
struct XMLWriter: ~Copyable {
    private var xml = ByteBuilder()
    private var open: [StaticString] = []

    init() { xml.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n") }

    /// What was written.
    var bytes: [UInt8] { xml.bytes }

    /// How many bytes were written.
    var count: Int { xml.count }

    typealias Attribute = (name: StaticString, value: String?)

    /// Begins an element that holds others; attributes without a value are left out.
    mutating func begin(_ name: StaticString, _ attributes: Attribute...) {
        put(tag: name, attributes)
        xml.append(">\n")
        open.append(name)
    }

    /// Ends the element begun last.
    mutating func end() {
        guard let name = open.popLast() else { return }
        indent()
        end(name)
    }

    /// An element of text, or an empty one.
    mutating func element(_ name: StaticString, _ attributes: Attribute..., text: String? = nil) {
        put(tag: name, attributes)
        guard let text else { return xml.append("/>\n") }
        xml.append(">")
        TextEscape.xml.append(text, to: &xml)
        end(name)
    }

    private mutating func end(_ name: StaticString) {
        xml.append("</")
        xml.append(name)
        xml.append(">\n")
    }

    private mutating func put(tag name: StaticString, _ attributes: [Attribute]) {
        indent()
        xml.append("<")
        xml.append(name)
        for attribute in attributes {
            guard let value = attribute.value else { continue }
            xml.append(" ")
            xml.append(attribute.name)
            xml.append("=\"")
            TextEscape.xml.append(value, to: &xml)
            xml.append("\"")
        }
    }

    private mutating func indent() {
        xml.append(blanks: open.count * 2)
    }
}
