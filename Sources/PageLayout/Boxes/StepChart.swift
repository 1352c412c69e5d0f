/// A step chart: a series of levels, each with a label above it and a caption below the base line.
///
/// For assistive technology it is a figure with `description` as its text.
public struct StepChart: Block {
    /// A level of the chart.
    public struct Step: Sendable, Equatable {
        /// The height of the step, from 0 at the base line to 1 at the top.
        public var level: Double
        /// The text above the step.
        public var label: String
        /// The text below the base line.
        public var caption: String

        public init(level: Double, label: String, caption: String) {
            self.level = level
            self.label = label
            self.caption = caption
        }
    }

    /// The steps from left to right, all of the same width.
    public var steps: [Step]
    /// Text read aloud instead of labels and captions.
    public var description: String
    /// The style of labels and captions.
    public var style: TextStyle
    /// The distance from the base line to level 1, in points.
    public var height: Double
    /// The thickness of the steps, in points; the base line is a third as thick.
    public var thickness: Double

    private var element: StructureTree.ElementID?

    public init(_ steps: [Step], description: String, style: TextStyle, height: Double, thickness: Double) {
        self.steps = steps
        self.description = description
        self.style = style
        self.height = height
        self.thickness = thickness
    }

    public mutating func tag(_ tagging: inout Tagging, under parent: StructureTree.ElementID) {
        element = tagging.add(.figure, under: parent, replacementText: description)
    }

    public func place(in space: Space, measuring text: any TextMeasuring) -> Placement {
        let line = style.size * style.leading
        let needed = height + 2 * line + thickness
        guard !steps.isEmpty else { return .whole(Ink()) }
        guard space.holds(needed) || space.isFresh else {
            return .doesNotFit(.needs(height: needed, has: space.height))
        }
        var ink = Ink(height: needed)
        if !space.holds(needed) {
            ink.overflows.append(
                Overflow(.tallerThanPage(height: needed, page: space.fullHeight), element: element))
        }
        let base = space.origin.y + line + height
        addRules(from: space.origin.x, width: space.width, base: base, to: &ink)
        addTexts(in: space, base: base, line: line, measuring: text, to: &ink)
        return .whole(ink)
    }

    private func addRules(from left: Double, width: Double, base: Double, to ink: inout Ink) {
        let step = width / Double(steps.count)
        ink.rules.append(
            Rule(from: Point(x: left, y: base), to: Point(x: left + width, y: base), thickness: thickness / 3))
        var previous: Double?
        for (index, level) in steps.map(\.level).enumerated() {
            let y = base - level * height
            let x = left + Double(index) * step
            if let previous, previous != y {
                ink.rules.append(
                    Rule(
                        from: Point(x: x, y: min(previous, y) - thickness / 2),
                        to: Point(x: x, y: max(previous, y) + thickness / 2), thickness: thickness))
            }
            ink.rules.append(Rule(from: Point(x: x, y: y), to: Point(x: x + step, y: y), thickness: thickness))
            previous = y
        }
    }

    /// Adds labels and captions. If any text of a kind is wider than its step, only the first and last of that kind are
    /// drawn, at the edges.
    private func addTexts(
        in space: Space, base: Double, line: Double, measuring text: any TextMeasuring, to ink: inout Ink
    ) {
        let step = space.width / Double(steps.count)
        let labelsFit = steps.allSatisfy { width(of: $0.label, measuring: text) < step - 4 }
        let captionsFit = steps.allSatisfy { width(of: $0.caption, measuring: text) < step - 4 }
        for (index, one) in steps.enumerated() {
            let texts = [
                (one.label, labelsFit, base - one.level * height - thickness / 2 - line),
                (one.caption, captionsFit, base + thickness),
            ]
            for (words, fits, y) in texts where fits || index == 0 || index == steps.count - 1 {
                let alignment: Paragraph.Alignment = fits ? .center : index == 0 ? .left : .right
                var run = Run(words, style: style)
                run.element = element
                let width = fits ? step : space.width / 2
                let x = space.origin.x + (fits ? Double(index) * step : index == 0 ? 0 : width)
                let broken = broken(Paragraph([run], alignment: alignment), width: width, measuring: text)
                broken.draw(0..<min(1, broken.count), at: Point(x: x, y: y), into: &ink)
            }
        }
    }

    private func width(of words: String, measuring text: any TextMeasuring) -> Double {
        broken(Paragraph(words, style: style), width: .greatestFiniteMagnitude, measuring: text).lines
            .reduce(0) { max($0, $1.width) }
    }

    private func broken(_ paragraph: Paragraph, width: Double, measuring text: any TextMeasuring) -> BrokenParagraph {
        BrokenParagraph(MeasuredParagraph(paragraph, measuring: text), width: width, measuring: text)
    }
}
