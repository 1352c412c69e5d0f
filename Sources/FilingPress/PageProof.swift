import Bytes
import OwnershipForms

/// Whether the pages of a PDF show the filing that is attached to it, or that its structure tells: somebody may have
/// changed one of the two.
///
/// Pages of this program are drawn in the order of the form. So a row of a table stands in their words as one text,
/// behind the row before it; so does whatever else has a value. A row that a page's end divides is looked for cell by
/// cell. What the pages show besides is not noticed.
struct PageProof {
    private let words: PageWords
    /// What is not on the pages: where on the form it stands, and the text.
    private(set) var missing: [(place: String, text: String)] = []
    /// Where the last row that was found ends among the words.
    private var lastRow = 0

    init(_ form: FilledForm, on pages: [[String]]) {
        words = PageWords(pages)
        look(for: form.checkBoxes, "Box")
        for box in form.grid.flatMap(\.boxes) {
            switch box.content {
            case .lines(let lines): look(for: lines.flatMap { $0 }, in: box)
            case .choices(let choices): look(for: choices, box.caption)
            }
        }
        for table in form.tables {
            for (index, row) in table.rows.enumerated() {
                look(for: row, table, "Table \(table.number), row \(index + 1)")
            }
        }
        for (index, owner) in form.owners.owners.enumerated() {
            for text in [owner.name] + owner.addressLines { look(for: text, "Reporting person \(index + 1)") }
        }
        look(for: form.explanation.statement ?? "", form.explanation.heading)
        for note in form.explanation.footnotes { look(for: note.text, "Footnote \(note.label)") }
        for line in form.remarks?.lines ?? [] { look(for: line, "Remarks") }
        for (index, signature) in form.signatures.signatures.enumerated() {
            for text in [signature.name, signature.date] { look(for: text, "Signature \(index + 1)") }
        }
        // A CIK and whose it is. What is known from elsewhere, as the filed date, is not in an attached filing.
        for item in form.details.items where item.text.beginsWithCIK { look(for: item.text, item.label) }
    }

    private mutating func look(for text: String, _ place: String) {
        // Words of scripts that run from right to left stand on pages in another order.
        guard !text.unicodeScalars.contains(where: \.runsLeft), !words.hold(text) else { return }
        missing.append((place, text))
    }

    /// Values follow the caption of their box, unless they have captions of their own.
    private mutating func look(for entries: [BoxEntry], in box: FilledBox) {
        if entries.allSatisfy(\.captions.isEmpty) {
            let values = entries.map(\.value).joined(separator: " ")
            let caption = [box.caption, box.instruction].compactMap { $0 }.joined(separator: " ")
            if !words.hold("\(caption) \(values)") { missing.append((box.caption, values)) }
        } else {
            for entry in entries { look(for: entry.value, box.caption) }
        }
    }

    /// A box that is checked has its sign before its caption; one that is not has none.
    private mutating func look(for boxes: [FilledCheckBox], _ place: String) {
        for box in boxes where box.isAsked {
            let checked = CheckState.checked.sign + box.caption
            switch box.state {
            case .checked: if !words.hold(checked) { missing.append((place, checked)) }
            case .unchecked: if words.end(of: checked) != nil { missing.append((place, box.caption)) }
            case .notStated, .unreadable: continue
            }
        }
    }

    private mutating func look(for row: FilledRow, _ table: FilledTable, _ place: String) {
        let cells = row.cells.map(\.shown)
        if let end = words.end(of: cells.joined(), from: lastRow) {
            lastRow = end
            return
        }
        let before = missing.count
        for (cell, column) in zip(cells, table.columns) { look(for: cell, "\(place), \(column.captions.last ?? "")") }
        // All of its cells stand somewhere and it does not: told apart from a row at the end of a page only by where
        // they stand.
        if missing.count == before, !words.areDivided { missing.append((place, cells.joined(separator: " "))) }
    }
}

extension FilledCell {
    /// The text with the marks behind it, as printed.
    fileprivate var shown: String { text + marks.map { "(\($0.label))" }.joined() }
}

extension String {
    /// Whether ten digits stand at the beginning, which are no part of an accession number.
    fileprivate var beginsWithCIK: Bool {
        utf8.prefix(while: \.isDigit).count == 10 && utf8.dropFirst(10).first != UInt8(ascii: "-")
    }
}

extension Unicode.Scalar {
    /// Whether it belongs to a script that runs from right to left: Hebrew, Arabic and their kin, and their printed
    /// forms.
    fileprivate var runsLeft: Bool {
        (0x0590...0x08FF).contains(value) || (0xFB1D...0xFDFF).contains(value) || (0xFE70...0xFEFC).contains(value)
    }
}
