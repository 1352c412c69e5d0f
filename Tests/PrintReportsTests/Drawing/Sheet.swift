import PageLayout

@testable import CairoDrawing
@testable import PrintReports

/// A tiny layout for the tests: text at given places, lines broken greedily, one page at a time.
struct Sheet {
    let shaper: TextShaper
    var document = LaidOutDocument(pages: [], structure: StructureTree())
    var size = Size(width: 612, height: 792)

    init(_ shaper: TextShaper) {
        self.shaper = shaper
        turn()
    }

    mutating func turn() { document.pages.append(Page(size: size)) }

    mutating func add(_ role: StructureTree.Role, to parent: Int = 0, says text: String? = nil) -> Int {
        document.structure.add(role, to: parent, replacementText: text)
    }

    /// Sets a text; answers the y of its lower end.
    @discardableResult
    mutating func set(
        _ text: String, at x: Double, _ y: Double, width: Double = 540, in style: TextStyle = TextStyle(size: 10),
        as meaning: Frame.Meaning, link: Link? = nil, destination: String? = nil
    ) -> Double {
        let placed = place(text, x, y, width, style)
        let height = Double(placed.lines.count) * style.size * style.leading
        document.pages[document.pages.count - 1].frames.append(
            Frame(
                rect: Rect(x: x, y: y, width: width, height: height), text: placed, meaning: meaning, link: link,
                destination: destination))
        return y + height
    }

    mutating func rule(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ thickness: Double = 0.5) {
        document.pages[document.pages.count - 1].rules.append(
            Rule(from: Point(x: x1, y: y1), to: Point(x: x2, y: y2), thickness: thickness))
    }

    private func place(_ text: String, _ x: Double, _ y: Double, _ width: Double, _ style: TextStyle) -> PlacedText {
        var placed = PlacedText(style: style, lines: [])
        let space = shaper.spaceWidth(of: style.face) * style.size
        var words: [MeasuredWord] = []
        var used = 0.0
        func close() {
            let baseline =
                y + shaper.ascent(of: style.face) * style.size + Double(placed.lines.count) * style.size * style.leading
            placed.lines.append(PlacedText.Line(x: x, baseline: baseline, width: used, words: words))
            words = []
            used = 0
        }
        for word in text.split(separator: " ") {
            let measured = shaper.measure(word.utf8, face: style.face)
            let needed = Double(measured.width) * style.size
            if !words.isEmpty, used + space + needed > width { close() }
            used += (words.isEmpty ? 0 : space) + needed
            words.append(measured)
        }
        if !words.isEmpty { close() }
        return placed
    }
}
