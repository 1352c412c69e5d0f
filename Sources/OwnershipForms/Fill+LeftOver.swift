import OwnershipModel

extension Filler {
    /// Lists the non-empty fields of a row that no column of the table shows.
    ///
    /// Examples are an amount owned in Table II of Form 3, a timeliness for which the form has no sign, and an amount that
    /// is neither acquired nor disposed of.
    func collectLeftOver(of row: SecurityRow, at identifier: RowIdentifier, in table: TableShape) {
        let rest = row.filled & ~table.shown
        for place in table.fields.indices where rest & table.bits[place] != 0 {
            let field = table.fields[place]
            // A plain "no" and an empty group need not be listed.
            let isListed = row.read(field) { $0.meaning != .flag(false) && ($0.text != nil || !$0.marks.isEmpty) }
            guard isListed == true, !table.particular.contains(where: { $0.shows(field, of: row) }) else { continue }
            let value = row[field]
            // The columns for early and late rows print these footnotes in every row.
            let marks = field == .transactionTimeliness && table.tellsTimeliness ? [] : value.marks
            keep("\(identifier.words), \(field.label)", described(value.leftOver(of: field.kind), marks))
        }
    }

    /// Printed in place of something that the input does not contain, which means neither "none" nor "no".
    static var notToldText: String { "Not told by this input." }

    /// Lists the missing parts for which the form itself has no place to say so.
    func collectMissingParts() {
        func add(_ label: String, _ part: OwnershipDocument.Part, isSilent: Bool, _ text: String = Filler.notToldText) {
            if isSilent, document.missingParts.contains(part) { leftOver.append(LabelledList.Item(label, text)) }
        }
        add("Reporting persons", .reportingOwners, isSilent: document.reportingOwners.isEmpty)
        let partly = "This input does not tell all of its rows."
        for table in Document.tables {
            let isSilent = document.gap(in: table).map { !$0.isMissing && $0.note == nil } ?? false
            add(table.name, table.part, isSilent: isSilent, partly)
        }
        add("Footnotes", .footnotes, isSilent: document.footnotes.isEmpty)
        add("Signatures", .signatures, isSilent: document.signatures.isEmpty)
    }

    /// A value and its marks on one line: `500 (3)(4)`.
    private func described(_ value: String?, _ marks: [FootnoteMark]) -> String {
        let signs = marks.map { "(\($0.label))" }.joined()
        return [value, signs.isEmpty ? nil : signs].compactMap { $0 }.joined(separator: " ")
    }
}
