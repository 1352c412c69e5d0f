import Bytes
import Diagnostics
import Inputs
import Markup
import OwnershipModel
import PDFReading
import PrintRecovery

/// A page that `pdftohtml` made of a PDF: each line of text has its place in its style, and nothing else is left of the
/// tables. It is read like the PDF, from the places.
struct PositionedPage: InputFormat {
    func recognizes(_ opening: Opening) -> Bool { opening.recognition == .page && opening.isPositioned }

    func read(_ source: SourceText) throws(Failure) -> ReadOutcome {
        var diagnostics: [Diagnostic] = []
        let text = try source.printedUTF8("page", &diagnostics)
        guard let pages = PositionedPage.pages(in: text) else {
            throw Failure(.input, code: "malformed-page", "there is no element in this page", at: source.location)
        }
        guard !pages.isEmpty else {
            throw Failure(
                .input, code: "page-without-places",
                "this page was made of a PDF by pdftohtml without the places of its words (-noframes -s keeps them)",
                at: source.location)
        }
        return try PlacedForm(pages).read(in: source, alreadySaid: diagnostics) { diagnostics in
            diagnostics.map { diagnostic in
                var said = diagnostic
                if said.location?.line != nil { said.location = source.location }
                return said
            }
        }
    }

    // MARK: Places

    /// A text's type, by the class that names it: its size and how far its lines are apart, in pixels.
    private struct TypeSize {
        var size = 12.0
        var leading: Double?
    }

    /// The words of each page, with their places; nil if there is no element.
    static func pages(in text: ArraySlice<UInt8>) -> [PDFPage]? {
        guard let tree = MarkupTree(html: text) else { return nil }
        return withExtendedLifetime(tree) { pages(of: tree.root) }
    }

    private static func pages(of root: Element) -> [PDFPage] {
        var types: [String: TypeSize] = [:]
        var pages: [PDFPage] = []
        func walk(_ element: Element, depth: Int) {
            guard depth < 20 else { return }
            for child in element.elements {
                switch child.tag {
                case "style": read(child.wholeText(), into: &types)
                case "div":
                    if let style = child.attribute("style"), let width = number("width", in: style),
                        let height = number("height", in: style)
                    {
                        pages.append(PDFPage(width: width, height: height, words: words(in: child, types)))
                    } else {
                        walk(child, depth: depth + 1)
                    }
                default: walk(child, depth: depth + 1)
                }
            }
        }
        walk(root, depth: 0)
        return pages.filter { !$0.words.isEmpty }
    }

    /// Reads rules such as `.ft10{font-size:17px;…}`.
    private static func read(_ rules: String, into types: inout [String: TypeSize]) {
        for rule in rules.split(separator: "}") {
            guard let brace = rule.firstIndex(of: "{"), let dot = rule[..<brace].lastIndex(of: ".") else { continue }
            let name = String(rule[rule.index(after: dot)..<brace])
            guard let size = number("font-size", in: String(rule[brace...])) else { continue }
            types[name] = TypeSize(size: size, leading: number("line-height", in: String(rule[brace...])))
        }
    }

    /// A line of text with its place; where it ends is not kept.
    private struct Line {
        var left: Double
        var top: Double
        var size: Double
        var text: String

        var width: Double { PositionedPage.width(text, size: size) }
    }

    /// Lines of text that follow each other, of which the first alone has a place.
    private struct Paragraph {
        var left: Double
        var top: Double
        var size: Double
        /// How far the last line is below the one before it.
        var leading: Double
        /// Empty where a line has no words.
        var texts: [String]

        /// The lines with their places, above what stands below the paragraph.
        func lines(above others: ArraySlice<Paragraph>) -> [Line] {
            let pitch = pitch(above: others)
            return texts.enumerated().filter { !$1.isEmpty }.map { index, text in
                Line(left: left, top: top + Double(index) * pitch, size: size, text: text)
            }
        }

