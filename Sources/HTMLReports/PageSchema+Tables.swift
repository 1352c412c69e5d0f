import OwnershipForms
import Templating

let tableShape = RecordShape<TableOnPage>(
    "table",
    [
        .text("number", "Its number.", example: "I") { $0.filled.number },
        .text("tableTitle", "Its title.", example: "Table I - Non-Derivative Securities Beneficially Owned") {
            $0.filled.title
        },
        .text("subtitle", "A second title.", example: "(e.g., puts, calls, warrants, options)") { $0.filled.subtitle },
        .markup(
            "columnGroups",
            "The columns with their widths: colgroup elements, grouped as the first row of the head groups them."
        ) { $0.columnGroups },
        .text(
            "least", "The width, in em of its text, below which words would be broken: 0 to 140, in tens.",
            example: "70"
        ) {
            String($0.least)
        },
        .text("columnCount", "How many cells a row has.", example: "11") { String($0.filled.columns.count) },
        .list("head", of: headRowShape, "The rows of the head.") { $0.headRows },
        .list("rows", of: rowShape, "Transactions and holdings.") { $0.rows },
        .text("emptyText", "Said where there are no rows.", example: "None reported.") { $0.filled.emptyText },
        .text(
            "gap", "Said below the rows where others could not be read; absent where all were.",
            example: "2 rows of this table could not be read; they are listed below as text."
        ) { $0.filled.gap },
    ])

let headRowShape = RecordShape<[TableHeadCell]>(
    "head row", [.list("headCells", of: headCellShape, "The cells, left to right.") { $0 }])

let headCellShape = RecordShape<TableHeadCell>(
    "head cell",
    [
        .text("text", "The caption.", example: "2. Transaction Date (Month/Day/Year)") { $0.cell.text },
        .text(
            "start", "The caption as far as the first place within a word at which a line may end.",
            example: "2. Transaction Date (Month/"
        ) { $0.cell.pieces.first },
        .list("rest", of: lineShape, "The rest of it, between further such places.") {
            $0.cell.pieces.count > 1 ? Array($0.cell.pieces.dropFirst()) : []
        },
        .text("columnSpan", "How many columns it spans; empty for one.", example: "2") { $0.cell.columnSpan.spanText },
        .text("rowSpan", "How many rows of the head it spans; empty for one.", example: "2") {
            $0.cell.rowSpan.spanText
        },
        .flag("isGroup", "Whether it spans several columns.") { $0.cell.columnSpan > 1 },
        .text("style", styleDoc, example: "n") { $0.style },
    ])

let rowShape = RecordShape<TableRow>(
    "row",
    [
        .text("id", "Unique in the page.", example: "t1-r3") { $0.row.identifier },
        .flag("isHolding", "Whether it reports a position only.") { $0.row.kind == .holding },
        .list("cells", of: cellShape, "One cell for each column.") { $0.cells },
    ])

let cellShape = RecordShape<TableCell>(
    "cell",
    [
        .text("text", "What is filed.", example: "1,250", vital: "cells of rows") { $0.cell.text },
        .flag("isHeading", "Whether it names the row: the first cell, if there is anything in it.") { $0.isHeading },
        .text("style", styleDoc, example: "n") { $0.style },
        .flag("hasMarks", "Whether any footnote mark hangs on it.") { !$0.cell.marks.isEmpty },
        .list("marks", of: markShape, "The footnote marks that hang on it.") { $0.cell.marks },
    ])

let markShape = RecordShape<FilledMark>(
    "mark",
    [
        .text("label", "What is printed between the brackets.", example: "3", vital: "footnote marks") { $0.label },
        .text("target", "The id of the footnote; empty if the filing has none of that name.", example: "fn-3") {
            $0.footnote.map(footnoteID)
        },
        .text("id", "The mark's own id; empty if the filing has no such footnote.", example: "mark-3-2") { mark in
            mark.footnote.map { markID($0, mark.occurrence) }
        },
    ])

private let styleDoc =
    "Classes for how the column lines up: c for centred, n for numbers; m and m2 where one or two marks hang beside them."
