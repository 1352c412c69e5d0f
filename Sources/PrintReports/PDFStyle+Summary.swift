import PageLayout

extension PDFStyle {
    /// A copy for a summary: larger text, wider margins, and hairlines instead of grids.
    public var summarized: PDFStyle {
        var style = self
        style.margins = Insets(top: 36, left: 48, bottom: 38, right: 48)
        style.headDistance = 26
        style.cell.size = 8.4
        style.strongCell.size = 8.4
        style.mark.size = 6.2
        style.tableHead.size = 7
        style.largestHead = 7
        style.caption.size = 7
        style.value = TextStyle(size: 8.4, leading: 1.25)
        style.heading.size = 9.6
        style.note.size = 7.8
        style.note.leading = 1.28
        style.noteIndent = 16
        style.narrowestNotes = 225
        style.betweenColumns = 22
        style.shortestColumn = 50
        style.smallPrint.size = 6.8
        style.betweenParts = 13
        style.betweenNotes = 2.4
        style.table = Table.Style(
            padding: Insets(top: 2.6, left: 0, bottom: 2.8, right: 8),
            headPadding: Insets(top: 1, left: 0, bottom: 2, right: 8), rule: 0.3, minimumRowHeight: 13)
        style.table.ruling = .rows
        return style
    }

    /// Copies of a summary's style that take less room, the largest first, each with the part of a page that it may save:
    /// smaller notes and less white space; and smaller tables and margins besides. Notes are read at 7.4 points at least.
    var condensed: [(style: PDFStyle, gain: Double)] {
        var smaller = self
        smaller.note.size = 7.4
        smaller.note.leading = 1.2
        smaller.betweenNotes = 1.4
        smaller.betweenParts = 9
        smaller.headline.size = 13.5
        smaller.lead.size = 9
        smaller.lead.leading = 1.25
        smaller.keyFigure.size = 22
        smaller.chartRow = 11.5
        smaller.table.padding.top = 1.6
        smaller.table.padding.bottom = 1.8
        smaller.table.minimumRowHeight = 11.5
        var smallest = smaller
        smallest.margins = Insets(
            top: 26, left: min(36, margins.left), bottom: 30, right: min(36, margins.right))
        smallest.cell.size = 7.6
        smallest.strongCell.size = 7.6
        smallest.mark.size = 5.8
        smallest.mark.rise = 2.2
        smallest.note.leading = 1.16
        smallest.noteIndent = 14
        smallest.betweenColumns = 16
        smallest.betweenParts = 7
        smallest.headline.size = 12.5
        smallest.keyFigure.size = 19
        smallest.table.padding.top = 1
        smallest.table.padding.bottom = 1.2
        smallest.table.minimumRowHeight = 10
        return [(smaller, 0.2), (smallest, 0.42)]
    }
}
