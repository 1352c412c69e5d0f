/// A label and, indented beside it, a text that may flow over pages: a footnote.
public struct Labelled: Block {
    public var label: Paragraph
    public var text: Paragraph
    /// How far the text stands from the left edge, in points. A wider label pushes its own text further.
    public var indent: Double
    /// What label and text are together; both are its children.
    public var role: StructureTree.Role

    public init(label: Paragraph, text: Paragraph, indent: Double, role: StructureTree.Role) {
        self.label = label
        self.text = text
        self.indent = indent
        self.role = role
    }

    public mutating func tag(_ tagging: inout Tagging, under parent: StructureTree.ElementID) {
        let own = tagging.add(role, under: parent)
        label.tag(&tagging, under: own)
        text.tag(&tagging, under: own)
    }

    public func place(in space: Space, measuring measure: any TextMeasuring) -> Placement {
        let measured = MeasuredParagraph(label, measuring: measure)
        // A label takes at most a third of the width, and then as many lines as it needs.
        let natural = measured.widths(measuring: measure).preferred + 2
        let labelWidth = min(max(natural, indent), max(indent, space.width / 3))
        let lines = BrokenParagraph(measured, width: labelWidth, measuring: measure)
        guard lines.count <= 1 else { return asColumns(labelWidth).place(in: space, measuring: measure) }
        var room = space
        room.origin.x += labelWidth
        room.width = max(0, space.width - labelWidth)
        room.minimumHeight = 0
        func labelled(_ body: Ink) -> Ink {
            var ink = Ink(height: max(body.height, lines.height), overflows: lines.overflows(allowed: space))
            lines.draw(0..<lines.count, at: space.origin, into: &ink)
            ink.add(body)
            return ink
        }
        switch text.place(in: room, measuring: measure) {
        case .whole(let body):
            guard space.isFresh || space.holds(lines.height) else {
                return .doesNotFit(.needs(height: lines.height, has: space.height))
            }
            return .whole(labelled(body))
        case .part(let body, let rest):
            return .part(
                labelled(body), rest: Boxed(rest, insets: Insets(left: labelWidth)))
        case .doesNotFit(let reason):
            return .doesNotFit(reason)
        }
    }

    private func asColumns(_ labelWidth: Double) -> Columns {
        Columns([Columns.Item(.fixed(labelWidth), label), Columns.Item(.share(1), text)])
    }
}
