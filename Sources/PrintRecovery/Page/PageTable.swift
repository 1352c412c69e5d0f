import FormLayouts
import Markup
import OwnershipModel

/// Table I or Table II on a page.
struct PageTable {
    let printed: PrintedTable

    /// Nil if the element is some other table, or one that only lays out others.
    init?(_ table: Element) {
        let rows = PageTable.rows(of: table)
        // Count the columns in the row of captions, since the title above it does not always span all of them.
        guard let top = rows.prefix(4).firstIndex(where: { PageTable.table(of: $0) != nil }),
            let named = PageTable.table(of: rows[top]),
            let columns = PageTable.columns(
                of: named, width: rows[top].elements.reduce(0) { $0 + PageTable.span($1) })
        else { return nil }
        var lines: [PrintedRow] = []
        var unread: [PrintedTable.UnreadRow] = []
        var (isMissing, saidUnread) = (false, 0)
        for row in rows[(top + 1)...] where !PageTable.isHead(row) {
            let cells = Array(row.elements)
            // A line across the table is no row: "None reported", or what our own pages say is not known.
            if cells.count == 1, PageTable.span(cells[0]) > 1 {
                let text = cells[0].wholeText()
                if text == "Not told by this input." { isMissing = true }
                saidUnread += TableGap.unreadRows(inNote: text) ?? 0
                continue
            }
            guard cells.count == columns.count else {
                // With a cell less or more, nobody knows which are which.
                let words = cells.map { $0.wholeText().onOneLine }.filter { !$0.isEmpty }
                if !words.isEmpty {
                    unread.append(
                        PrintedTable.UnreadRow(line: row.line, text: words.joined(separator: " | "), isSaid: false))
                }
                continue
            }
            let holds = row.attribute("class") == "holding"
            lines.append(
                PrintedRow(
                    cells: cells.map(PageTable.cell), line: row.line,
                    isHolding: row.attribute("id") == nil ? nil : holds))
        }
        printed = PrintedTable(
            table: named, columns: columns, rows: lines, line: table.line, unread: unread, isMissing: isMissing,
            saidUnread: saidUnread)
    }

    /// The rows of the table, including those in row groups but not those of nested tables.
    private static func rows(of table: Element) -> [Element] {
        table.elements.flatMap { part -> [Element] in
            switch part.tag {
            case "tr": [part]
            case "thead", "tbody", "tfoot": part.elements.filter { $0.tag == "tr" }
            default: []
            }
        }
    }

    /// The table that a row of captions begins, judged by the first caption; nil if none.
    private static func table(of row: Element) -> SecurityTable? {
        guard let first = row.elements.first(where: { _ in true }) else { return nil }
        let caption = first.wholeText().lowercased()
        if caption.hasPrefix("1. title of security") || caption.hasPrefix("1.title of security") {
            return .nonDerivative
        }
        if caption.hasPrefix("1. title of derivative security") || caption.hasPrefix("1.title of derivative security") {
            return .derivative
        }
        return nil
    }

    /// Whether a row belongs to the head: it is marked up as such, or contains nothing but captions.
    private static func isHead(_ row: Element) -> Bool {
        if row.parent?.tag == "thead" { return true }
        let cells = Array(row.elements)
        if cells.allSatisfy({ $0.tag == "th" }), !cells.isEmpty { return true }
        let texts = cells.map { $0.wholeText().lowercased() }.filter { !$0.isEmpty }
        return !texts.isEmpty
            && texts.allSatisfy { text in
                ["code", "v", "amount", "(a) or (d)", "price", "(a)", "(d)", "title"].contains(text)
                    || headBeginnings.contains(where: text.hasPrefix)
            }
    }

    private static let headBeginnings =
        ["1. title of", "table i", "date exercisable", "expiration date", "amount or number"]
        + (2...11).map { "\($0). " } + ["2a. ", "3a. "]

    private static func span(_ cell: Element) -> Int {
        cell.attribute("colspan").flatMap { Int($0) }.map { min(max($0, 1), 100) } ?? 1
    }

    private static func cell(_ cell: Element) -> PrintedCell {
        let text = PageText(cell)
        var shown = text.text.onOneLine
        // The dollar sign is in an element of its own, so a space follows it.
        if shown.hasPrefix("$ ") { shown = "$" + shown.dropFirst(2) }
        return PrintedCell(text: shown, marks: text.marks)
    }

    /// The columns of a table, identified by their number, which differs between the forms; nil if no form has that many.
    private static func columns(of table: SecurityTable, width: Int) -> [ColumnContent]? {
        DocumentType.Form.allCases.lazy.compactMap { FormDescription.of($0)[table]?.columns.map(\.content) }
            .first { $0.count == width }
    }
}
