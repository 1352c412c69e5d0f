import HTMLReports
import OwnershipForms
import OwnershipModel

/// The differences between an amendment and the form it amends, cell by cell.
///
/// Amendments may contain only the rows they correct. So a row or footnote that is missing from the amendment counts as not
/// repeated, not as deleted; the original's remains in effect. A cell counts as deleted if the same row of the amendment
/// leaves it empty. Footnotes are compared by their texts, so new numbers are no change. Signatures are not compared.
struct FormChanges {
    private(set) var changes: [FilingOnSite.Change] = []

    init(from original: FilledForm, to amendment: FilledForm) {
        compareTicks("Box", original.checkBoxes, amendment.checkBoxes)
        compareBoxes(original.grid.flatMap(\.boxes), amendment.grid.flatMap(\.boxes))
        for table in amendment.tables {
            guard let before = original.tables.first(where: { $0.number == table.number }) else { continue }
            compareRows(
                before, original.explanation.footnotes, table, amendment.explanation.footnotes)
        }
        comparePersons(original.owners.owners, amendment.owners.owners)
        compareFootnotes(original.explanation.footnotes, amendment.explanation.footnotes)
        let remarks = [original, amendment].map { $0.remarks?.lines.joined(separator: " ") ?? "" }
        note("Remarks", remarks[0], remarks[1], whereGone: .notRepeated)
    }

    private enum Kind: String {
        case changed
        case added
        case deleted
        case notRepeated = "not repeated"
    }

    private mutating func note(_ place: String, _ before: String, _ after: String, whereGone gone: Kind = .deleted) {
        guard before != after, FormComparison.plain(before) != FormComparison.plain(after) else { return }
        add(before.isEmpty ? .added : after.isEmpty ? gone : .changed, place, before, after)
    }

    private mutating func add(_ kind: Kind, _ place: String, _ before: String, _ after: String) {
        changes.append(FilingOnSite.Change(place: place, kind: kind.rawValue, before: before, after: after))
    }

    // MARK: Boxes

    private mutating func compareTicks(_ place: String, _ before: [FilledCheckBox], _ after: [FilledCheckBox]) {
        for box in after {
            guard let old = before.first(where: { $0.caption == box.caption }) else { continue }
            let name = "\(place): \(box.caption)"
            switch (old.state, box.state) {
            case (.notStated, .notStated): continue
            // A box that the amendment does not state is not unchecked.
            case (_, .notStated): add(.notRepeated, name, old.state.words, "")
            case (.notStated, _): add(.added, name, "", box.state.words)
            default:
                note(name, old.state.words, box.state.words)
                note(name, old.detail ?? "", box.detail ?? "")
            }
        }
    }

    private mutating func compareBoxes(_ before: [FilledBox], _ after: [FilledBox]) {
        for box in after where !box.namesTheOriginal {
            guard let old = before.first(where: { $0.caption == box.caption }) else { continue }
            if case .choices(let ticks) = box.content, case .choices(let oldTicks) = old.content {
                compareTicks(box.caption, oldTicks, ticks)
            } else {
                note(box.caption, FormComparison.text(old.content), FormComparison.text(box.content))
            }
        }
    }

    private mutating func comparePersons(_ before: [FilledOwner], _ after: [FilledOwner]) {
        let name = { (owner: FilledOwner) in FormComparison.plain(owner.name.uppercased()) }
        for owner in after {
            guard let old = before.first(where: { name($0) == name(owner) }) else {
                add(.added, "Reporting person", "", owner.name)
                continue
            }
            note(
                "\(owner.name), address", old.addressLines.joinedByCommas(),
                owner.addressLines.joinedByCommas())
            compareTicks(owner.name, old.relationships, owner.relationships)
        }
        for owner in before where !after.contains(where: { name($0) == name(owner) }) {
            add(.notRepeated, "Reporting person", owner.name, "")
        }
    }

    // MARK: Tables and notes

