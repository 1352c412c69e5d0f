import OwnershipForms
import PageLayout

extension FormBlocks {
    /// The signature lines, two in a row; a single one stands on the right, as on the paper form.
    var signatures: [Stack.Item] {
        let filled = form.signatures
        let lines: [any Block] = filled.signatures.map { line in
            Columns(
                [
                    Columns.Item(.share(0.72), signed(line.name, filled.nameCaption)),
                    Columns.Item(.share(0.28), signed(line.date, filled.dateCaption)),
                ], gap: style.betweenSignatures, standAtBottom: true)
        }
        if lines.count == 1 { return [row(Stack([]), lines[0], share: 0.38, isLast: true)] }
        return stride(from: 0, to: lines.count, by: 2).map { start in
            let isLast = start + 2 >= lines.count
            return row(lines[start], start + 1 < lines.count ? lines[start + 1] : Stack([]), share: 0.5, isLast: isLast)
        }
    }

    /// Two signature lines, of which the left has a share of the width. The last row stays with the legends.
    private func row(_ left: any Block, _ right: any Block, share: Double, isLast: Bool) -> Stack.Item {
        let columns = Columns(
            [Columns.Item(.share(share), left), Columns.Item(.share(1 - share), right)],
            gap: style.betweenSignatures, standAtBottom: true)
        return Stack.Item(KeptTogether(columns), spaceBefore: style.aboveSignature, keepsWithNext: isLast)
    }

    /// A line with the text written above it and the caption below it.
    private func signed(_ text: String, _ caption: String) -> ReadAsOne {
        let words: any Block = text.isEmpty ? Stack([]) : Paragraph(text, style: style.signature)
        let rest = Stack([
            Stack.Item(RuleLine(thickness: style.hairline), keepsWithNext: true),
            Stack.Item(Paragraph(caption, style: style.caption), spaceBefore: 1.5),
        ])
        let height = style.signature.size * style.signature.leading
        return ReadAsOne(
            Captioned(Boxed(words, insets: Insets(bottom: 1), minimumHeight: height + 1), caption: rest))
    }

    /// The legends in two columns, followed by details of the filing that are not on the form.
    var smallPrint: [Stack.Item] {
        let lines = form.smallPrint.map { Stack.Item(Paragraph($0, style: style.smallPrint), spaceBefore: 0.6) }
        let half = (lines.count + 1) / 2
        let columns = [Stack(Array(lines[..<half])), Stack(Array(lines[half...]))]
        var items = [
            Stack.Item(
                KeptTogether(Columns(columns.map { Columns.Item(.share(1), $0) }, gap: 16)),
                spaceBefore: style.betweenParts, keepsWithNext: true)
        ]
        guard !form.details.items.isEmpty else { return items }
        var runs = [Run("\(form.details.heading): ", style: style.smallPrint)]
        for (index, item) in form.details.items.enumerated() {
            let separator = index == 0 ? "" : " \u{B7} "
            runs.append(Run("\(separator)\(item.label): \(item.text)", style: style.smallPrint))
        }
        items.append(Stack.Item(KeptTogether(Paragraph(runs)), spaceBefore: style.betweenParts / 2))
        return items
    }
}
