import Diagnostics
import PageLayout

/// Draws the pages of a layout with Cairo.
package struct DocumentPainter {
    let shaper: TextShaper

    /// - Parameter shaper: the measurer that the layouts were made with.
    package init(shaper: TextShaper) { self.shaper = shaper }

    /// Draws a document as a PDF file whose pages the finishing step completes.
    ///
    /// The file has two pages for each one of the document: first all pages with the text that is read aloud, in marked
    /// pieces, then their decoration (rules, running heads, page numbers), which must not be marked. Cairo 1.16 has no
    /// artifacts and those of 1.18 damage its file, so that they are kept apart until the finishing step marks them as a
    /// whole. Cairo numbers the pieces of each page from 0 (`MCID`), in the order they are drawn; that is all its tags are
    /// used for, since its own structure can hold neither scopes nor spans nor header cells.
    package func draw(_ document: LaidOutDocument) throws(Failure) -> DrawnDocument {
        let canvas = try CairoCanvas.pdf()
        var painter = TextPainter(shaper: shaper, canvas: canvas)
        let last = lastFrames(of: document)
        var pages: [DrawnPage] = []
        var destinations: [DrawnDestination] = []
        pages.reserveCapacity(document.pages.count)
        for (number, page) in document.pages.enumerated() {
            canvas.beginPage(page.size)
            painter.beginPage(page.size)
            var drawn = DrawnPage(size: page.size)
            drawn.pieces.reserveCapacity(page.frames.count)
            for (index, frame) in page.frames.enumerated() {
                if let name = frame.destination {
                    destinations.append(
                        DrawnDestination(name: name, page: number, point: Point(x: frame.rect.x, y: frame.rect.y)))
                }
                guard case .element(let element) = frame.meaning else { continue }
                if let link = frame.link { add(link, element, of: frame, to: &drawn.links) }
                // Neighbours of one element share a piece.
                if index + 1 < page.frames.count, case let next = page.frames[index + 1], next.meaning == frame.meaning
                {
                    try painter.draw(frame.text, endsInSpace: !follows(next, frame))
                    continue
                }
                try painter.draw(frame.text, endsInSpace: last[element] > FrameNumber(number, index))
                drawn.pieces.append(contentsOf: repeatElement(element, count: painter.endText()))
            }
            try canvas.endPage("drawing page \(number + 1)")
            pages.append(drawn)
        }
        painter.marksPieces = false
        for (number, page) in document.pages.enumerated() {
            canvas.beginPage(page.size)
            canvas.draw(page.rules)
            for frame in page.frames where frame.meaning == .artifact {
                try painter.draw(frame.text, endsInSpace: false)
            }
            _ = painter.endText()
            try canvas.endPage("drawing the decoration of page \(number + 1)")
        }
        let missing = painter.missing
        return DrawnDocument(file: try canvas.finish(), pages: pages, destinations: destinations, missing: missing)
    }

    /// The place of a frame in the order of reading.
    private struct FrameNumber: Comparable {
        var page: Int
        var index: Int

        init(_ page: Int, _ index: Int) { (self.page, self.index) = (page, index) }

        static func < (one: FrameNumber, other: FrameNumber) -> Bool {
            (one.page, one.index) < (other.page, other.index)
        }
    }

    /// For each element of the structure tree, the last frame with text of it.
    private func lastFrames(of document: LaidOutDocument) -> [FrameNumber] {
        var last = [FrameNumber](repeating: FrameNumber(0, 0), count: document.structure.elements.count)
        for (number, page) in document.pages.enumerated() {
            for (index, frame) in page.frames.enumerated() {
                if case .element(let id) = frame.meaning { last[id] = FrameNumber(number, index) }
            }
        }
        return last
    }

    /// Whether a text begins on the line on which another ends, right behind its last word.
    private func follows(_ next: Frame, _ frame: Frame) -> Bool {
        guard let end = frame.text.lines.last, let start = next.text.lines.first else { return false }
        let isSameLine = abs((start.baseline - next.text.style.rise) - (end.baseline - frame.text.style.rise)) < 0.01
        return isSameLine && abs(start.x - end.x - end.width) < 0.01
    }

    /// Adds the links of a frame, which share its area from left to right.
    private func add(_ link: Link, _ element: StructureTree.ElementID, of frame: Frame, to links: inout [DrawnLink]) {
        var rect = linkArea(of: frame)
        rect.width /= Double(1 + frame.furtherLinks.count)
        links.append(DrawnLink(element: element, rect: rect, link: link))
        for further in frame.furtherLinks {
            rect.x += rect.width
            links.append(DrawnLink(element: further.element, rect: rect, link: further.link))
        }
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
