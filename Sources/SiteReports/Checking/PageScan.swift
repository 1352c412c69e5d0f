import Bytes

/// The links and anchors of a page, found in its bytes. Parses only the HTML that site pages use, by the rules browsers
/// follow for tags, attributes and raw text.
struct PageScan {
    struct Link: Hashable {
        var target: String
        /// The byte offset of the attribute in the page.
        var offset: Int
    }

    private(set) var links: [Link] = []
    /// The possible targets of a fragment: `id` attributes, and `name` attributes of `a` elements.
    private(set) var anchors: Set<String> = []
    /// Repeated ids, one entry for each repetition.
    private(set) var doubled: [Link] = []

    private static let linking: Set<String> = ["href", "src", "action", "poster", "data", "srcset"]
    private static let raw: Set<String> = ["script", "style", "textarea", "title"]

    init(_ page: [UInt8]) {
        page.withView { scan($0) }
    }

    private mutating func scan(_ page: ByteView) {
        var cursor = Cursor(bytes: page)
        while cursor.skip(to: UInt8(ascii: "<")) {
            if cursor.begins("<!--") {
                cursor.skip(past: "-->")
                continue
            }
            cursor.place += 1
            guard let first = cursor.current, first.isLetter else { continue }
            let name = cursor.name()
            while let attribute = cursor.attribute() { note(attribute, of: name) }
            if Self.raw.contains(name) { cursor.skip(past: "</" + name) }
        }
    }

    private mutating func note(_ attribute: Cursor.Attribute, of element: String) {
        if attribute.name == "id" || (attribute.name == "name" && element == "a") {
            if !anchors.insert(attribute.value).inserted, attribute.name == "id" {
                doubled.append(Link(target: attribute.value, offset: attribute.offset))
            }
        } else if attribute.name == "srcset" {
            for candidate in attribute.value.split(separator: ",") {
                guard let address = candidate.split(separator: " ").first else { continue }
                links.append(Link(target: String(address), offset: attribute.offset))
            }
        } else if Self.linking.contains(attribute.name) {
            links.append(Link(target: attribute.value, offset: attribute.offset))
        }
    }
}

/// A position in the bytes of a page.
private struct Cursor {
    struct Attribute {
        var name: String
        var value: String
        var offset: Int
    }

    let bytes: ByteView
    var place = 0

    var current: UInt8? { place < bytes.count ? bytes[place] : nil }

    mutating func skip(to byte: UInt8) -> Bool {
        while place < bytes.count, bytes[place] != byte { place += 1 }
        return place < bytes.count
    }

    /// Whether the bytes from here begin with a lower-case text. Letters match in either case.
    func begins(_ text: String) -> Bool {
        let word = text.utf8
        guard place + word.count <= bytes.count else { return false }
        return zip(bytes[place...], word).allSatisfy { $0 == $1 || ($1.isLetter && $0 | 0x20 == $1) }
    }

    mutating func skip(past text: String) {
        while place < bytes.count, !begins(text) { place += 1 }
        place = min(bytes.count, place + text.utf8.count)
    }

    mutating func name() -> String {
        let start = place
        while let byte = current, !byte.isWhiteSpace, byte != UInt8(ascii: ">"), byte != UInt8(ascii: "/"),
            byte != UInt8(ascii: "=")
        {
            place += 1
        }
        return String(decoding: bytes[start..<place], as: UTF8.self).lowercased()
    }

    /// Returns the next attribute of the tag; nil at the end of the tag, which is consumed.
    mutating func attribute() -> Attribute? {
        while let byte = current, byte.isWhiteSpace || byte == UInt8(ascii: "/") { place += 1 }
        guard let byte = current else { return nil }
        if byte == UInt8(ascii: ">") {
            place += 1
            return nil
        }
        let offset = place
        var attribute = Attribute(name: name(), value: "", offset: offset)
        // Skip a stray character, so that the scan always advances.
        if place == offset { place += 1 }
        skipSpaces()
        guard current == UInt8(ascii: "=") else { return attribute }
        place += 1
        skipSpaces()
        attribute.value = Entities.decoded(value())
        return attribute
    }

    private mutating func skipSpaces() {
        while let byte = current, byte.isWhiteSpace { place += 1 }
    }

    private mutating func value() -> Substring {
        guard let quote = current, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            let start = place
            while let byte = current, !byte.isWhiteSpace, byte != UInt8(ascii: ">") { place += 1 }
            return Substring(decoding: bytes[start..<place], as: UTF8.self)
        }
        place += 1
        let start = place
        while let byte = current, byte != quote { place += 1 }
        defer { place = min(bytes.count, place + 1) }
        return Substring(decoding: bytes[start..<place], as: UTF8.self)
    }
}

/// Decodes character references in attribute values: numeric ones and the five that XML defines.
private enum Entities {
    static func decoded(_ text: Substring) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return String(text) }
        var parts = text.split(separator: "&", omittingEmptySubsequences: false)
        var decoded = String(parts.removeFirst())
        for part in parts {
            guard let end = part.firstIndex(of: ";"), let meaning = markupCharacter(part[..<end]) else {
                decoded += "&" + part
                continue
            }
            decoded += "\(meaning)" + part[part.index(after: end)...]
        }
        return decoded
    }
}
