import OwnershipForms
import PageLayout

extension PDFStyle {
    /// Returns the larger edition in which a form of this length seems to fit on one page; nil if none does.
    func largest(fitting height: Double, _ length: (PDFStyle) -> Double) -> PDFStyle? {
        let room = height - margins.top - margins.bottom
        if length(grown) < room * fitsGrown { return grown }
        return length(halfGrown) < room * fitsHalfGrown ? halfGrown : nil
    }
}

extension FormBlocks {
    /// About the height of the form, in points, if it had one page.
    func length(on size: Size) -> Double {
        let width = size.width - style.margins.left - style.margins.right
        var height = style.heightOfBoxes + Double((form.signatures.signatures.count + 1) / 2) * style.heightOfSignature
        for table in form.tables {
            height += heightOfHead
            for row in table.rows { height += self.height(of: row, in: table, width) }
        }
        if form.owners.owners.count > 1 {
            height += heightOfHead + Double(form.owners.owners.count) * 2 * style.cell.size * style.cell.leading
        }
        let texts = form.explanation.footnotes.map(\.text) + (form.remarks?.lines ?? [])
        // Columns of notes have the area of one.
        let columns = Double(max(1, Int(width / style.narrowestNotes)))
        let notes = texts.reduce(0) { $0 + lines(of: $1, style.note, width / columns - style.noteIndent) }
        return height + notes * (style.note.size * style.note.leading + style.betweenNotes)
            / (notes * style.note.size > style.shortestColumn ? columns : 1)
    }

    /// About the height of a table's title and head.
    private var heightOfHead: Double { style.linesOfHead * style.tableHead.size * style.tableHead.leading }

    private func height(of row: FilledRow, in table: FilledTable, _ width: Double) -> Double {
        let shares = table.columns.reduce(0) { $0 + $1.share }
        let padding = style.table.padding
        let count = zip(row.cells, table.columns).reduce(1) { most, pair in
            let room = width * pair.1.share / shares - padding.left - padding.right
            return max(most, lines(of: pair.0.text, style.cell, room))
        }
        return max(
            style.table.minimumRowHeight, count * style.cell.size * style.cell.leading + padding.top + padding.bottom)
    }

    /// The lines that a text takes, its letters half as wide as they are high.
    private func lines(of text: String, _ style: TextStyle, _ width: Double) -> Double {
        (Double(text.utf8.count) * style.size / 2 / max(1, width)).rounded(.up)
    }
}
