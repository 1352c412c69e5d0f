import PageLayout

@testable import CairoDrawing
@testable import PrintReports

/// A document with everything a report has: headings, boxes, tables with spanning heads, marks that lead to notes, a
/// second page with the head repeated.
struct SampleForm {
    var rows = 14
    var pages = 2

    func lay(with shaper: TextShaper) -> LaidOutDocument {
        var sheet = Sheet(shaper)
        let small = TextStyle(size: 7)
        let bold = TextStyle(face: .bold, size: 9)
        let title = sheet.add(.heading(level: 1))
        sheet.set(
            "FORM 4: Statement of Changes in Beneficial Ownership", at: 36, 36, in: TextStyle(face: .bold, size: 14),
            as: .element(title), destination: "top")
        sheet.document.outline.append(OutlineEntry(title: "Form 4", level: 1, destination: "top"))
        let lead = sheet.add(.paragraph)
        sheet.set(
            "Filed pursuant to Section 16(a) of the Securities Exchange Act of 1934 or Section 30(h) of the Investment "
                + "Company Act of 1940. AVATAR To. Yours, \u{201C}quoted\u{201D} \u{2014} Müller & Søn",
            at: 36, 60, width: 300, in: small, as: .element(lead))
        let box = sheet.add(.paragraph, says: "Director: yes")
        sheet.set("X", at: 400, 60, in: bold, as: .element(box))
        var y = 100.0
        for table in 0..<2 {
            let heading = sheet.add(.heading(level: 2))
            let name = "table\(table + 1)"
            sheet.set(
                "Table \(table == 0 ? "I" : "II") - Securities", at: 36, y, in: bold, as: .element(heading),
                destination: name)
            sheet.document.outline.append(OutlineEntry(title: "Table \(table + 1)", level: 2, destination: name))
            y = lay(table, from: y + 14, on: &sheet, small)
        }
        notes(from: y + 8, on: &sheet, small)
        return sheet.document
    }

    private func lay(_ number: Int, from top: Double, on sheet: inout Sheet, _ style: TextStyle) -> Double {
        let table = sheet.add(.table)
        let head = sheet.add(.tableHead, to: table)
        let prefix = number == 0 ? "a" : "b"
        let first = sheet.add(.tableRow, to: head)
        let second = sheet.add(.tableRow, to: head)
        var y = top
        sheet.rule(36, y, 576, y)
        func headCells(real: Bool) {
            let tall = sheet.headCell(first, "\(prefix)1", rows: 2, real)
            sheet.set("1. Title of Security (Instr. 3)", at: 38, y + 2, width: 150, in: style, as: tall)
            let wide = sheet.headCell(first, "\(prefix)2", columns: 2, real)
            sheet.set("4. Securities Acquired (A) or Disposed Of (D)", at: 200, y + 2, width: 300, in: style, as: wide)
            let left = sheet.headCell(second, "\(prefix)3", under: ["\(prefix)2"], real)
            sheet.set("Amount", at: 200, y + 12, width: 100, in: style, as: left)
            let right = sheet.headCell(second, "\(prefix)4", under: ["\(prefix)2"], real)
            sheet.set("Price", at: 350, y + 12, width: 100, in: style, as: right)
            y += 24
            sheet.rule(36, y, 576, y)
        }
        headCells(real: true)
        let body = sheet.add(.tableBody, to: table)
        for index in 0..<rows {
            if number == 1, index == rows / 2, pages > 1 {
                sheet.turn()
                y = 36
                headCells(real: false)
            }
            let row = sheet.add(.tableRow, to: body)
            let cell = sheet.add(.dataCell(.init(headers: ["\(prefix)1"])), to: row)
            sheet.set("Common Stock, Class \(index)", at: 38, y + 2, width: 100, in: style, as: .element(cell))
            mark(1 + index % 3, in: cell, at: 140, y + 1, on: &sheet)
            let amount = sheet.add(.dataCell(.init(headers: ["\(prefix)2", "\(prefix)3"])), to: row)
            sheet.set("\(index * 1731 + 17),000", at: 200, y + 2, width: 100, in: style, as: .element(amount))
            let price = sheet.add(.dataCell(.init(headers: ["\(prefix)2", "\(prefix)4"])), to: row)
            if index % 3 != 1 {
                sheet.set("$\(index * 7 + 3).25", at: 350, y + 2, width: 80, in: style, as: .element(price))
            }
            y += 12
            sheet.rule(36, y, 576, y, 0.25)
        }
        for x in [36.0, 195, 345, 576] { sheet.rule(x, number == 1 && pages > 1 ? 36 : top, x, y) }
        return y + 10
    }

    private func mark(_ note: Int, in cell: Int, at x: Double, _ y: Double, on sheet: inout Sheet) {
        let reference = sheet.add(.reference, to: cell)
        let link = sheet.add(.link, to: reference)
        sheet.set(
            "(\(note))", at: x, y, width: 12, in: TextStyle(size: 5, rise: 1), as: .element(link),
            link: Link(to: .destination("note\(note)"), contents: "Footnote \(note)"))
    }

    private func notes(from top: Double, on sheet: inout Sheet, _ style: TextStyle) {
        var y = top
        for number in 1...3 {
            let note = sheet.add(.note(identifier: "n\(number)"))
            let label = sheet.add(.label, to: note)
            sheet.set("(\(number))", at: 36, y, width: 15, in: style, as: .element(label), destination: "note\(number)")
            let text = sheet.add(.paragraph, to: note)
            y = sheet.set(
                "The price reported in column \(number) is a weighted average. These shares were sold in multiple "
                    + "transactions at prices ranging from $10.01 to $10.99, inclusive. The reporting person undertakes "
                    + "to provide full information regarding the number of shares sold at each separate price.",
                at: 54, y, width: 500, in: style, as: .element(text))
        }
        let more = sheet.add(.paragraph)
        let link = sheet.add(.link, to: more)
        sheet.set(
            "www.sec.gov", at: 36, y + 4, in: style, as: .element(link),
            link: Link(to: .uri("https://www.sec.gov/"), contents: "The site of the SEC"))
    }
}

extension Sheet {
    /// A head cell's place in the tree, or that of its repetition.
    fileprivate mutating func headCell(
        _ row: Int, _ name: String, rows: Int = 1, columns: Int = 1, under: [String] = [], _ real: Bool
    ) -> Frame.Meaning {
        guard real else { return .artifact }
        return .element(
            add(.headerCell(.init(identifier: name, rowSpan: rows, columnSpan: columns, headers: under)), to: row))
    }
}
