import PageLayout

/// A stand-in for a font, about as wide as a real one, that remembers the words so that a layout can be read back.
final class RecordingText: TextMeasuring {
    private var ids: [String: Int32] = [:]
    private var words: [String] = []

    func measure(_ word: Substring.UTF8View, face: TextStyle.Face) -> MeasuredWord {
        let string = String(Substring(word))
        let width = Float(string.count) * 0.52
        if let id = ids[string] { return MeasuredWord(id: id, width: width) }
        let id = Int32(words.count)
        ids[string] = id
        words.append(string)
        return MeasuredWord(id: id, width: width)
    }

    func spaceWidth(of face: TextStyle.Face) -> Double { 0.25 }
    func ascent(of face: TextStyle.Face) -> Double { 0.93 }
    func descent(of face: TextStyle.Face) -> Double { 0.24 }

    func string(_ frame: Frame) -> String {
        frame.text.lines.reduce(into: "") { text, line in
            text += line.words.map { words[Int($0.id)] }.joined(separator: " ") + (line.breaksInsideWord ? "" : " ")
        }
    }

    /// The text of every element, by its number; decoration left out.
    func texts(_ document: LaidOutDocument) -> [Int: String] {
        var texts: [Int: String] = [:]
        for frame in document.pages.lazy.flatMap(\.frames) {
            if case .element(let id) = frame.meaning { texts[id, default: ""] += string(frame) }
        }
        return texts.mapValues { $0.hasSuffix(" ") ? String($0.dropLast()) : $0 }
    }

    /// The tree with its texts, indented, as a reader meets it.
    func reading(_ document: LaidOutDocument) -> String {
        let texts = texts(document)
        func lines(_ id: Int, _ depth: Int) -> [String] {
            let element = document.structure.elements[id]
            var line = String(repeating: "  ", count: depth) + element.role.shortName
            if let text = texts[id] { line += " " + text }
            if let replacement = element.replacementText { line += " =\(replacement)=" }
            return [line] + element.children.flatMap { lines($0, depth + 1) }
        }
        return lines(StructureTree.root, 0).joined(separator: "\n") + "\n"
    }
}

extension StructureTree.Role {
    /// As it is called in a PDF.
    var shortName: String {
        switch self {
        case .document: "Document"
        case .section: "Sect"
        case .heading(let level): "H\(level)"
        case .paragraph: "P"
        case .caption: "Caption"
        case .list: "L"
        case .listItem: "LI"
        case .label: "Lbl"
        case .listBody: "LBody"
        case .table: "Table"
        case .tableHead: "THead"
        case .tableBody: "TBody"
        case .tableRow: "TR"
        case .headerCell: "TH"
        case .dataCell: "TD"
        case .note: "Note"
        case .reference: "Reference"
        case .link: "Link"
        case .span: "Span"
        case .figure: "Figure"
        }
    }
}
