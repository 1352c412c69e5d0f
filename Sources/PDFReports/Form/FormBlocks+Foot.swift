import OwnershipForms
import PageLayout

extension FormBlocks {
    /// The signature lines, on the right as on the paper form.
    var signatures: [Stack.Item] {
        let filled = form.signatures
        return filled.signatures.map { line in
            let row = Columns(
                [
                    Columns.Item(.share(0.35), Stack([])),
                    Columns.Item(.share(0.47), signed(line.name, filled.nameCaption)),
                    Columns.Item(.share(0.18), signed(line.date, filled.dateCaption)),
                ], gap: 14)
            return Stack.Item(KeptTogether(row), spaceBefore: style.aboveSignature)
        }
    }

    /// A line with the text written above it and the caption below it.
    private func signed(_ text: String, _ caption: String) -> Boxed {
        let words: any Block = text.isEmpty ? Stack([]) : Paragraph(text, style: style.signature)
        return Boxed(
            Stack([
                Stack.Item(
                    Boxed(words, minimumHeight: style.signature.size * style.signature.leading), keepsWithNext: true),
                Stack.Item(RuleLine(thickness: style.hairline), spaceBefore: 1, keepsWithNext: true),
                Stack.Item(Paragraph(caption, style: style.caption), spaceBefore: 1.5),
            ]))
    }

    /// The legends in two columns, followed by details of the filing that are not on the form.
    var smallPrint: [Stack.Item] {
        let lines = form.smallPrint.map { Stack.Item(Paragraph($0, style: style.smallPrint), spaceBefore: 0.6) }
        let half = (lines.count + 1) / 2
        let columns = [Stack(Array(lines[..<half])), Stack(Array(lines[half...]))]
        var items = [
            Stack.Item(
                KeptTogether(Columns(columns.map { Columns.Item(.share(1), $0) }, gap: 16)),
                spaceBefore: style.betweenParts)
        ]
        guard !form.details.items.isEmpty else { return items }
        var runs = [Run("\(form.details.heading): ", style: style.smallPrint)]
        for (index, item) in form.details.items.enumerated() {
            let separator = index == 0 ? "" : " \u{B7} "
            runs.append(Run("\(separator)\(item.label): \(item.text)", style: style.smallPrint))
        }
        items.append(Stack.Item(Paragraph(runs), spaceBefore: style.betweenParts / 2))
        return items
    }
}
