/// A paragraph broken into lines of a given width.
struct BrokenParagraph: Sendable {
    /// A word or part of a word on a line.
    struct Fragment: Sendable {
        var word: MeasuredWord
        var run: Int32
        /// The distance from the start of the line, in points.
        var x: Double
        var width: Double
        /// Whether it is the first fragment of its run.
        var beginsRun: Bool
    }

    struct Line: Sendable {
        /// The range of the line's fragments: `start..<end`.
        var start: Int
        var end: Int
        var width: Double
        /// Whether the next line continues the same word.
        var breaksInsideWord: Bool
    }

    let measured: MeasuredParagraph
    let width: Double
    var fragments: [Fragment] = []
    var lines: [Line] = []
    /// Whether some single letter is wider than `width`.
    var isTooNarrow = false
    /// The position of the column's decimal points from the left edge, in points; set by the table.
    var decimalPoint: Double?
    /// The distance of the paragraph's own decimal point from its start, in points.
    var ownPoint = 0.0

    init(_ measured: MeasuredParagraph, width: Double, measuring text: any TextMeasuring) {
        self.measured = measured
        self.width = width
        let limit = measured.isCaption ? measured.balancedWidth(in: width) : width
        var breaker = LineBreaker(measured, width: limit, measuring: text)
        breaker.breakLines()
        fragments = breaker.fragments
        lines = breaker.lines
        isTooNarrow = breaker.isTooNarrow
    }

    var count: Int { lines.count }
    var lineHeight: Double { measured.lineHeight }
    var height: Double { Double(lines.count) * measured.lineHeight }

    /// Returns the overflow for letters wider than the paragraph's width, if there are any.
    func overflows(allowed space: Space) -> [Overflow] {
        guard isTooNarrow else { return [] }
        return [Overflow(.letterWiderThanColumn(width: space.width), element: measured.runs.first?.element)]
    }

    /// Draws a range of lines with their top left corner at `origin`, one frame for each run.
    func draw(_ range: Range<Int>, at origin: Point, asArtifact: Bool = false, into ink: inout Ink) {
        var placed: [PlacedText.Line] = []
        var run = -1
        var begins = false
        for index in range {
            let line = lines[index]
            let left = origin.x + indent(of: line, isFirst: index == 0)
            let baseline = origin.y + Double(index - range.lowerBound) * lineHeight + measured.baseline
            var start = line.start
            while start < line.end {
                let first = fragments[start]
                if Int(first.run) != run {
                    finish(run, placed, begins: begins, at: origin, asArtifact: asArtifact, into: &ink)
                    placed.removeAll()
                    placed.reserveCapacity(range.upperBound - index)
                    run = Int(first.run)
                    begins = first.beginsRun
                }
                var end = start + 1
                while end < line.end, fragments[end].run == first.run { end += 1 }
                let last = fragments[end - 1]
                placed.append(
                    PlacedText.Line(
                        x: left + first.x, baseline: baseline, width: last.x + last.width - first.x,
                        words: fragments[start..<end].map(\.word),
                        breaksInsideWord: line.breaksInsideWord && end == line.end))
                start = end
            }
        }
        finish(run, placed, begins: begins, at: origin, asArtifact: asArtifact, into: &ink)
    }

    private func finish(
        _ run: Int, _ placed: [PlacedText.Line], begins: Bool, at origin: Point, asArtifact: Bool, into ink: inout Ink
    ) {
        guard let first = placed.first, let last = placed.last else { return }
        let run = measured.runs[run]
        let top = first.baseline - measured.baseline
        var rect = Rect(
            x: origin.x, y: top, width: width, height: last.baseline - measured.baseline + lineHeight - top)
        if run.link != nil {
            // Only the words are clickable.
            rect.x = placed.reduce(first.x) { min($0, $1.x) }
            rect.width = placed.reduce(0) { max($0, $1.x + $1.width - rect.x) }
        }
        var frame = Frame(rect: rect, text: PlacedText(style: run.style, lines: placed), meaning: .artifact)
        if let element = run.element, !asArtifact {
            frame.meaning = .element(element)
            frame.link = run.link
            frame.furtherLinks = zip(run.furtherElements, run.furtherLinks).map(Frame.FurtherLink.init)
            frame.destination = begins ? run.destination : nil
        }
        ink.frames.append(frame)
    }

    /// Returns the distance of a line's start from the left edge.
    private func indent(of line: Line, isFirst: Bool) -> Double {
        let slack = max(0, width - line.width)
        switch measured.alignment {
        case .left: return 0
        case .center: return slack / 2
        case .right: return slack
        case .decimal:
            guard isFirst, let decimalPoint else { return slack }
            return min(max(0, decimalPoint - ownPoint), slack)
        }
    }
}
