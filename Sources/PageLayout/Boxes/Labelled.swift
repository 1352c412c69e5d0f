/// A label with text indented beside it that may continue on further pages, such as a footnote.
public struct Labelled: Block {
    public var label: Paragraph
    /// The text beside the label, which may continue on further pages.
    public var text: Paragraph
    /// The distance of the text from the left edge, in points. A wider label pushes its text further right.
    public var indent: Double
    /// The role of the element that contains label and text.
    public var role: StructureTree.Role
    /// The most lines of text that are not split over two pages.
    public var wholeLines: Int

    public init(
        label: Paragraph, text: Paragraph, indent: Double, role: StructureTree.Role, wholeLines: Int = 0
    ) {
        self.label = label
        self.text = text
        self.indent = indent
        self.role = role
        self.wholeLines = wholeLines
    }

    public mutating func tag(_ tagging: inout Tagging, under parent: StructureTree.ElementID) {
        let own = tagging.add(role, under: parent)
        label.tag(&tagging, under: own)
        text.tag(&tagging, under: own)
    }

    public func place(in space: Space, measuring measure: any TextMeasuring) -> Placement {
        prepared(for: space.width, measuring: measure).place(in: space, measuring: measure)
    }

    public func prepared(for width: Double, measuring measure: any TextMeasuring) -> any Block {
        let measured = MeasuredParagraph(label, measuring: measure)
        // The label takes at most a third of the width and wraps beyond that.
        let natural = measured.widths(measuring: measure).line + 2
        let labelWidth = min(max(natural, indent), max(indent, width / 3))
        let lines = BrokenParagraph(measured, width: labelWidth, measuring: measure)
        let body = text.prepared(for: max(0, width - labelWidth), measuring: measure)
        guard lines.count <= 1 else {
            let label = ParagraphRest(lines: lines, next: 0)
            return Columns([Columns.Item(.fixed(labelWidth), label), Columns.Item(.share(1), body)])
        }
        let isWhole = (body as? ParagraphRest).map { $0.lines.count <= wholeLines } ?? false
        return LabelledLines(label: lines, text: body, isWhole: isWhole)
    }
}

/// A one-line label beside its text.
struct LabelledLines: Block {
    let label: BrokenParagraph
    let text: any Block
    /// Whether it is not split over two pages.
    let isWhole: Bool

    func tag(_ tagging: inout Tagging, under parent: StructureTree.ElementID) {}

    func place(in space: Space, measuring measure: any TextMeasuring) -> Placement {
        guard space.isFresh || space.holds(label.height) else {
            return .doesNotFit(.needs(height: label.height, has: space.height))
        }
        let indent = Insets(left: label.width)
        switch text.place(in: space.inset(by: indent), measuring: measure) {
        case .whole(let body): return .whole(labelled(body, in: space))
        case .part where isWhole && space.endsPage && !space.isFresh: return .doesNotFit(.isKeptTogether)
        case .part(let body, let rest): return .part(labelled(body, in: space), rest: Boxed(rest, insets: indent))
        case .doesNotFit(let reason): return .doesNotFit(reason)
        }
    }

    private func labelled(_ body: Ink, in space: Space) -> Ink {
        var ink = Ink(height: max(body.height, label.height), overflows: label.overflows(allowed: space))
        label.draw(0..<label.count, at: space.origin, into: &ink)
        ink.add(body)
        return ink
    }
}
