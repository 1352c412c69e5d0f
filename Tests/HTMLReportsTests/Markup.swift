/// A page read back as elements, strictly: what is opened must be closed, in order, and every attribute is quoted.
final class Element {
    let name: String
    let attributes: [String: String]
    private(set) var children: [Element] = []
    /// The content of a style or script, which is no text of the page.
    fileprivate(set) var source = ""
    /// The text inside, that of the elements inside included, in order.
    private(set) var text = ""

    init(_ name: String, _ attributes: [String: String] = [:]) {
        self.name = name
        self.attributes = attributes
    }

    /// The elements of that name inside, in document order.
    func all(_ wanted: String) -> [Element] {
        children.flatMap { ($0.name == wanted ? [$0] : []) + $0.all(wanted) }
    }

    /// All elements inside, in document order.
    var everything: [Element] { children.flatMap { [$0] + $0.everything } }

    /// The text without white space around it.
    var trimmed: String {
        let words = text.split { $0 == " " || $0 == "\n" }
        return words.joined(separator: " ")
    }

    fileprivate func add(_ child: Element) { children.append(child) }
    fileprivate func add(_ more: String) { text += more }
}

struct BrokenMarkup: Error {
    let message: String
}

/// Reads a page that has a doctype, elements, attributes in double quotes and the five named references.
func elements(of page: String) throws -> Element {
    let void = ["meta", "br", "wbr", "col", "link", "img"]
    var open = [Element("page")]
    var rest = page[...]
    func text(_ raw: Substring) throws -> String {
        var shown = ""
        for (index, piece) in raw.split(separator: "&", omittingEmptySubsequences: false).enumerated() {
            guard index > 0 else {
                shown += piece
                continue
            }
            guard let end = piece.firstIndex(of: ";"),
                let character = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'"][String(piece[..<end])]
            else { throw BrokenMarkup(message: "&\(piece.prefix(9))") }
            shown += character + piece[piece.index(after: end)...]
        }
        return shown
    }
    while let start = rest.firstIndex(of: "<") {
        let before = try text(rest[..<start])
        for element in open { element.add(before) }
        rest = rest[rest.index(after: start)...]
        guard let end = rest.firstIndex(of: ">") else { throw BrokenMarkup(message: "a tag without end") }
        let isClosed = rest[..<end].hasSuffix("/")
        let tag = isClosed ? rest[..<end].dropLast() : rest[..<end]
        rest = rest[rest.index(after: end)...]
        if tag.hasPrefix("!") { continue }
        if tag.hasPrefix("/") {
            let closed = open.removeLast()
            guard "/" + closed.name == tag else { throw BrokenMarkup(message: "<\(tag)> closes <\(closed.name)>") }
            continue
        }
        let pieces = tag.split(separator: "\"", omittingEmptySubsequences: false)
        let name = String(tag.prefix { $0 != " " })
        var attributes: [String: String] = [:]
        for index in stride(from: 0, to: pieces.count - 1, by: 2) {
            let key = pieces[index].split(separator: " ").last.map(String.init) ?? ""
            guard key.hasSuffix("="), attributes[String(key.dropLast())] == nil else {
                throw BrokenMarkup(message: "<\(tag)>")
            }
            attributes[String(key.dropLast())] = try text(pieces[index + 1])
        }
        let element = Element(name, attributes)
        open[open.count - 1].add(element)
        if name == "style" || name == "script" {
            guard let close = rest.firstIndex(of: "<") else { throw BrokenMarkup(message: name) }
            element.source = String(rest[..<close])
            rest = rest[close...]
        }
        if isClosed { continue }
        if !void.contains(name) { open.append(element) }
    }
    guard open.count == 1 else { throw BrokenMarkup(message: "\(open.map(\.name)) are open at the end") }
    return open[0]
}
