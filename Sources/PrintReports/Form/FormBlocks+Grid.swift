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
            for (index, line) in lines.enumerated() {
                items.append(Stack.Item(block(for: line), spaceBefore: index == 0 ? 2.5 : 1.5))
            }
            return Boxed(ReadAsOne(Stack(items)), insets: style.boxPadding)
        case .choices(let choices):
            items += rows(of: choices)
        }
        return Boxed(Stack(items), insets: style.boxPadding)
    }

    /// The entries of one line, side by side.
    private func block(for line: [BoxEntry]) -> any Block {
        if line.count == 1 { return block(for: line[0]) }
        return Columns(line.map { Columns.Item(.fitting(1), block(for: $0)) }, gap: 6)
    }

    /// A value with its captions below.
    private func block(for entry: BoxEntry) -> any Block {
        let text: any Block = entry.value.isEmpty ? Stack([]) : Paragraph(entry.value, style: style.value)
        let value = Boxed(text, minimumHeight: style.value.size * style.value.leading)
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