    private mutating func compareRows(
        _ before: FilledTable, _ oldNotes: [FilledFootnote], _ after: FilledTable, _ newNotes: [FilledFootnote]
    ) {
        let (old, new) = (
            before.rows.map { Self.comparable($0, oldNotes) }, after.rows.map { Self.comparable($0, newNotes) }
        )
        let matching = RowMatching(old, new, aspects: [nil] + after.columns.map(\.aspect))
        for (place, row) in after.rows.enumerated() {
            let name = "Table \(after.number), row \(place + 1)"
            guard let pair = matching.pairs.first(where: { $0.amendment == place }) else {
                add(.added, name, "", Self.shown(row))
                continue
            }
            for (column, (cell, oldCell)) in zip(row.cells, before.rows[pair.original].cells).enumerated()
            where new[place][column + 1] != old[pair.original][column + 1] {
                let caption = after.columns.indices.contains(column) ? after.columns[column].captions.last ?? "" : ""
                note("\(name), \(caption)", Self.shown(oldCell, oldNotes), Self.shown(cell, newNotes))
            }
        }
        for (place, row) in before.rows.enumerated() where !matching.pairs.contains(where: { $0.original == place }) {
            add(.notRepeated, "Table \(before.number), row \(place + 1) of the original", Self.shown(row), "")
        }
    }

    /// The kind of row, then its cells, each with the texts of its footnotes.
    private static func comparable(_ row: FilledRow, _ notes: [FilledFootnote]) -> [String] {
        [row.kind.rawValue]
            + row.cells.map { cell in
                ([cell.text] + cell.marks.map { $0.footnote.map { notes[$0].text } ?? $0.label })
                    .map { FormComparison.plain($0).joined(separator: " ") }.joined(separator: "\u{1F}")
            }
    }

    private static func shown(_ row: FilledRow) -> String {
        row.cells.map(\.text).filter { !$0.isEmpty }.joined(separator: " | ")
    }

    /// The text with the footnotes written out, because their numbers mean nothing in the other form.
    private static func shown(_ cell: FilledCell, _ notes: [FilledFootnote]) -> String {
        ([cell.text] + cell.marks.map { mark in "(\(mark.footnote.map { notes[$0].text } ?? mark.label))" })
            .filter { !$0.isEmpty }.joined(separator: " ")
    }

    private mutating func compareFootnotes(_ before: [FilledFootnote], _ after: [FilledFootnote]) {
        let text = { (note: FilledFootnote) in FormComparison.plain(note.text).joined(separator: " ") }
        let (old, new) = (Set(before.map(text)), Set(after.map(text)))
        var gone = before.filter { !new.contains(text($0)) }
        for note in after where !old.contains(text(note)) {
            // With the same number, it is most likely the same footnote reworded.
            if let place = gone.firstIndex(where: { $0.label == note.label }) {
                add(.changed, "Footnote \(note.label)", gone.remove(at: place).text, note.text)
            } else {
                add(.added, "Footnote \(note.label)", "", note.text)
            }
        }
        for note in gone { add(.notRepeated, "Footnote \(note.label) of the original", note.text, "") }
    }
}

/// Returns what an amendment changes, for its page.
///
/// - Parameter name: the description of the original in the heading.
public func changes(
    from original: FilledForm, named name: String, to amendment: FilledForm
) -> FilingOnSite.ChangeList {
    let changes = FormChanges(from: original, to: amendment).changes
    var notes: [String] = []
    if changes.isEmpty {
        notes.append("Nothing that both tell differs; signatures are not compared.")
    } else {
        notes.append(
            "Rows are matched by what stands in them. “Not repeated” is not “deleted”: an amendment may carry only what it corrects, and what it does not carry stands as it was filed. Signatures are not compared."
        )
    }
    return FilingOnSite.ChangeList(heading: "What this amendment changes in \(name)", notes: notes, changes: changes)
}
