import PageLayout

/// The look of printed forms and summaries: all sizes, distances and fonts. Lengths are in points.
///
/// The design follows the SEC's form, but sets captions small and light, filed values clearly stronger, and uses
/// hairlines instead of heavy bars.
public struct PDFStyle: Sendable, Equatable {
    /// The slant of italics, that of Roboto Italic: the tangent of 12 degrees.
    static let italicSlant = 0.2126

    /// The margins of the first page, whose running foot stands in the bottom margin. Printers leave the outer 22 points
    /// at the top and bottom of the paper white.
    public var margins = Insets(top: 24, left: 36, bottom: 34, right: 36)
    /// How much lower the content of later pages is: their running head stands above it, and they have no foot.
    public var laterShift = 11.5
    /// The distance of the running head from the top edge of the paper.
    public var headDistance = 22.0
    /// The distance of the running foot from the bottom edge of the paper.
    public var footDistance = 22.0
    /// The margin at an edge that is punched for a binder.
    public var punchedMargin = 54.0
    /// The thickness of rules and box edges outside tables.
    public var hairline = 0.4

    // The head of the form.
    /// The form's name, such as `FORM 4`, at the top left.
    public var formName = TextStyle(face: .bold, size: 19, leading: 1.1)
    /// The agency's name: the first line of the masthead.
    public var agency = TextStyle(face: .bold, size: 7.6, leading: 1.25)
    /// The form's title.
    public var title = TextStyle(face: .bold, size: 11.5, leading: 1.3)
    /// The other masthead lines: the agency's address and the statutes the form is filed under.
    public var statute = TextStyle(size: 6.6, leading: 1.25)
    /// The line that marks an amendment.
    public var amendment = TextStyle(face: .bold, size: 8.2, leading: 1.3)
    /// Captions in the OMB approval box.
    public var approval = TextStyle(size: 6.4, leading: 1.3)
    /// The heading and the values in the OMB approval box.
    public var approvalValue = TextStyle(face: .bold, size: 6.4, leading: 1.3)

    // The numbered boxes and the check boxes.
    /// Captions of boxes, signature lines, key facts and charts.
    public var caption = TextStyle(size: 6.2, leading: 1.2)
    /// Values in numbered boxes, and the key facts of a summary.
    public var value = TextStyle(face: .bold, size: 8.6, leading: 1.2)
    /// Captions of the check boxes inside numbered boxes.
    public var choice = TextStyle(size: 7.6, leading: 1.25)
    /// Text filed with a check box: an unreadable answer, or an answer set below the box.
    public var choiceDetail = TextStyle(face: .bold, size: 7.8, leading: 1.2)
    /// Captions of the check boxes above the grid.
    public var flag = TextStyle(size: 6.2, leading: 1.25)
    /// The remark after a check box that the filing does not contain.
    public var flagDetail = TextStyle(size: 6.2, leading: 1.25)
    /// The remark that the form had no such box at the time.
    public var flagNotAsked = TextStyle(size: 6.2, leading: 1.25, slant: PDFStyle.italicSlant)
    /// The X in a check box.
    public var cross = TextStyle(face: .bold, size: 7, leading: 1)
    /// The side length of a check box.
    public var checkBoxSide = 6.6
    /// The space between a box's edges and its text.
    public var boxPadding = Insets(top: 2.5, left: 4, bottom: 3.5, right: 4)

    // The tables.
    /// The title of a table.
    public var tableTitle = TextStyle(face: .bold, size: 8.6, leading: 1.25)
    /// The subtitle that follows a table's title on the same line.
    public var tableSubtitle = TextStyle(size: 6.8, leading: 1.25)
    /// Column captions.
    public var tableHead = TextStyle(size: 6, leading: 1.18)
    /// The size of column captions where there is room.
    public var largestHead = 7.0
    /// Text in table cells.
    public var cell = TextStyle(size: 7.8, leading: 1.18)
    /// Emphasized text in table cells, such as names.
    public var strongCell = TextStyle(face: .bold, size: 7.8, leading: 1.18)
    /// Footnote marks, raised above the baseline.
    public var mark = TextStyle(size: 6, leading: 1.2, rise: 2.4)
    /// The text in a table without rows.
    public var emptyTable = TextStyle(size: 7.8, leading: 1.18)

    // Below the tables.
    /// Headings below the tables, and labels in lists.
    public var heading = TextStyle(face: .bold, size: 8.2, leading: 1.25)
    /// Footnotes, explanation and remarks.
    public var note = TextStyle(size: 7.2, leading: 1.24)
    /// The indent of a footnote's text; its label stands to the left.
    public var noteIndent = 17.0
    /// The minimum width of a column of notes; notes are set in as many columns as fit on the page.
    public var narrowestNotes = 330.0
    /// The gap between columns of notes.
    public var betweenColumns = 20.0
    /// The minimum height of a column of notes, about eight lines; shorter notes stay in one column.
    public var shortestColumn = 72.0
    /// The most lines of a footnote that are not split over two pages.
    public var wholeNote = 6
    /// The signature and its date, at the size of text in table cells.
    public var signature = TextStyle(size: 7.8, leading: 1.25)
    /// The legends at the foot, and details of the filing that are not on the form.
    public var smallPrint = TextStyle(size: 6, leading: 1.3)
    /// The running head and foot.
    public var running = TextStyle(size: 6.4, leading: 1.2)

