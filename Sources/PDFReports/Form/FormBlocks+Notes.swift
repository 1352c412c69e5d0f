import OwnershipForms
import PageLayout

extension FormBlocks {
    /// The running text below the tables (explanation, remarks, text without a place on the form), in columns narrow
    /// enough to read. The first heading spans all columns.
    func notes(on size: Size) -> [Stack.Item] {
        let items = explanation + remarks + list(form.leftOver, destination: "left-over")
        guard let first = items.first else { return [] }
        let isHeading = first.keepsWithNext
        let text = isHeading ? Array(items.dropFirst()) : items
        let width = size.width - style.margins.left - style.margins.right
        let columns = TextColumns(
            Stack(text), count: max(1, Int(width / style.narrowestNotes)), gap: style.betweenColumns,
            minimumHeight: style.shortestColumn)
        return (isHeading ? [first] : [])
            + [Stack.Item(columns, spaceBefore: isHeading ? style.betweenNotes : style.betweenParts)]
    }

    /// "Explanation of Responses" with the footnotes.
    private var explanation: [Stack.Item] {
        let filled = form.explanation
        guard filled.statement != nil || !filled.footnotes.isEmpty else { return [] }
        let marked = footnotesWithMarks
        var items = [
            Stack.Item(
                heading(filled.heading, destination: "explanation"), spaceBefore: style.betweenParts,
                keepsWithNext: true)
        ]
        if let statement = filled.statement {
            items.append(Stack.Item(Paragraph(statement, style: style.note), spaceBefore: style.betweenNotes))
        }
        for (index, footnote) in filled.footnotes.enumerated() {
            items.append(
                Stack.Item(
                    note(footnote, at: index, isMarked: marked.contains(index)), spaceBefore: style.betweenNotes))
        }
        return items
    }

    /// The indices of the footnotes that a mark in the tables refers to.
    private var footnotesWithMarks: Set<Int> {
        var marked: Set<Int> = []
        for row in form.tables.lazy.flatMap(\.rows) {
            for mark in row.cells.lazy.flatMap(\.marks) where mark.occurrence == 1 {
                if let footnote = mark.footnote { marked.insert(footnote) }
            }
        }
        return marked
    }

    private func note(_ footnote: FilledFootnote, at index: Int, isMarked: Bool) -> Labelled {
        let back = Link(to: .destination(markName(index)), contents: "Back to mark \(footnote.label)")
        let label = Paragraph(
            [
                Run(
                    "(\(footnote.label))", style: style.note, link: isMarked ? back : nil,
                    destination: noteName(index))
            ], role: .label)
        return Labelled(
            label: label, text: Paragraph(footnote.text, style: style.note, keepsLineFeeds: true),
            indent: style.noteIndent, role: .note(identifier: noteName(index)), wholeLines: style.wholeNote)
    }

    /// The remarks, if there are any.
    private var remarks: [Stack.Item] {
        guard let remarks = form.remarks, !remarks.lines.isEmpty else { return [] }
        let text = Paragraph(remarks.lines.joined(separator: "\n"), style: style.note, keepsLineFeeds: true)
        return [
            Stack.Item(
                heading(remarks.heading, destination: "remarks"), spaceBefore: style.betweenParts,
                keepsWithNext: true),
            Stack.Item(text, spaceBefore: style.betweenNotes),
        ]
    }

    /// A heading with a list of labelled texts.
    private func list(_ list: LabelledList, destination: String) -> [Stack.Item] {
        guard !list.items.isEmpty else { return [] }
        let heading = heading(list.heading, destination: destination)
        let lines = list.items.map { item in
            let paragraph = Paragraph(
                [Run("\(item.label): ", style: style.heading), Run(item.text, style: style.note)],
                keepsLineFeeds: true)
            return Stack.Item(paragraph, spaceBefore: style.betweenNotes)
        }
        return [Stack.Item(heading, spaceBefore: style.betweenParts, keepsWithNext: true)] + lines
    }
}
