import Bytes
import CTOML

/// A table, array or value of a TOML document, with its location.
struct TOMLNode {
    enum Content {
        case table([TOMLNode])
        case array([TOMLNode])
        case text(String)
        /// A number, date or Boolean, which no key here accepts.
        case other
    }

    /// A location; line and column are counted from 1.
    struct Place: Comparable {
        var line: Int
        var column: Int

        static func < (left: Place, right: Place) -> Bool { (left.line, left.column) < (right.line, right.column) }
    }

    /// The key in the enclosing table; empty in an array.
    var key: String
    var keyPlace: Place
    var place: Place
    var content: Content

    /// Returns the value of a key of a table, or nil.
    subscript(key: String) -> TOMLNode? {
        guard case .table(let members) = content else { return nil }
        return members.first { $0.key == key }
    }
}

/// The reason why a text is not TOML.
struct TOMLFault: Error {
    var message: String
    var place: TOMLNode.Place
}

/// A document parsed by toml++, freed on deinitialization.
final class TOMLDocument {
    private let document: OpaquePointer

    init(_ text: [UInt8]) throws(TOMLFault) {
        let parsed = text.withView { filingpress_toml_parse($0.characters, $0.count) }
        guard let parsed else {
            throw TOMLFault(message: "there is no memory", place: TOMLNode.Place(line: 1, column: 1))
        }
        document = parsed
        var (line, column): (UInt32, UInt32) = (0, 0)
        if let words = filingpress_toml_error(document, &line, &column) {
            throw TOMLFault(
                message: String(cString: words), place: TOMLNode.Place(line: Int(line), column: Int(column)))
        }
    }

    deinit { filingpress_toml_free(document) }

    /// The root table.
    var root: TOMLNode {
        let nodes = (0..<filingpress_toml_count(document)).map { filingpress_toml_at(document, $0) }
        var children: [[Int]] = Array(repeating: [], count: nodes.count)
        for index in nodes.indices.dropFirst() { children[Int(nodes[index].parent)].append(index) }
        return withExtendedLifetime(self) { node(0, nodes, children) }
    }

    private func node(_ index: Int, _ nodes: [filingpress_toml_node], _ children: [[Int]]) -> TOMLNode {
        let raw = nodes[index]
        let inner = children[index].map { node($0, nodes, children) }
        let place = TOMLNode.Place(line: Int(raw.line), column: Int(raw.column))
        let content: TOMLNode.Content =
            switch Int(raw.kind) {
            case Int(FILINGPRESS_TOML_TABLE): .table(inner)
            case Int(FILINGPRESS_TOML_ARRAY): .array(inner)
            case Int(FILINGPRESS_TOML_TEXT): .text(String(characters: raw.text, count: raw.text_length))
            default: .other
            }
        return TOMLNode(
            key: String(characters: raw.key, count: raw.key_length),
            keyPlace: raw.key_line == 0
                ? place : TOMLNode.Place(line: Int(raw.key_line), column: Int(raw.key_column)),
            place: place, content: content)
    }
}
