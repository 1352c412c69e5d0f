import FormLayouts
import Markup
import OwnershipModel

/// Table I or Table II on a page.
struct PageTable {
    let printed: PrintedTable
    /// What cells and rows show struck out or as pictures, or do not show.
    let unshown: [Unshown]

    /// Nil if the element is some other table, or one that only lays out others.
    init?(_ table: Element) {
        let rows = PageTable.rows(of: table)
        // Count the columns in the row of captions, since the title above it does not always span all of them.
        guard let top = rows.prefix(4).firstIndex(where: { PageTable.table(of: $0) != nil }),
            let named = PageTable.table(of: rows[top]),
            let columns = PageTable.columns(
                of: named, width: rows[top].elements.reduce(0) { $0 + PageTable.span($1) })
        else { return nil }
        var printed = PrintedTable(table: named, columns: columns.map(\.content), rows: [], line: table.line)
        var unshown: [Unshown] = []
        var saysNone = false
        for row in rows[(top + 1)...] where !PageTable.isHead(row) {
            if let item = Unshown(row) {
                unshown.append(item.standing(at: "\(named.name), a row"))
                continue
            }
            var cells: [Element] = []
            for cell in row.elements {
                if Rendering(of: cell) != .hidden {
                    cells.append(cell)
                } else if let item = Unshown(cell) {
                    unshown.append(item.standing(at: "\(named.name), a row"))
                }
            }
            // A line across the table is no row: "None reported", or what our own pages say is not known.
            if cells.count == 1, PageTable.span(cells[0]) > 1 {
                let text = cells[0].wholeText()
                if PageTable.noRows.contains(text) {
                    saysNone = true
                } else if text == "Not told by this input." {
                    printed.isMissing = true
                } else if let count = TableGap.unreadRows(inNote: text) {
                    printed.saidUnread += count
                } else if !text.isEmpty {
                    printed.beside.append(PrintedTable.UnreadRow(line: row.line, text: text.onOneLine))
                }
                continue
            }
            guard cells.count == columns.count else {
                // With a cell less or more, nobody knows which are which.
                let words = cells.map { $0.wholeText().onOneLine }.filter { !$0.isEmpty }
                if !words.isEmpty {
                    printed.unread.append(
                        PrintedTable.UnreadRow(line: row.line, text: words.joined(separator: " | "), isSaid: false))
                }
                continue
            }
            let place = "\(named.name), row \(printed.rows.count + 1)"
            let before = unshown.count
            let texts = zip(cells, columns).map { element, column in
                let (cell, items) = PageTable.cell(element)
                if !items.isEmpty {
                    unshown += items.map { $0.standing(at: "\(place), \(column.captions.last ?? "")") }
                }
                return cell
            }
            // A converter may take the line across apart.
            if PageTable.noRows.contains(texts[0].text), texts.dropFirst().allSatisfy(\.isEmpty) {
                saysNone = true
                continue
            }
            // A row that is struck out as a whole is none.
            if unshown.count > before, texts.allSatisfy(\.isEmpty), unshown.last?.kind == .struckOut { continue }
            let holds = row.attribute("class") == "holding"
            printed.rows.append(
                PrintedRow(cells: texts, line: row.line, isHolding: row.attribute("id") == nil ? nil : holds))
        }
        let isEmpty = printed.rows.isEmpty && printed.unread.isEmpty && printed.saidUnread == 0 && !printed.isMissing
        // The pages of this program say so where there is no row; others do not.
        printed.isCut = isEmpty && !saysNone && table.elements.contains { $0.tag == "caption" }
        (self.printed, self.unshown) = (printed, unshown)
    }

    /// What this program's pages say in the place of rows.
    private static let noRows = ["None reported.", "Not stated in this filing."]

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

    private static func cell(_ cell: Element) -> (cell: PrintedCell, unshown: [Unshown]) {
        let text = PageText(cell)
        var shown = text.text.onOneLine
        // The dollar sign is in an element of its own, so a space follows it.
        if shown.hasPrefix("$ ") { shown = "$" + shown.dropFirst(2) }
        var unshown = text.unshown
        if text.hasPicture { unshown.append(Unshown(pictureOn: cell.line)) }
        return (PrintedCell(text: shown, marks: text.marks), unshown)
    }

    /// The columns of a table, identified by their number, which differs between the forms; nil if no form has that many.
    private static func columns(of table: SecurityTable, width: Int) -> [Column]? {
        DocumentType.Form.allCases.lazy.compactMap { FormDescription.of($0)[table]?.columns }
            .first { $0.count == width }
    }
}