    // The summary.
    /// The issuer and the form, above a summary.
    public var summaryIssuer = TextStyle(face: .bold, size: 8.6, leading: 1.25)
    /// When it was filed, and what the summary is.
    public var summaryNotice = TextStyle(size: 8, leading: 1.3)
    /// The title of a summary that is an annex.
    public var summaryTitle = TextStyle(face: .bold, size: 10.5, leading: 1.25)
    /// The one-sentence summary of the filing.
    public var headline = TextStyle(face: .bold, size: 15, leading: 1.22)
    /// The second sentence.
    public var lead = TextStyle(size: 9.6, leading: 1.35)
    /// The large figure, and what limits it.
    public var keyFigure = TextStyle(face: .bold, size: 27, leading: 1.1)
    public var keyQualifier = TextStyle(size: 11, leading: 1.1)
    /// What the large figure is the figure of.
    public var keyWords = TextStyle(face: .bold, size: 9, leading: 1.3)
    public var keyCircumstances = TextStyle(size: 9, leading: 1.3)
    /// Labels and numbers in the chart.
    public var chartLabel = TextStyle(size: 7.8, leading: 1.2)
    /// The height of a bar of the chart with the space below it.
    public var chartRow = 13.0
    /// The thickness of outlines in the chart.
    public var chartLine = 0.6
    /// The line below the head of a summary.
    public var headLine = 1.0

    // The distances between parts.
    /// The space above each part of the page.
    public var betweenParts = 6.5
    /// The space above each footnote or list line.
    public var betweenNotes = 1.2
    /// The space above each signature line.
    public var aboveSignature = 8.0
    /// The space between signatures, and between a signature and its date.
    public var betweenSignatures = 14.0

    /// The width of the heading in front of a single reporting person.
    public var ownerHeading = 78.0
    /// The space between the edges of the line of a single reporting person and its text.
    public var ownerPadding = Insets(top: 2, left: 4, bottom: 2.4, right: 4)

    /// The padding, rules and row height of tables.
    public var table = Table.Style(
        padding: Insets(top: 1.6, left: 3, bottom: 1.8, right: 3),
        headPadding: Insets(top: 2, left: 2.7, bottom: 2.4, right: 2.7), rule: 0.4, minimumRowHeight: 12.6)

    /// Creates the default style.
    public init() {}

    /// A copy with less white space, for a form whose last lines would otherwise take up a page of their own.
    public var tightened: PDFStyle {
        var style = self
        style.margins.top -= 1
        style.margins.bottom -= 2
        style.margins.left -= 6
        style.margins.right -= 6
        style.laterShift -= 2
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

    /// A copy with larger notes and heads, for a form that leaves room on its last page.
    var grown: PDFStyle {
        var style = self
        style.tableHead.size = largestHead
        style.note.size = 8.5
        style.heading.size = 9
        style.noteIndent = 20
        style.smallPrint.size = 6.4
        return style
    }

    /// A copy half as much larger as `grown`.
    var halfGrown: PDFStyle {
        var style = self
        style.tableHead.size = (tableHead.size + largestHead) / 2
        style.note.size = 7.8
        style.noteIndent = 18.5
        return style
    }

    /// A copy without room for a running foot, for a document of one page.
    var unnumbered: PDFStyle {
        var style = self
        style.margins.bottom = style.footDistance + 1
        return style
    }

    /// Returns a copy with a wide margin at the punched edge, if there is one.
    func bound(_ binding: Binding?) -> PDFStyle {
        var style = self
        switch binding {
        case .left: style.margins.left = punchedMargin
        case .top:
            style.margins.top = punchedMargin
            style.headDistance = punchedMargin
        case nil: break
        }
        return style
    }

    /// A copy with smaller tables, for paper too narrow for sixteen columns at the usual size.
    public var narrowed: PDFStyle {
        var style = self
        style.margins.left -= 6
        style.margins.right -= 6
        style.cell.size = 7
        style.strongCell.size = 7
        style.mark.rise = 2.2
        // Larger, the heads of the sixteen columns of Table II would be ten lines tall.
        style.largestHead = style.tableHead.size
        style.table.padding.left = 2.5
        style.table.padding.right = 2.5
        style.table.headPadding.left = 2.5
        style.table.headPadding.right = 2.5
        return style
    }

    /// The page width below which `narrowed` is used.
    public var widthOfNarrow = 700.0
    /// The part of the last page that counts as poorly filled.
    public var poorlyFilled = 0.35
    /// What a last page that was poorly filled is to be filled to, in the order of the trials.
    public var wellFilled = [0.4, 0.48]
    /// The most that each of the other pages can gain from `tightened`, as a fraction of the page height: table rows
    /// become about a ninth lower, notes less.
    public var tighteningGain = 0.15
    /// The most that `unnumbered` gains, as a fraction of the page height.
    public var unnumberedGain = 0.06
    /// The most pages of a document that is laid out more than once.
    public var mostPagesTried = 8
    /// The part of its page that a form may seem to take and be set in `grown` at once. Of the forms for which that
    /// seems so, one in thirty takes two pages after all, and is laid out again.
    public var fitsGrown = 0.95
    /// The same for `halfGrown`.
    public var fitsHalfGrown = 1.0
    /// About the height of the head of the form, its boxes, and the legends at the foot.
    public var heightOfBoxes = 270.0
    /// About the height of a table's title and head, in lines of the head.
    public var linesOfHead = 8.0
    /// About the height of a row of signatures.
    public var heightOfSignature = 30.0
}
