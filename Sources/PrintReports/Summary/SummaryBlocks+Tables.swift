import OwnershipModel
import OwnershipReview
import PageLayout

extension SummaryBlocks {
    /// The table of transactions: one row for each account and kind of transaction.
    var transactions: [Stack.Item] {
        mutating get {
            var rows: [Table.Row] = []
            for account in facts.accounts {
                for total in account.totals {
                    rows.append(
                        Table.Row([
                            Table.Cell(self.name(of: account)), Table.Cell(deed(total)),
                            Table.Cell(Paragraph(total.dates, style: style.cell)),
                            Table.Cell(number(total.amountText)), Table.Cell(price(total)),
                            Table.Cell(number(total.valueText)),
                        ]))
                }
            }
            guard !rows.isEmpty else { return [] }
            let table = table(
                "transactions", SummaryText.transactionColumns, shares: [0.25, 0.29, 0.14, 0.09, 0.12, 0.11],
                numbers: 3,
                rows)
            return [heading(SummaryText.transactions, "transactions"), Stack.Item(table, spaceBefore: 2.5)]
        }
    }

    /// The table of holdings, with the position chart beside it if there is one; below it on narrow paper.
    mutating func holdings(on size: Size) -> [Stack.Item] {
        guard !facts.accounts.isEmpty else { return [] }
        let rows = facts.accounts.map { account in
            var after = [Run(account.afterText, style: style.strongCell)]
            if let basis = account.basisText { after.append(Run("\n\(basis)", style: style.mark.level)) }
            return Table.Row([
                Table.Cell(name(of: account)),
                Table.Cell(number(account.beforeText ?? SummaryText.unknownBefore)),
                Table.Cell(Paragraph(after, alignment: .right, keepsLineFeeds: true)),
            ])
        }
        let table = table(
            "holdings", SummaryText.holdingColumns, shares: [0.56, 0.18, 0.26], numbers: 1, rows)
        let heading = heading(SummaryText.holdings, "holdings")
        guard let chart = PositionSteps.best(of: facts)?.block(style) else {
            return [heading, Stack.Item(table, spaceBefore: 2.5)]
        }
        if size.width < style.widthOfNarrow {
            return [heading, Stack.Item(table, spaceBefore: 2.5), Stack.Item(chart, spaceBefore: style.betweenParts)]
        }
        let columns = Columns(
            [Columns.Item(.share(0.5), table), Columns.Item(.share(0.5), chart)], gap: style.betweenColumns,
            levels: false)
        return [heading, Stack.Item(columns, spaceBefore: 2.5)]
    }

    // MARK: Cells

    private mutating func name(of account: AccountFacts) -> Paragraph {
        let runs = [
            Run(account.name, style: style.strongCell),
            Run("\(account.name.commaToAdd) \(account.manner)", style: style.cell),
        ]
        return Paragraph(runs + marks.runs(account.account.natureMarks.map(\.label)), lineStyle: style.cell)
    }

    private mutating func deed(_ total: KindTotal) -> Paragraph {
        var text = total.deed
        if total.rows.count > 1 { text += ", \(total.rows.count) rows" }
        if let letters = total.letters { text += ", code \(letters)" }
        return Paragraph([Run(text, style: style.cell)] + marks.runs(total.explanations), lineStyle: style.cell)
    }

    private mutating func price(_ total: KindTotal) -> Paragraph {
        Paragraph(
            [Run(total.priceText, style: style.cell)] + marks.runs(total.priceNotes), alignment: .right,
            lineStyle: style.cell)
    }

    private func number(_ text: String) -> Paragraph { Paragraph(text, style: style.cell, alignment: .right) }

    /// Makes a table. Captions of columns from index `numbers` on are right-aligned, since those columns hold numbers.
    private func table(
        _ name: String, _ captions: [String], shares: [Double], numbers: Int, _ rows: [Table.Row]
    ) -> Table {
        let identifiers = captions.indices.map { "summary-\(name)-\($0 + 1)" }
        let head = captions.indices.map { index in
            Table.HeadCell(
                Paragraph(
                    captions[index], style: style.tableHead, alignment: index < numbers ? .left : .right),
                column: index, header: StructureTree.HeaderCell(identifier: identifiers[index]))
        }
        let headed = rows.enumerated().map { index, row in
            var row = row
            row.header = "summary-\(name)-row-\(index + 1)"
            return row
        }
        return Table(
            columns: zip(shares, identifiers).map { Table.Column(share: $0, headers: [$1]) }, head: [head],
            rows: headed, style: style.table)
    }
}

extension TextStyle {
    /// The style without its rise above the baseline.
    var level: TextStyle {
        var style = self
        style.rise = 0
        return style
    }
}
