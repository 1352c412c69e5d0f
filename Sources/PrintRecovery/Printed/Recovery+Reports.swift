import Bytes
import Diagnostics
import Inputs
import OwnershipModel

extension Recovery {
    /// Reports what is doubtful and what was not understood.
    mutating func report(on document: OwnershipDocument) {
        for piece in form.unused {
            add(
                .warning, "text-not-understood", "this text has no place on the form that is known", at: piece.line,
                notes: [String(piece.text.prefix(200))])
        }
        for line in form.tables.flatMap(\.beside) {
            add(
                .warning, "text-not-understood", "this text has no place on the form that is known", at: line.line,
                notes: [String(line.text.prefix(200))])
        }
        for gap in gaps.prefix(Remarks.limit) {
            add(
                .error, "words-not-read", "these words of the form are in no value that was read", at: gap.line,
                notes: [String(gap.text.prefix(200))])
        }
        for table in form.tables {
            for row in table.unread where !row.isSaid {
                add(
                    .error, "row-not-understood",
                    "the cells of this row of \(table.table.name) are not those of its \(table.columns.count) columns; the "
                        + "row is not in it", at: row.line, notes: [String(row.text.prefix(300))])
            }
        }
        reportOddBoxes()
        reportMissing(document)
        let isJoint = document.reportingOwners.count > 1
        if let tick = form.isJointFiling, tick == .ticked, !isJoint {
            add(
                .warning, "joint-filers-missing",
                "the form says that more than one reporting person files it and names one", at: nil)
        }
        if form.isSingleFiling == .ticked, isJoint {
            add(
                .warning, "joint-filers-doubtful",
                "the form says that one reporting person files it, and \(document.reportingOwners.count) were found on it",
                at: nil)
        }
        if document.signatures.isEmpty {
            add(.warning, "signature-missing", "no signature was found on this form", at: nil)
        } else if document.signatures.contains(where: { $0.date == nil || $0.name == nil }) {
            add(
                .warning, "signature-doubtful",
                "a signature has no date or no name beside it, which may be somewhere else",
                at: nil)
        }
        let prose = [document.remarks, document.footnotes.last?.text].compactMap { $0 }
        let isLong = document.signatures.contains { ($0.name ?? "").split(separator: " ").count > 16 }
        if !form.isOwnText, prose.contains(where: { $0.holds("/s/ ") }) || isLong {
            add(
                .warning, "signature-doubtful",
                "the end of the footnotes or remarks and the signatures may not be told apart: look at both", at: nil)
        }
        let known = Set(document.footnotes.map(\.id))
        for (mark, row) in marks(of: form.tables) where !known.contains(Recovery.identifier(mark)) {
            add(.warning, "undefined-footnote", "the mark (\(mark)) means no footnote of this form", at: row)
        }
        let used = Set(marks(of: form.tables).map { Recovery.identifier($0.0) })
        for note in form.footnotes where !used.isEmpty && !used.contains(Recovery.identifier(note.label)) {
            add(
                .warning, "unused-footnote",
                "no mark on this form names footnote (\(note.label)); a row or a mark may be lost", at: note.line)
        }
    }

    /// Reports the check boxes that hold neither a sign that is known nor nothing.
    private mutating func reportOddBoxes() {
        func report(_ box: String, _ state: TickState?, at line: Int?) {
            guard case .odd(let sign)? = state else { return }
            add(
                .warning, "box-not-understood",
                "\(box): what stands in this box is neither a tick nor nothing", at: line, notes: [sign])
        }
        for (box, caption) in [
            (PrintedForm.HeadBox.notSubjectToSection16, "No longer subject to Section 16"),
            (.aff10b5One, "Rule 10b5-1(c)"), (.form3HoldingsReported, "Form 3 Holdings Reported"),
            (.form4TransactionsReported, "Form 4 Transactions Reported"),
        ] { report(caption, form.flags[box], at: nil) }
        for owner in form.owners {
            guard let boxes = owner.boxes else { continue }
            for box in Caption.OwnerBox.allCases {
                report("\(owner.name), \(box.rawValue)", boxes[box], at: owner.line)
            }
        }
        report("Form filed by More than One Reporting Person", form.isJointFiling, at: nil)
    }

    /// Reports what every form states and this one does not.
    private mutating func reportMissing(_ document: OwnershipDocument) {
        func isNameless(_ owner: ReportingOwner) -> Bool { owner.name?.isEmpty ?? true }
        var missing = form.lost
        if document.issuer.name?.isEmpty ?? true { missing.append("the name of the issuer") }
        if document.reportingOwners.contains(where: isNameless) { missing.append("the name of a reporting person") }
        if let type = form.type, type.isAmendment != (form.originalDate != nil) {
            missing.append(
                type.isAmendment
                    ? "the date of the original that this amends"
                    : "whether this is an amendment, since it has the date of an original")
        }
        for piece in [form.period, form.originalDate].compactMap({ $0 }) where Recovery.date(piece.text).value == nil {
            add(
                .warning, "unreadable-value", "this is no date; it is shown as it stands", at: piece.line,
                notes: [piece.text])
        }
        for date in form.signatures.compactMap(\.date) where Recovery.date(date).value == nil {
            add(
                .warning, "unreadable-value", "this is no date of a signature; it is shown as it stands", at: nil,
                notes: [date])
        }
        for owner in form.owners where owner.address.city == nil && owner.address.street1 != nil {
            missing.append("the city in the address of \(owner.name.isEmpty ? "a reporting person" : owner.name)")
        }
        if document.periodOfReport == nil { missing.append("the date of the event or the earliest transaction") }
        if form.owners.contains(where: { $0.boxes?.isUnticked == true }) {
            missing.append("a ticked box for how a reporting person is related to the issuer")
        }
        for table in form.tables {
            for (index, row) in table.rows.enumerated() {
                for words in RowRecovery(table: table).missing(in: row) {
                    missing.append("\(words) in \(table.table.name), row \(index + 1)")
                }
                for (content, cell) in zip(table.columns, row.cells)
                where !content.admits(cell) || cell.text.holds("Table I") && Recovery.holdsTitle(cell.text) {
                    add(
                        .warning, "unreadable-value",
                        "\(table.table.name), row \(index + 1): this is not what its column holds; it is shown as it stands",
                        at: row.line, notes: [cell.text])
                }
            }
        }
        if !missing.isEmpty {
            add(.warning, "value-missing", "not found on this form: \(missing.joined(separator: "; "))", at: nil)
        }
    }

    /// Whether the title of a table stands in a cell.
    private static func holdsTitle(_ text: String) -> Bool {
        text.ranges(of: "Table I").contains { SecurityTable(heading: String(text[$0.lowerBound...])) != nil }
    }

    private func marks(of tables: [PrintedTable]) -> [(String, Int)] {
        tables.flatMap(\.rows).flatMap { row in row.cells.flatMap { $0.marks.map { ($0, row.line) } } }
    }
}
