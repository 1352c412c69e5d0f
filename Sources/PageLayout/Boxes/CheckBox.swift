/// A check box: a small square, crossed or empty, with a label.
public struct CheckBox: Block {
    /// Whether the cross is drawn.
    public var isChecked: Bool
    /// The text beside the square.
    public var label: Paragraph
    /// The cross in the middle of the square. Its size does not affect the layout.
    public var cross: Run
    /// The length of the square's sides, in points.
    public var side: Double
    /// The thickness of the square's rules, in points.
    public var thickness: Double
    /// The distance between square and label, in points.
    public var gap: Double

    private var element: StructureTree.ElementID?

    /// Creates a check box.
    ///
    /// `label.replacementText` is read aloud for the square and label together, such as "Director: yes".
    public init(
        isChecked: Bool, label: Paragraph, cross: Run, side: Double = 7, thickness: Double = 0.5, gap: Double = 4
    ) {
        self.isChecked = isChecked
        self.label = label
        self.cross = cross
        self.side = side
        self.thickness = thickness
        self.gap = gap
    }

    public mutating func tag(_ tagging: inout Tagging, under parent: StructureTree.ElementID) {
        let own = tagging.add(label.role, under: parent, replacementText: label.replacementText)
        cross.element = own
        label.tagRuns(&tagging, as: own)
    }

    public func place(in space: Space, measuring text: any TextMeasuring) -> Placement {
        var ink = Ink()
        let measured = MeasuredParagraph(label, measuring: text)
        // Center the square on the label's first line.
        let rise = max(0, (measured.lineHeight - side) / 2)
        let square = Rect(
            x: space.origin.x + thickness / 2, y: space.origin.y + rise, width: side, height: side)
        if isChecked { drawCross(in: square, measuring: text, into: &ink) }
        drawSquare(square, into: &ink)
        let lines = BrokenParagraph(measured, width: max(0, space.width - side - gap), measuring: text)
        let height = max(lines.height, side + thickness)
        guard space.holds(height) || space.isFresh else {
            return .doesNotFit(.needs(height: height, has: space.height))
        }
        if !space.holds(height) {
            ink.overflows.append(
                Overflow(.tallerThanPage(height: height, page: space.fullHeight), element: cross.element))
        }
        ink.overflows.append(contentsOf: lines.overflows(allowed: space))
        lines.draw(
            0..<lines.count, at: Point(x: space.origin.x + side + gap, y: space.origin.y), into: &ink)
        ink.height = height
        return .whole(ink)
    }

    public func naturalWidth(measuring text: any TextMeasuring) -> (word: Double, line: Double) {
        let natural = label.naturalWidth(measuring: text)
        return (natural.word + side + gap, natural.line + side + gap)
    }

    private func drawCross(in square: Rect, measuring text: any TextMeasuring, into ink: inout Ink) {
        let lines = BrokenParagraph(
            MeasuredParagraph(Paragraph([cross], alignment: .center), measuring: text), width: square.width,
            measuring: text)
        let top = square.y + (square.height - lines.height) / 2
        lines.draw(0..<lines.count, at: Point(x: square.x, y: top), into: &ink)
    }

    private func drawSquare(_ square: Rect, into ink: inout Ink) {
        let (left, top, right, bottom) = (square.x, square.y, square.maxX, square.maxY)
        // The horizontal rules extend to the outer edges of the corners.
        let over = thickness / 2
        for y in [top, bottom] {
            ink.rules.append(
                Rule(from: Point(x: left - over, y: y), to: Point(x: right + over, y: y), thickness: thickness))
        }
        for x in [left, right] {
            ink.rules.append(Rule(from: Point(x: x, y: top), to: Point(x: x, y: bottom), thickness: thickness))
        }
    }
}