        /// How far the lines are apart. The style says it of the last two; before them may be others that are nearer,
        /// as where the remarks follow the footnotes in larger type.
        private func pitch(above others: ArraySlice<Paragraph>) -> Double {
            guard texts.count > 2 else { return leading }
            let right = right
            let count = Double(texts.count)
            // What is nearer than so many lines can be does not stand below this paragraph but beside it.
            let below = others.filter { $0.top - top > count * size && $0.left < right && $0.right > left }
            return min(leading, below.map { ($0.top - top) / count }.min() ?? leading)
        }

        private var right: Double { left + (texts.map { PositionedPage.width($0, size: size) }.max() ?? 0) }
    }

    private static func words(in page: Element, _ types: [String: TypeSize]) -> [PDFWord] {
        var paragraphs: [Paragraph] = []
        for element in page.elements where element.tag == "p" {
            guard let style = element.attribute("style"), let top = number("top", in: style),
                let left = number("left", in: style)
            else { continue }
            let type = element.attribute("class").flatMap { types[$0] } ?? TypeSize()
            var text: [UInt8] = []
            element.appendLines(to: &text)
            let texts = text.split(separator: 0x0A, omittingEmptySubsequences: false).map { part in
                String(decoding: part, as: UTF8.self).split { $0 == " " || $0 == "\u{A0}" }.joined(separator: " ")
            }
            paragraphs.append(
                Paragraph(
                    left: left, top: top, size: type.size, leading: type.leading ?? type.size * 1.2, texts: texts))
        }
        // By height, so that what is below a paragraph is near.
        paragraphs.sort { $0.top < $1.top }
        var lines = paragraphs.indices.flatMap { paragraphs[$0].lines(above: paragraphs[$0...].prefix(200)) }
        // By height, so that the neighbours on the right are near.
        lines.sort { ($0.top, $0.left) < ($1.top, $1.left) }
        return lines.indices.flatMap { index -> [PDFWord] in
            let line = lines[index]
            // A line ends before its neighbour on the right begins.
            var room = Double.infinity
            for other in [lines[..<index].reversed().prefix(60).map { $0 }, Array(lines[(index + 1)...].prefix(60))]
                .joined()
            where other.left > line.left && abs(other.top - line.top) < 0.7 * max(line.size, other.size) {
                room = min(room, other.left - line.left - 0.6 * line.size)
            }
            let scale = min(1, max(0.3, room / max(line.width, 1)))
            var x = line.left
            return line.text.split(separator: " ").map { word in
                let width = PositionedPage.width(word) * line.size * scale
                defer { x += width + 0.26 * line.size * scale }
                return PDFWord(String(word), xMin: x, xMax: x + width, yMin: line.top, yMax: line.top + line.size)
            }
        }
    }

    /// About how wide a line is.
    private static func width(_ line: String, size: Double) -> Double {
        line.split(separator: " ").reduce(-0.26) { $0 + width($1) + 0.26 } * size
    }

    /// About how wide a word is, in units of its type size; the places of words within a line are not kept.
    private static func width(_ word: Substring) -> Double {
        word.reduce(0) { $0 + ($1.isUppercase ? 0.66 : $1.isNumber ? 0.52 : $1.isLetter ? 0.46 : 0.31) }
    }

    /// The number of pixels behind a property's name.
    private static func number(_ name: String, in style: String) -> Double? {
        for part in style.split(whereSeparator: { ";{".contains($0) }) {
            guard let colon = part.firstIndex(of: ":"), part[..<colon].drop(while: \.isWhitespace) == name else {
                continue
            }
            return Double(part[colon...].dropFirst().prefix { $0.isNumber || $0 == "." || $0 == "-" })
        }
        return nil
    }
}

extension Element {
    /// The text, with a line feed for each line break and no other.
    fileprivate func appendLines(to text: inout [UInt8]) {
        for node in nodes {
            if let child = node.element {
                if child.tag == "br" { text.append(0x0A) } else { child.appendLines(to: &text) }
            } else if node.kind == .text {
                var own: [UInt8] = []
                node.append(to: &own)
                text += own.map { $0 == 0x0A ? 0x20 : $0 }
            }
        }
    }
}
