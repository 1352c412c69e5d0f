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
        let places = places
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
                    note(footnote, at: index, markedIn: places[index]), spaceBefore: style.betweenNotes))
        }
        return items
    }

    /// For each footnote, the numbers of its marks in the tables and the rows they stand in.
    private var places: [[(occurrence: Int, row: String)]] {
        var places = [[(occurrence: Int, row: String)]](repeating: [], count: form.explanation.footnotes.count)
        for row in form.tables.lazy.flatMap(\.rows) {
            for mark in row.cells.lazy.flatMap(\.marks) {
                if let footnote = mark.footnote { places[footnote].append((mark.occurrence, row.identifier)) }
            }
        }
        return places
    }

    private func note(_ footnote: FilledFootnote, at index: Int, markedIn places: [(occurrence: Int, row: String)])
        -> Labelled
    {
        let back = places.map { place in
            Link(
                to: .destination(markName(index, place.occurrence)),
                contents: places.count == 1
                    ? "Back to mark \(footnote.label)" : "Back to mark \(footnote.label) in row \(place.row)")
        }
        var run = Run("(\(footnote.label))", style: style.note, link: back.first, destination: noteName(index))
        run.furtherLinks = Array(back.dropFirst())
        return Labelled(
            label: Paragraph([run], role: .label),
            text: Paragraph(footnote.text, style: style.note, keepsLineFeeds: true),
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
