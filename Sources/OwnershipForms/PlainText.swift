import Diagnostics

/// Renders a filled form as plain text: every caption, value, mark and note in reading order.
///
/// Tables are written row by row, with one line per non-empty cell that begins with the column's captions. Values are
/// therefore never cut to a width, and two renderings can be compared line by line. Tests use it as golden format.
public struct PlainText: Sendable {
    private var lines: [String] = []

    /// Returns the text of a form, with lines that end in LF.
    public static func render(_ form: FilledForm) -> String {
        var text = PlainText()
        text.write(form)
        return text.lines.joined(separator: "\n") + "\n"
    }

    private mutating func write(_ form: FilledForm) {
        write(form.masthead)
        section(nil, form.checkBoxes.flatMap(PlainText.lines(of:)))
        for box in form.grid.flatMap(\.boxes) { write(box) }
        for table in form.tables { write(table) }
        write(form.owners)
        write(form.explanation)
        if let remarks = form.remarks { section(remarks.heading, remarks.lines.map(PlainText.clean)) }
        section(
            form.signatures.nameCaption + " / " + form.signatures.dateCaption,
            form.signatures.signatures.map { PlainText.clean("\($0.name) / \($0.date)") })
        section(nil, form.smallPrint)
        if !form.leftOver.items.isEmpty { write(form.leftOver) }
        write(form.details)
    }

    /// Appends an empty line, a heading and indented lines; without a heading the lines are not indented.
    private mutating func section(_ heading: String?, _ body: [String]) {
        guard heading != nil || !body.isEmpty else { return }
        if !lines.isEmpty { lines.append("") }
        if let heading { lines.append(heading) }
        lines += body.map { heading == nil ? $0 : "    " + $0 }
    }

    private mutating func write(_ masthead: Masthead) {
        let omb = masthead.omb
        section(nil, [masthead.formName] + [masthead.amendment].compactMap { $0 })
        section(nil, masthead.agency + [masthead.title] + masthead.statute)
        section(
            omb.heading,
            ["\(omb.numberCaption) \(omb.number)", (omb.burdenCaption + [omb.hours]).joined(separator: " ")])
    }

    private mutating func write(_ box: FilledBox) {
        let caption = [box.caption, box.instruction].compactMap { $0 }.joined(separator: " ")
        switch box.content {
        case .choices(let choices):
            section(caption, choices.flatMap(PlainText.lines(of:)))
        case .lines(let rows):
            section(
                caption,
                rows.map { entries in
                    entries.map { entry in
                        ([PlainText.clean(entry.value)] + entry.captions).filter { !$0.isEmpty }.joined(separator: " ")
                    }.filter { !$0.isEmpty }.joined(separator: "; ")
                }.filter { !$0.isEmpty })
        }
    }

    private mutating func write(_ table: FilledTable) {
        section([table.title, table.subtitle].compactMap { $0 }.joined(separator: " "), [])
        if table.rows.isEmpty { lines.append("    " + table.emptyText) }
        for (index, row) in table.rows.enumerated() {
            lines.append("  Row \(index + 1) (\(row.kind.rawValue))")
            for (column, cell) in zip(table.columns, row.cells) where !cell.isEmpty {
                lines.append("    \(column.captions.joined(separator: ", ")): \(PlainText.text(of: cell))")
            }
        }
        if let gap = table.gap { lines.append("    " + gap) }
    }

    private mutating func write(_ owners: FilledOwners) {
        section(owners.heading, [])
        for owner in owners.owners {
            lines.append("  \(owners.nameCaption)")
            lines += ([owner.name] + owner.addressLines).map { "    " + PlainText.clean($0) }
            lines.append("  \(owners.relationshipCaption)")
            lines += owner.relationships.flatMap(PlainText.lines(of:)).map { "    " + $0 }
        }
    }

    private mutating func write(_ explanation: FilledExplanation) {
        let notes = explanation.footnotes.flatMap { note in
            let paragraphs = note.text.split(separator: "\n", omittingEmptySubsequences: false)
            return paragraphs.enumerated().map { index, paragraph in
                (index == 0 ? "(\(note.label)) " : "    ") + PlainText.clean(String(paragraph))
            }
        }
        section(explanation.heading, [explanation.statement].compactMap { $0 } + notes)
    }

    private mutating func write(_ list: LabelledList) {
        section(list.heading, list.items.map { PlainText.clean("\($0.label): \($0.text)") })
    }

    private static func lines(of box: FilledCheckBox) -> [String] {
        let sign = box.state == .notStated ? "?" : box.state.sign.isEmpty ? " " : box.state.sign
        let detail = box.detail.map { ": " + $0 } ?? ""
        return ["[\(clean(sign))] \(box.caption)\(clean(detail))"]
    }

    private static func text(of cell: FilledCell) -> String {
        ([clean(cell.text)].filter { !$0.isEmpty } + [cell.marks.map { "(\(clean($0.label)))" }.joined()])
            .filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// Returns a filed text with controls and bidirectional characters written as `\u{…}`, so that it can neither break out
    /// of its line nor control a terminal.
    private static func clean(_ text: String) -> String {
        text.safeForTerminal
    }
}
