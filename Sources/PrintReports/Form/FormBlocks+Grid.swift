import OwnershipForms
import PageLayout

extension FormBlocks {
    /// The grid of numbered boxes, column by column.
    var grid: Boxed {
        let columns = form.grid.map { column in
            let boxes = column.boxes.map { Stack.Item(block(for: $0)) }
            return Columns.Item(.share(column.share), Stack(boxes, divider: style.hairline))
        }
        return Boxed(
            Columns(columns, divider: style.hairline), edges: .all, thickness: style.hairline)
    }

    private func block(for box: FilledBox) -> Boxed {
        var captions = [Run(box.caption, style: style.caption)]
        if let instruction = box.instruction { captions.append(Run(" \(instruction)", style: style.caption)) }
        var items = [Stack.Item(Paragraph(captions))]
        switch box.content {
        case .lines(let lines):
            for (index, lines) in Self.captioned(lines).enumerated() {
                items.append(Stack.Item(block(for: lines), spaceBefore: index == 0 ? 2.5 : 1.5))
            }
            return Boxed(ReadAsOne(Stack(items)), insets: style.boxPadding)
        case .choices(let choices):
            items += rows(of: choices)
        }
        return Boxed(Stack(items), insets: style.boxPadding)
    }

    /// The lines, each together with those before it that have no caption of their own, such as the first of two street
    /// lines, and so share its caption.
    private static func captioned(_ lines: [[BoxEntry]]) -> [[[BoxEntry]]] {
        var groups: [[[BoxEntry]]] = []
        var open: [[BoxEntry]] = []
        for line in lines {
            let isBare = line.count == 1 && line[0].captions.isEmpty
            if line.count == 1, !isBare {
                groups.append(open + [line])
            } else if isBare {
                open.append(line)
                continue
            } else {
                groups += open.map { [$0] } + [[line]]
            }
            open = []
        }
        return groups + open.map { [$0] }
    }

    /// The entries of one line, side by side; or those of several with one caption.
    private func block(for lines: [[BoxEntry]]) -> any Block {
        guard let last = lines.last else { return Stack([]) }
        if last.count == 1 { return block(for: lines.compactMap(\.first)) }
        return Columns(last.map { Columns.Item(.fitting(1), block(for: [$0])) }, gap: 6)
    }

    /// Values one below the other, with the captions of the last below.
    private func block(for entries: [BoxEntry]) -> any Block {
        guard let entry = entries.last else { return Stack([]) }
        let values = entries.enumerated().map { index, entry in
            let text: any Block = entry.value.isEmpty ? Stack([]) : Paragraph(entry.value, style: style.value)
            return Stack.Item(
                Boxed(text, minimumHeight: style.value.size * style.value.leading), spaceBefore: index == 0 ? 0 : 1.5)
        }
        let value: any Block = values.count == 1 ? values[0].block : Stack(values)
        if entry.captions.isEmpty { return value }
        let captions = Columns(
            entry.captions.map { Columns.Item(.share(1), Paragraph($0, style: style.caption)) }, gap: 6)
        return Captioned(value, caption: captions)
    }

    /// Rows of check boxes: two to a row if there are more than two, else one.
    private func rows(of choices: [FilledCheckBox]) -> [Stack.Item] {
        let perRow = choices.count > 2 ? 2 : 1
        return stride(from: 0, to: choices.count, by: perRow).map { start in
            let row = choices[start..<min(start + perRow, choices.count)]
            let columns = row.map { Columns.Item(.share(1), checkBox($0, style: style.choice)) }
            return Stack.Item(Columns(columns, gap: 6), spaceBefore: 2.5)
        }
    }
}
