import OwnershipForms
import OwnershipModel
import OwnershipReview
import PageLayout

extension SummaryBlocks {
    /// The table of transactions: one row for each kind and each way of holding. Where all are held the same way, the heading
    /// says so.
    var transactions: [Stack.Item] {
        mutating get {
            let lines = TradeLine.all(of: facts)
            guard let first = lines.first else { return [] }
            let isOneWay = lines.allSatisfy { $0.ways == 1 && $0.account.way == first.account.way }
            var title = [Run(SummaryText.transactions, style: style.heading)]
            if isOneWay {
                title.append(Run(", all \(first.account.manner)", style: style.value))
                title += marks.runs(first.account.mannerNotes)
            }
            isUndivided = lines.contains { $0.ways > 1 }
            var rows: [Table.Row] = []
            for line in lines {
                var cells = [Table.Cell(deed(line))]
                if !isOneWay { cells.append(Table.Cell(manner(line))) }
                let total = line.total
                cells += [
                    Table.Cell(Paragraph(total.dates, style: style.cell)),
                    Table.Cell(number(total.amountText, total.amountNotes)),
                    Table.Cell(number(total.priceText, total.priceNotes)), Table.Cell(number(total.valueText)),
                ]
                rows.append(Table.Row(cells))
            }
            var columns = SummaryText.transactionColumns
            var shares = [0.31, 0.19, 0.13, 0.11, 0.14, 0.12]
            if isOneWay {
                columns.remove(at: 1)
                shares = [0.42, 0.15, 0.13, 0.16, 0.14]
            }
            let table = table("transactions", columns, shares: shares, numbers: columns.count - 3, rows)
            return [
                heading(title, bookmark: SummaryText.transactions, "transactions"), Stack.Item(table, spaceBefore: 2),
            ]
        }
    }

    /// The table of holdings: before, after and change or, where nothing was traded, one column for what is held.
    var holdings: [Stack.Item] {
        mutating get {
            guard !facts.accounts.isEmpty else { return [] }
            let table = facts.totals.isEmpty ? held : changed
            return [heading(SummaryText.holdings, "holdings"), Stack.Item(table, spaceBefore: 2)]
        }
    }

    private var changed: Boxed {
        mutating get {
            var rows: [Table.Row] = []
            for account in facts.accounts {
                rows.append(
                    Table.Row([
                        Table.Cell(name(of: account, saysTerms: true)),
                        Table.Cell(number(account.beforeText ?? SummaryText.missing)), Table.Cell(after(account)),
                        Table.Cell(number(account.changeText ?? SummaryText.missing)),
                    ]))
            }
            return table("holdings", SummaryText.holdingColumns, shares: [0.52, 0.15, 0.19, 0.14], numbers: 1, rows)
        }
    }

    /// Derivative securities with their terms; these have no columns where there are none.
    private var held: Boxed {
        mutating get {
            let hasTerms = facts.accounts.contains { $0.account.terms != nil }
            var rows: [Table.Row] = []
            for account in facts.accounts {
                var cells = [Table.Cell(name(of: account, saysTerms: false))]
                if hasTerms {
                    let terms = account.account.terms
                    for term in [terms?.priceText, terms?.exercisableText, terms?.expiryText] {
                        cells.append(Table.Cell(number(term?.text ?? "", term?.notes ?? [])))
                    }
                }
                cells.append(Table.Cell(after(account)))
                rows.append(Table.Row(cells))
            }
            let columns = SummaryText.heldColumns
            return hasTerms
                ? table("holdings", columns, shares: [0.40, 0.13, 0.13, 0.13, 0.21], numbers: 1, rows)
                : table("holdings", [columns[0], columns[4]], shares: [0.7, 0.3], numbers: 1, rows)
        }
    }

    // MARK: Cells

    private mutating func name(of account: AccountFacts, saysTerms: Bool) -> Paragraph {
        var runs = [
            Run(account.name, style: style.strongCell),
            Run("\(account.name.commaToAdd) \(account.manner)", style: style.cell),
        ]
        runs += marks.runs(account.mannerNotes)
        if saysTerms, let terms = account.account.terms {
            let (price, expiry) = (terms.priceText, terms.expiryText)
            if price.text != SummaryText.missing {
                runs.append(Run("; at \(price.text)", style: style.cell))
                runs += marks.runs(price.notes)
            }
            if expiry.text != SummaryText.missing {
                runs.append(Run("; expires \(expiry.text)", style: style.cell))
                runs += marks.runs(expiry.notes)
            }
        }
        return Paragraph(runs, lineStyle: style.cell)
    }

    private mutating func manner(_ line: TradeLine) -> Paragraph {
        if line.ways > 1 { return Paragraph(SummaryText.ways(line.ways), style: style.cell) }
        return Paragraph(
            [Run(SummaryText.holding(line.account), style: style.cell)] + marks.runs(line.account.mannerNotes),
            lineStyle: style.cell)
    }

    private mutating func deed(_ line: TradeLine) -> Paragraph {
        let total = line.total
        var text = total.deed
        if line.isLot, let lot = line.account.lot { text += " (lot \(lot))" }
        if total.rows.count > 1 { text += ", \(total.rows.count) rows" }
        if let letters = total.letters { text += ", code \(letters)" }
        let style = total.isMarket ? style.strongCell : style.cell
        return Paragraph([Run(text, style: style)] + marks.runs(total.explanations), lineStyle: style)
    }

    private mutating func after(_ account: AccountFacts) -> Paragraph {
        var runs = [Run(account.afterText, style: style.strongCell)] + marks.runs(account.heldNotes)
        if let basis = account.basisText { runs.append(Run("\n\(basis)", style: style.mark.level)) }
        return Paragraph(runs, alignment: .right, keepsLineFeeds: true, lineStyle: style.cell)
    }

    private mutating func number(_ text: String, _ notes: [String] = []) -> Paragraph {
        let runs = text.isEmpty ? [] : [Run(text.unbroken, style: style.cell)] + marks.runs(notes)
        return Paragraph(runs, alignment: .right, lineStyle: style.cell)
    }

    /// Makes a table. Captions of columns from index `numbers` on are right-aligned, since those columns hold numbers.
    private func table(
        _ name: String, _ captions: [String], shares: [Double], numbers: Int, _ rows: [Table.Row]
    ) -> Boxed {
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
        let table = Table(
            columns: zip(shares, identifiers).map { Table.Column(share: $0, headers: [$1]) }, head: [head],
            rows: headed, style: style.table)
        // The space behind the last column is the margin's.
        return Boxed(table, insets: Insets(right: -style.table.padding.right))
    }
}

extension String {
    /// The text kept on one line, if it is short.
    fileprivate var unbroken: String {
        utf8.count > 20 ? self : String(map { $0 == " " ? "\u{A0}" : $0 })
    }
}

extension TextStyle {
    /// The style without its rise above the baseline.
    fileprivate var level: TextStyle {
        var style = self
        style.rise = 0
        return style
    }
}
