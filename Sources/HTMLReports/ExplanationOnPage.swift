import Bytes
import OwnershipForms

/// The explanation of responses on a page, whose footnotes lead back to their marks.
struct ExplanationOnPage {
    let filled: FilledExplanation
    private let tables: [FilledTable]

    /// - Parameter tables: The tables on the same page; none where there are no marks to lead back to.
    init(_ filled: FilledExplanation, on tables: [FilledTable] = []) {
        (self.filled, self.tables) = (filled, tables)
    }

    var footnotes: [NumberedFootnote] {
        let places = places
        return filled.footnotes.enumerated().map { index, footnote in
            NumberedFootnote(
                position: index, footnote: footnote,
                firstMark: places[index].first.map { markID(index, $0.occurrence) },
                backLinks: places[index].count > 1 ? backLinks(index, to: places[index]) : nil)
        }
    }

    /// Where a mark stands in the tables.
    private struct Place {
        let occurrence: Int
        let table: Int
        let row: Int
        let column: Int
    }

    /// The places of the marks of each footnote, in the order of the form. A mark on what has no place on the form has none.
    private var places: [[Place]] {
        let footnotes = filled.footnotes
        var places: [[Place]] = Array(repeating: [], count: footnotes.count)
        guard !footnotes.isEmpty else { return places }
        for (table, filled) in tables.enumerated() {
            for (row, line) in filled.rows.enumerated() {
                for (column, cell) in line.cells.enumerated() where !cell.marks.isEmpty {
                    for mark in cell.marks {
                        guard let index = mark.footnote, index < places.count else { continue }
                        places[index].append(
                            Place(occurrence: mark.occurrence, table: table, row: row + 1, column: column))
                    }
                }
            }
        }
        return places
    }

    /// Returns a paragraph for each table, with a link to each mark in it.
    ///
    /// The links have a name and no text, since what stands in a footnote's text may be taken for filed; the style shows
    /// the rows.
    private func backLinks(_ footnote: Int, to places: [Place]) -> [UInt8] {
        var markup = ByteBuilder()
        var table: Int?
        for place in places {
            if place.table != table {
                if table != nil { markup.append("</p>") }
                table = place.table
                markup.append("<p class=\"back\" data-in=\"Table ")
                markup.append(text: tables[place.table].number)
                markup.append(", row\">")
            }
            markup.append("<a href=\"#")
            markup.append(text: markID(footnote, place.occurrence))
            markup.append("\" aria-label=\"Back to Table ")
            markup.append(text: tables[place.table].number)
            markup.append(", row ")
            markup.append(decimal: place.row)
            markup.append(", column ")
            markup.append(tables[place.table].columns[place.column].number)
            markup.append("\" data-row=\"")
            markup.append(decimal: place.row)
            markup.append("\"></a>")
        }
        if table != nil { markup.append("</p>") }
        return markup.bytes
    }
}

/// A footnote and its position among the footnotes, which determines its id, since the same label may be filed twice.
struct NumberedFootnote {
    let position: Int
    let footnote: FilledFootnote
    /// The id of its first mark, if it has any.
    let firstMark: String?
    /// Links to its marks, if there are several.
    let backLinks: [UInt8]?
}

extension FilledFootnote {
    var paragraphs: [String] {
        // Nearly every footnote is a single paragraph.
        let isOne = text.utf8.withContiguousStorageIfAvailable { !$0.contains(UInt8(ascii: "\n")) }
        if isOne == true { return text.isEmpty ? [] : [text] }
        return text.utf8.split(separator: UInt8(ascii: "\n")).map { String(Substring($0)) }
    }
}

extension FilledColumn {
    /// The number of the column on the form, with which its caption begins: `3A`.
    fileprivate var number: Substring.UTF8View {
        (captions.first ?? "").utf8.prefix { $0 != UInt8(ascii: ".") }
    }
}
