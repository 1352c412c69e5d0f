import Bytes

/// Reads what `pdfinfo -struct-text` writes: a line for each element, its attributes and its texts, indented by depth.
///
///     P (block)
///       "Date 05/06/2019"
///     TH <t1-h0-1>:
///        /ColSpan 2
///       "Code"
///
/// Nothing is escaped in it, so that the texts and names of a hostile file can look like elements: what is read is
/// believed only as far as the words on the pages bear it out.
package struct StructureText {
    /// What holds the elements without a parent; nil if there are none, or more or deeper ones than any form has.
    package private(set) var root: StructureElement?

    private static let deepest = 40
    private static let mostElements = 200_000
    private static let mostColumns = 1_000

    package init(_ output: [UInt8]) {
        var open = [(indent: -1, element: StructureElement("StructTreeRoot"))]
        var count = 0
        var takesAttributes = false
        func close(to indent: Int) {
            while open.count > 1, let last = open.last, last.indent >= indent {
                open.removeLast()
                open[open.count - 1].element.nodes.append(.element(last.element))
            }
        }
        var lines = output.split(separator: 0x0A)[...]
        while let line = lines.popFirst() {
            let rest = line.drop { $0 == 0x20 }
            let indent = rest.startIndex - line.startIndex
            guard let first = rest.first else { continue }
            switch first {
            case UInt8(ascii: "\""):
                takesAttributes = false
                close(to: indent)
                guard open.count > 1 else { continue }
                open[open.count - 1].element.nodes.append(.text(StructureText.text(rest, &lines)))
            case UInt8(ascii: "/"):
                guard takesAttributes, let span = StructureText.columnSpan(rest) else { continue }
                open[open.count - 1].element.columnSpan = span
            default:
                takesAttributes = false
                guard let element = StructureText.element(rest) else { continue }
                close(to: indent)
                count += 1
                guard open.count <= StructureText.deepest, count <= StructureText.mostElements else { return }
                open.append((indent, element))
                takesAttributes = true
            }
        }
        close(to: 0)
        let whole = open[0].element
        root = whole.nodes.isEmpty ? nil : whole
    }

    /// The text between the quotation marks at the ends of the line, or of a later one where it holds a line feed.
    private static func text(_ line: ArraySlice<UInt8>, _ following: inout ArraySlice<ArraySlice<UInt8>>) -> String {
        let quote = UInt8(ascii: "\"")
        var bytes = Array(line.dropFirst())
        // A text does not go on for more lines than a paragraph can have.
        var rest = following.prefix(200)
        while bytes.last != quote, let next = rest.popFirst() { bytes += [0x20] + next }
        guard bytes.last == quote else { return String(decoding: line.dropFirst(), as: UTF8.self) }
        following = following[rest.startIndex...]
        return String(decoding: bytes.dropLast(), as: UTF8.self)
    }

    /// The number in `/ColSpan 2`.
    private static func columnSpan(_ line: ArraySlice<UInt8>) -> Int? {
        let words = line.split(separator: 0x20)
        guard words.count == 2, words[0].elementsEqual("/ColSpan".utf8),
            let span = Int(String(decoding: words[1], as: UTF8.self)), (1...mostColumns).contains(span)
        else { return nil }
        return span
    }

    /// The element of a line such as `TH <t1-h0-1>:` or `P (block)`; nil for other lines, as those that name objects.
    private static func element(_ line: ArraySlice<UInt8>) -> StructureElement? {
        let kind = line.prefix { $0.isDigit || $0.isLetter }
        let behind = line[kind.endIndex...]
        guard !kind.isEmpty, !kind.elementsEqual("Object".utf8), behind.isEmpty || behind.first == 0x20 else {
            return behind.elementsEqual(":".utf8) && !kind.isEmpty ? StructureElement(name(kind)) : nil
        }
        var identifier: String?
        if behind.dropFirst().first == UInt8(ascii: "<"), let end = behind.firstIndex(of: UInt8(ascii: ">")) {
            identifier = String(decoding: behind[..<end].dropFirst(2).prefix(200), as: UTF8.self)
        }
        return StructureElement(name(kind), identifier: identifier)
    }

    private static func name(_ kind: ArraySlice<UInt8>) -> String { String(decoding: kind.prefix(40), as: UTF8.self) }
}
