import CPangoCairo
import PageLayout

/// Draws the frames of a layout with Cairo and counts along with its markers.
///
/// Cairo numbers the marked pieces of each page from 0 (`MCID`), in the order their tags begin. That is all its tags
/// are used for: its own structure tree cannot carry scopes, spans or header cells, and is replaced when the file is
/// finished. Lines are not drawn here but written by the finishing step.
struct DocumentPainter {
    let shaper: TextShaper

    func draw(_ document: LaidOutDocument) throws(PDFError) -> DrawnDocument {
        let cairo = try CairoPages()
        var painter = TextPainter(shaper: shaper, context: cairo.context)
        let lastPage = lastPages(of: document)
        var pages: [DrawnPage] = []
        var destinations: [DrawnDestination] = []
        pages.reserveCapacity(document.pages.count)
        for (number, page) in document.pages.enumerated() {
            cairo.beginPage(width: page.size.width, height: page.size.height)
            var drawn = DrawnPage(size: page.size, rules: page.rules)
            drawn.pieces.reserveCapacity(page.frames.count)
            for frame in page.frames {
                if let name = frame.destination {
                    destinations.append(
                        DrawnDestination(name: name, page: number, point: Point(x: frame.rect.x, y: frame.rect.y)))
                }
                let element: StructureTree.ElementID? =
                    if case .element(let id) = frame.meaning { id } else { nil }
                if let link = frame.link, let element {
                    drawn.links.append(DrawnLink(element: element, rect: linkArea(of: frame), link: link))
                }
                let count = try painter.draw(
                    frame.text, tag: element == nil ? "Private" : "P",
                    continues: element.map { lastPage[$0] > number } ?? false)
                drawn.pieces.append(contentsOf: repeatElement(element, count: count))
            }
            try cairo.endPage(number + 1)
            pages.append(drawn)
        }
        let missing = painter.missing
        return DrawnDocument(file: try cairo.finish(), pages: pages, destinations: destinations, missing: missing)
    }

    /// The last page that holds text of each element.
    private func lastPages(of document: LaidOutDocument) -> [Int] {
        var last = [Int](repeating: 0, count: document.structure.elements.count)
        for (number, page) in document.pages.enumerated() {
            for frame in page.frames {
                if case .element(let id) = frame.meaning { last[id] = number }
            }
        }
        return last
    }

    /// Around the lines, where the frame has any.
    private func linkArea(of frame: Frame) -> Rect {
        let style = frame.text.style
        guard let first = frame.text.lines.first, let last = frame.text.lines.last else { return frame.rect }
        let left = frame.text.lines.reduce(first.x) { min($0, $1.x) }
        let right = frame.text.lines.reduce(first.x) { max($0, $1.x + $1.width) }
        let top = first.baseline - style.rise - shaper.ascent(of: style.face) * style.size
        let bottom = last.baseline - style.rise + shaper.descent(of: style.face) * style.size
        return Rect(x: left, y: top, width: right - left, height: bottom - top)
    }
}
