/// A laid-out document with its overflows.
public struct Layout: Sendable, Equatable {
    public var document: LaidOutDocument
    /// Content that no page could hold: letters wider than their column, or lines, table heads and boxes taller than a
    /// page.
    public var overflows: [Overflow]

    public init(document: LaidOutDocument, overflows: [Overflow] = []) {
        self.document = document
        self.overflows = overflows
    }
}

extension Sheet {
    /// Lays out a block on as many pages as it needs. The result is deterministic.
    ///
    /// The block is consumed because tagging mutates it: a uniquely referenced block need not be copied.
    public func layOut(_ block: consuming some Block, measuring text: any TextMeasuring) -> Layout {
        var tagging = Tagging()
        block.tag(&tagging, under: StructureTree.root)
        var pages: [Page] = []
        var overflows: [Overflow] = []
        var rest: (any Block)? = block
        while let block = rest {
            let (ink, next) = fill(space(onPage: pages.count + 1), with: block, measuring: text)
            rest = next
            pages.append(Page(size: size, frames: ink.frames, rules: ink.rules))
            for var overflow in ink.overflows {
                overflow.page = pages.count
                overflows.append(overflow)
            }
        }
        addRunningLines(to: &pages, measuring: text)
        return Layout(
            document: LaidOutDocument(pages: pages, structure: tagging.structure, outline: tagging.outline),
            overflows: overflows)
    }

    /// Fills one page and returns the rest of the block.
    ///
    /// A block that refuses a fresh page or makes no progress on it gets a page of unlimited height: its text is in the
    /// document, beyond the paper, and the overflow reports it.
    private func fill(
        _ space: Space, with block: any Block, measuring text: any TextMeasuring
    ) -> (Ink, rest: (any Block)?) {
        switch block.place(in: space, measuring: text) {
        case .whole(let ink): return (ink, nil)
        case .part(let ink, let rest) where !ink.frames.isEmpty || ink.height > 0: return (ink, rest)
        case .part, .doesNotFit: break
        }
        var endless = space
        endless.height = .greatestFiniteMagnitude
        endless.fullHeight = .greatestFiniteMagnitude
        switch block.place(in: endless, measuring: text) {
        case .whole(var ink), .part(var ink, _):
            if ink.height > space.height {
                ink.overflows.append(Overflow(.tallerThanPage(height: ink.height, page: space.height)))
            }
            return (ink, nil)
        case .doesNotFit:
            return (Ink(overflows: [Overflow(.tallerThanPage(height: .infinity, page: space.height))]), nil)
        }
    }

    private func addRunningLines(to pages: inout [Page], measuring text: any TextMeasuring) {
        let later = laterHead.flatMap { later in
            pages.firstIndex { $0.frames.contains { $0.destination == later.from } }
        }
        for index in pages.indices {
            var ink = Ink()
            let isLater = later.map { index >= $0 } ?? false
            for (line, isHead) in [(isLater ? laterHead?.line : head, true), (foot, false)] {
                guard let line, (line.firstPage...max(line.firstPage, line.lastPage ?? .max)).contains(index + 1),
                    pages.count > 1 || !line.needsSeveralPages
                else { continue }
                draw(line, isHead: isHead, page: index + 1, of: pages.count, measuring: text, into: &ink)
            }
            pages[index].frames.append(contentsOf: ink.frames)
        }
    }

    private func draw(
        _ line: RunningLine, isHead: Bool, page: Int, of count: Int, measuring text: any TextMeasuring,
        into ink: inout Ink
    ) {
        let width = size.width - margins.left - margins.right
        // What stands on the left, the longer text, has the room that the right leaves.
        var room = width
        for (parts, alignment) in [(line.right, Paragraph.Alignment.right), (line.left, .left)] where !parts.isEmpty {
            let words = parts.map { part in
                switch part {
                case .text(let text): text
                case .pageNumber: String(page)
                case .pageCount: String(count)
                }
            }
            let paragraph = Paragraph(words.joined(), style: line.style, alignment: alignment)
            let lines = BrokenParagraph(
                MeasuredParagraph(paragraph, measuring: text), width: max(0, room), measuring: text)
            let x = alignment == .right ? margins.left + width - lines.width : margins.left
            let y = isHead ? line.distance : size.height - line.distance - lines.lineHeight
            lines.draw(0..<min(1, lines.count), at: Point(x: x, y: y), asArtifact: true, into: &ink)
            room -= lines.lines.reduce(0) { max($0, $1.width) } + 12
        }
    }
}
