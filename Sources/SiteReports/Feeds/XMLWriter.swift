import Bytes

/// Writes well-formed XML 1.0 in UTF-8, one element per line.
struct XMLWriter: ~Copyable {
    private var xml = ByteBuilder()
    private var open: [StaticString] = []

    init() { xml.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n") }

    /// The bytes written so far.
    var bytes: [UInt8] { xml.bytes }

    /// The number of bytes written so far.
    var count: Int { xml.count }

    typealias Attribute = (name: StaticString, value: String?)

    /// Begins an element with child elements. Attributes without a value are left out.
    mutating func begin(_ name: StaticString, _ attributes: Attribute...) {
        put(tag: name, attributes)
        xml.append(">\n")
        open.append(name)
    }

    /// Ends the innermost open element.
    mutating func end() {
        guard let name = open.popLast() else { return }
        indent()
        end(name)
    }

    /// Writes an element that contains only text, or an empty element if the text is nil.
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
