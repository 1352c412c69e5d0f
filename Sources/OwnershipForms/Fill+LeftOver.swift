import OwnershipModel

extension Filler {
    /// Lists the filled fields of a row that none of the table's columns shows: an amount owned in Table II of Form 3, a
    /// timeliness that the form has no sign for, an amount that is neither acquired nor disposed of.
    mutating func collectLeftOver(of row: SecurityRow, at identifier: RowIdentifier, in table: TableShape) {
        let rest = row.filled & ~table.shown
        guard rest != 0 else { return }
        for field in table.fields
        where rest & field.bit != 0 && !table.particular.contains(where: { $0.shows(field, of: row) }) {
            let value = row[field]
            // A plain no, and a group without anything in it, need no place.
            if value.meaning == .flag(false) || (value.text == nil && value.marks.isEmpty) { continue }
            // The columns for early and late rows print the footnotes, whatever they say of the row.
            let marks = field == .transactionTimeliness && table.tellsTimeliness ? [] : value.marks
            keep("\(identifier.words), \(field.label)", described(value.leftOver(of: field.kind), marks))
        }
    }

    /// What stands where an input does not tell something: neither "none" nor "no".
    static let notToldText = "Not told by this input."

    /// Where the form has no place to say so itself.
    mutating func collectMissingParts() {
        func add(_ label: String, _ part: OwnershipDocument.Part, isSilent: Bool, _ text: String = Filler.notToldText) {
            if isSilent, document.missingParts.contains(part) { leftOver.append(LabelledList.Item(label, text)) }
        }
        add("Reporting persons", .reportingOwners, isSilent: document.reportingOwners.isEmpty)
        let partly = "This input does not tell all of its rows."
        for table in SecurityTable.allCases {
            add(table.name, table.part, isSilent: !document[table].isEmpty, partly)
        }
        add("Footnotes", .footnotes, isSilent: document.footnotes.isEmpty)
        add("Signatures", .signatures, isSilent: document.signatures.isEmpty)
    }

    /// A value and its marks in one line, as `500 (3)(4)`.
    private func described(_ value: String?, _ marks: [FootnoteMark]) -> String {
        let signs = marks.map { "(\($0.label))" }.joined()
        return [value, signs.isEmpty ? nil : signs].compactMap { $0 }.joined(separator: " ")
    }
}
