import PageLayout

/// How the printed form looks: every size, distance and face of it, in points.
///
/// The form is set like its official model by someone who had the time: captions small and light, what was filed clearly
/// stronger, hairlines instead of bars.
public struct PDFStyle: Sendable, Equatable {
    public var margins = Insets(top: 27, left: 36, bottom: 27, right: 36)
    /// From the paper's edge to the running head and foot.
    public var runningDistance = 13.0
    public var hairline = 0.4

    // Head of the form.
    public var formName = TextStyle(face: .bold, size: 19, leading: 1.1)
    public var agency = TextStyle(face: .bold, size: 7.6, leading: 1.25)
    public var title = TextStyle(face: .bold, size: 11.5, leading: 1.3)
    public var statute = TextStyle(size: 6.6, leading: 1.25)
    public var amendment = TextStyle(face: .bold, size: 8.2, leading: 1.3)
    public var approval = TextStyle(size: 6.4, leading: 1.3)
    public var approvalValue = TextStyle(face: .bold, size: 6.4, leading: 1.3)

    // Boxes.
    public var caption = TextStyle(size: 6.2, leading: 1.2)
    public var value = TextStyle(face: .bold, size: 8.6, leading: 1.2)
    public var choice = TextStyle(size: 7.6, leading: 1.25)
    public var choiceDetail = TextStyle(face: .bold, size: 7.8, leading: 1.2)
    public var flag = TextStyle(size: 6.2, leading: 1.25)
    public var flagDetail = TextStyle(size: 6.2, leading: 1.25)
    public var cross = TextStyle(face: .bold, size: 7, leading: 1)
    public var checkBoxSide = 6.6
    public var boxPadding = Insets(top: 2.5, left: 4, bottom: 3.5, right: 4)

    // Tables.
    public var tableTitle = TextStyle(face: .bold, size: 8.6, leading: 1.25)
    public var tableSubtitle = TextStyle(size: 6.8, leading: 1.25)
    public var tableHead = TextStyle(size: 6, leading: 1.18)
    public var cell = TextStyle(size: 7.8, leading: 1.18)
    public var strongCell = TextStyle(face: .bold, size: 7.8, leading: 1.18)
    public var mark = TextStyle(size: 5.8, leading: 1.2, rise: 2.4)
    public var emptyTable = TextStyle(size: 7.8, leading: 1.18)

    // Below the tables.
    public var heading = TextStyle(face: .bold, size: 8.2, leading: 1.25)
    public var note = TextStyle(size: 7.2, leading: 1.24)
    public var noteIndent = 17.0
    /// Notes stand in as many columns as this width goes into the page's.
    public var narrowestNotes = 330.0
    public var betweenColumns = 20.0
    /// Notes shorter than this, about eight lines, stay in one column.
    public var shortestColumn = 72.0
    public var signature = TextStyle(size: 9.2, leading: 1.25)
    public var smallPrint = TextStyle(size: 6, leading: 1.3)
    public var running = TextStyle(size: 6.4, leading: 1.2)

    // Summary.
    public var headline = TextStyle(face: .bold, size: 13, leading: 1.28)
    public var summaryTitle = TextStyle(face: .bold, size: 10.5, leading: 1.25)
    public var summaryNotice = TextStyle(size: 7.6, leading: 1.25)
    public var summaryLabel = TextStyle(face: .bold, size: 7.6, leading: 1.25)
    public var chartLabel = TextStyle(size: 6.4, leading: 1.25)
    public var chartHeight = 62.0
    public var chartLine = 1.2

    // Distances between the parts.
    public var betweenParts = 6.5
    public var betweenNotes = 1.2
    public var aboveSignature = 12.0

    public var table = Table.Style(
        padding: Insets(top: 1.6, left: 3, bottom: 1.8, right: 3),
        headPadding: Insets(top: 2, left: 2.5, bottom: 2.4, right: 2.5), rule: 0.4, minimumRowHeight: 12.6)

    public init() {}

    /// The same with less air, for a form whose last lines would else stand alone on a page.
    public var tightened: PDFStyle {
        var style = self
        style.margins.top -= 3
        style.margins.bottom -= 4
        style.runningDistance -= 3
        style.betweenParts *= 0.65
        style.aboveSignature *= 0.6
        style.boxPadding = Insets(top: 1.5, left: 4, bottom: 2, right: 4)
        style.table.padding.top = 0.9
        style.table.padding.bottom = 1.1
        style.table.headPadding.top = 1.2
        style.table.headPadding.bottom = 1.5
        style.table.minimumRowHeight = 11.2
        style.tableHead.leading = 1.12
        style.note.size = 7
        style.note.leading = 1.2
        style.smallPrint.leading = 1.2
        return style
    }

    /// The same for paper too narrow for sixteen columns at the usual size.
    public var narrowed: PDFStyle {
        var style = self
        style.margins.left -= 6
        style.margins.right -= 6
        style.cell.size = 7
        style.strongCell.size = 7
        style.mark.size = 5.2
        style.mark.rise = 2.2
        style.tableHead.size = 5.3
        style.table.padding.left = 2
        style.table.padding.right = 2
        style.table.headPadding.left = 1.5
        style.table.headPadding.right = 1.5
        return style
    }

    /// The same for a summary, which has room to be read with ease.
    public var summarized: PDFStyle {
        var style = self
        style.cell.size += 1
        style.strongCell.size += 1
        style.mark.size += 0.6
        style.tableHead.size += 0.9
        style.caption.size += 0.9
        style.heading.size += 1.2
        style.note.size += 0.8
        style.smallPrint.size += 0.8
        style.betweenParts += 4
        style.betweenNotes += 0.6
        style.table.padding.top += 0.8
        style.table.padding.bottom += 1
        return style
    }

    /// Paper below this width is narrow, in points.
    public var widthOfNarrow = 700.0
    /// A last page is filled poorly if its text ends in this part of it; then the tightened style is tried.
    public var poorlyFilled = 0.3
    /// No page takes in more than this part of its height when it is set tighter: rows become a ninth lower, notes less.
    public var tighteningGain = 0.12
}
