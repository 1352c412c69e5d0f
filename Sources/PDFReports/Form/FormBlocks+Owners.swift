import OwnershipForms
import OwnershipModel
import PageLayout

extension FormBlocks {
    /// The table of reporting persons, with their addresses and relationships to the issuer.
    var owners: [Stack.Item] {
        let filled = form.owners
        guard let first = filled.owners.first else { return [] }
        let heading = heading(filled.heading, destination: "owners")
        return [
            Stack.Item(heading, spaceBefore: style.betweenParts, keepsWithNext: true),
            Stack.Item(table(of: filled, captions: first.relationships.map(\.caption)), spaceBefore: 2.5),
        ]
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
        let rows = filled.owners.map { owner in
            Table.Row([Table.Cell(nameAndAddress(of: owner))] + owner.relationships.map { Table.Cell(answer($0)) })
        }
        return Table(columns: columns, head: head, rows: rows, style: style.table)
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
