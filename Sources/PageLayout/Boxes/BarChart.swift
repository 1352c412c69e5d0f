/// A chart of bars, one below the other, on a common scale from zero: amounts, and the steps that lead from one to the next.
///
/// For assistive technology it is a figure with `description` as its text.
public struct BarChart: Block {
    /// A bar, from one place on the scale to another.
    public struct Bar: Sendable, Equatable {
        /// Where it begins and ends, from 0 to 1; a step to the left ends before it begins.
        public var start: Double
        public var end: Double
        /// The text on the left.
        public var label: String
        /// The text beside the bar.
        public var value: String
        /// Whether the bar is an amount, which is filled, or a step, which is outlined.
        public var isAmount: Bool

        public init(from start: Double, to end: Double, label: String, value: String, isAmount: Bool) {
            (self.start, self.end, self.label, self.value) = (start, end, label, value)
            self.isAmount = isAmount
        }
    }

    /// The bars from top to bottom.
    public var bars: [Bar]
    /// Text read aloud instead of labels and values.
    public var description: String
    /// The style of labels and values.
    public var style: TextStyle
    /// The height of a bar with the space below it, in points.
    public var rowHeight: Double
    /// The thickness of outlines, in points; a filled bar is a third as tall as its row.
    public var thickness: Double

    private var element: StructureTree.ElementID?

    public init(_ bars: [Bar], description: String, style: TextStyle, rowHeight: Double, thickness: Double) {
        (self.bars, self.description, self.style) = (bars, description, style)
        (self.rowHeight, self.thickness) = (rowHeight, thickness)
    }

    /// The space between a bar and its texts, in points.
    private static let gap = 5.0

    public mutating func tag(_ tagging: inout Tagging, under parent: StructureTree.ElementID) {
        element = tagging.add(.figure, under: parent, replacementText: description)
    }

    public func place(in space: Space, measuring text: any TextMeasuring) -> Placement {
        let needed = rowHeight * Double(bars.count)
        guard !bars.isEmpty else { return .whole(Ink()) }
        guard space.holds(needed) || space.isFresh else {
            return .doesNotFit(.needs(height: needed, has: space.height))
        }
        var ink = Ink(height: needed)
        if !space.holds(needed) {
            ink.overflows.append(Overflow(.tallerThanPage(height: needed, page: space.fullHeight), element: element))
        }
        let labels = bars.map { line($0.label, measuring: text) }
        let values = bars.map { line($0.value, measuring: text) }
        let left = (labels.map(\.width).max() ?? 0) + Self.gap
        let right = (values.map(\.width).max() ?? 0) + Self.gap
        let zero = space.origin.x + left
        let scale = max(0, space.width - left - right)
        for (index, bar) in bars.enumerated() {
            let top = space.origin.y + rowHeight * Double(index)
            let (start, end) = (zero + bar.start * scale, zero + bar.end * scale)
            draw(bar, from: min(start, end), to: max(start, end), top: top, into: &ink)
            if index + 1 < bars.count {
                add(
                    Point(x: end, y: top + rowHeight * 0.7), Point(x: end, y: top + rowHeight * 1.3), thickness / 2,
                    &ink)
            }
            draw(labels[index].lines, at: Point(x: space.origin.x, y: top), into: &ink)
            draw(values[index].lines, at: Point(x: max(start, end) + Self.gap, y: top), into: &ink)
        }
        let bottom = space.origin.y + needed
        add(Point(x: zero, y: space.origin.y), Point(x: zero, y: bottom), thickness / 2, &ink)
        return .whole(ink)
    }

    private func draw(_ bar: Bar, from left: Double, to right: Double, top: Double, into ink: inout Ink) {
        let middle = top + rowHeight / 2
        if bar.isAmount {
            if right > left { add(Point(x: left, y: middle), Point(x: right, y: middle), rowHeight / 3, &ink) }
            return
        }
        let (upper, lower) = (middle - rowHeight * 0.2, middle + rowHeight * 0.2)
        for y in [upper, lower] { add(Point(x: left, y: y), Point(x: right, y: y), thickness, &ink) }
        for x in [left, right] {
            add(Point(x: x, y: upper - thickness / 2), Point(x: x, y: lower + thickness / 2), thickness, &ink)
        }
    }

    private func add(_ from: Point, _ to: Point, _ thickness: Double, _ ink: inout Ink) {
        ink.rules.append(Rule(from: from, to: to, thickness: thickness))
    }

    /// Draws a text in the middle of a row's height.
    private func draw(_ lines: BrokenParagraph, at corner: Point, into ink: inout Ink) {
        let y = corner.y + (rowHeight - lines.lineHeight) / 2
        lines.draw(0..<min(1, lines.count), at: Point(x: corner.x, y: y), into: &ink)
    }

    private func line(_ words: String, measuring text: any TextMeasuring) -> (lines: BrokenParagraph, width: Double) {
        var run = Run(words, style: style)
        run.element = element
        let measured = MeasuredParagraph(Paragraph([run]), measuring: text)
        let width = measured.widths(measuring: text).line + 0.5
        return (BrokenParagraph(measured, width: width, measuring: text), width)
    }
}
