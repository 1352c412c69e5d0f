import PageLayout

/// Draws the frames of a layout as page content and numbers the marked pieces of each page from 0 (`MCID`).
struct DocumentPainter {
    let shaper: TextShaper
    /// The document's glyphs, with their codes assigned.
    let inventory: GlyphInventory
    /// The font resources that the glyphs' codes belong to.
    let fonts: FontSheetReading

    func draw(_ document: LaidOutDocument) -> DrawnDocument {
        var painter = TextPainter(shaper: shaper, inventory: inventory, areWide: fonts.resources.map(\.isWide))
        let lastPage = lastPages(of: document)
        var pages: [DrawnPage] = []
        var destinations: [DrawnDestination] = []
        pages.reserveCapacity(document.pages.count)
        for (number, page) in document.pages.enumerated() {
            painter.beginPage(page)
            var drawn = DrawnPage(size: page.size)
            drawn.pieces.reserveCapacity(page.frames.count)
            for frame in page.frames {
                if let name = frame.destination {
                    destinations.append(
                        DrawnDestination(name: name, page: number, point: Point(x: frame.rect.x, y: frame.rect.y)))
                }
                guard case .element(let element) = frame.meaning else {
                    _ = painter.draw(frame.text, asArtifact: true, continues: false)
                    continue
                }
                if let link = frame.link {
                    drawn.links.append(DrawnLink(element: element, rect: linkArea(of: frame), link: link))
                }
                let count = painter.draw(frame.text, asArtifact: false, continues: lastPage[element] > number)
                drawn.pieces.append(contentsOf: repeatElement(element, count: count))
            }
            drawn.content = painter.endPage()
            pages.append(drawn)
        }
        return DrawnDocument(
            pages: pages, destinations: destinations, missing: inventory.missing,
            fonts: fonts.resources.map(\.font))
    }

    /// For each element of the structure tree, the index of the last page with text of it.
    private func lastPages(of document: LaidOutDocument) -> [Int] {
        var last = [Int](repeating: 0, count: document.structure.elements.count)
        for (number, page) in document.pages.enumerated() {
            for frame in page.frames {
                if case .element(let id) = frame.meaning { last[id] = number }
            }
        }
        return last
    }

    /// The area that reacts to a click: the box around the frame's lines, or the whole frame if it has none.
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
