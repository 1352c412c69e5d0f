import OwnershipForms
import OwnershipModel
import PageLayout

extension FormBlocks {
    /// The reporting persons, with their addresses and relationships to the issuer: one in a line, since the boxes above
    /// say the same of the first, several in a table.
    var owners: [Stack.Item] {
        let filled = form.owners
        guard let first = filled.owners.first else { return [] }
        let heading = heading(filled.heading, destination: "owners")
        guard filled.owners.count > 1 else {
            return [Stack.Item(line(of: first, heading), spaceBefore: style.betweenParts, keepsWithNext: true)]
        }
        var table = table(of: filled, captions: first.relationships.map(\.caption))
        table.title = heading
        return [Stack.Item(table, spaceBefore: style.betweenParts)]
    }

    private func table(of filled: FilledOwners, captions: [String]) -> Table {
        let name = StructureTree.HeaderCell(identifier: "owner-name", rowSpan: 2)
        let group = StructureTree.HeaderCell(identifier: "owner-relationships", columnSpan: captions.count)
        let parts = captions.indices.map { index in
            Table.HeadCell(
                Paragraph(captions[index], style: style.tableHead, alignment: .center), column: index + 1,
                header: StructureTree.HeaderCell(
                    identifier: "owner-relationship-\(index + 1)", headers: [group.identifier]))
        }
        let head = [
            [
                Table.HeadCell(Paragraph(filled.nameCaption, style: style.tableHead), column: 0, header: name),
                Table.HeadCell(
                    Paragraph(filled.relationshipCaption, style: style.tableHead, alignment: .center), column: 1,
                    header: group),
            ], parts,
        ]
        let columns =
            [Table.Column(share: 0.4, headers: [name.identifier])]
            + parts.map {
                Table.Column(share: 0.6 / Double(parts.count), headers: [group.identifier, $0.header.identifier])
            }
        let rows = filled.owners.enumerated().map { index, owner in
            Table.Row(
                [Table.Cell(nameAndAddress(of: owner))] + owner.relationships.map { Table.Cell(answer($0)) },
                header: owner.name.isEmpty ? nil : "owner-\(index + 1)")
        }
        return Table(
            columns: columns, head: head, rows: rows, style: style.table,
            continuation: continuation(of: filled.heading))
    }

    /// The heading, the name and the address of a person, and the relationships that are ticked or have an answer.
    private func line(of owner: FilledOwner, _ heading: Paragraph) -> Boxed {
        let address = owner.addressLines.joinedByCommas()
        var runs = [Run(address.isEmpty ? owner.name : owner.name.withComma, style: style.strongCell)]
        if !address.isEmpty { runs.append(Run(" \(address)", style: style.cell)) }
        let relationships = owner.relationships.compactMap(words)
        if !relationships.isEmpty {
            runs.append(Run(" \u{B7} \(relationships.joined(separator: " \u{B7} "))", style: style.cell))
        }
        var heading = heading
        for index in heading.runs.indices { heading.runs[index].style = style.strongCell }
        let columns = Columns(
            [
                Columns.Item(.fixed(style.ownerHeading), Boxed(heading, insets: style.ownerPadding)),
                Columns.Item(.share(1), Boxed(Paragraph(runs), insets: style.ownerPadding)),
            ], divider: style.hairline)
        return Boxed(columns, edges: .all, thickness: style.hairline)
    }

    /// A relationship in words: its caption without what it asks for in parentheses, and what was filed; nil for a box
    /// without an answer.
    private func words(for box: FilledCheckBox) -> String? {
        let detail = box.detail.flatMap { $0.isEmpty ? nil : $0 }
        var answers = detail.map { [$0] } ?? []
        switch box.state {
        case .checked: break
        case .unreadable: answers.insert(box.state.words, at: 0)
        case .unchecked, .notStated:
            guard detail != nil else { return nil }
            answers.insert(box.state.words, at: 0)
        }
        let caption = String(box.caption.before("("))
        return answers.isEmpty ? caption : "\(caption): \(answers.joined(separator: ", "))"
    }

    private func nameAndAddress(of owner: FilledOwner) -> Paragraph {
        let address = owner.addressLines.joinedByCommas()
        var runs = [Run(owner.name, style: style.strongCell)]
        if !address.isEmpty { runs.append(Run("\n\(address)", style: style.cell)) }
        return Paragraph(runs, keepsLineFeeds: true)
    }

    /// The content of a relationship cell: an X or the unreadable text as filed, with the officer's title or other
    /// detail below.
    private func answer(_ box: FilledCheckBox) -> Paragraph {
        var runs: [Run] = []
        switch box.state {
        case .checked: runs.append(Run(box.state.sign, style: style.strongCell))
        case .unreadable: runs.append(Run(box.state.words, style: style.cell))
        case .unchecked, .notStated: break
        }
        if let detail = box.detail, !detail.isEmpty { runs.append(Run("\n\(detail)", style: style.cell)) }
        return Paragraph(runs, alignment: .center, keepsLineFeeds: true)
    }
}
