import OwnershipForms
import OwnershipModel
import OwnershipReview
import PageLayout

/// The blocks of a summary: what happened in a sentence and one large figure, what else is known at a glance, transactions,
/// one chart, holdings, and the footnotes these refer to.
///
/// The same blocks make a summary that is a document of its own and the annex to a form.
struct SummaryBlocks {
    let form: FilledForm
    let facts: FilingFacts
    let style: PDFStyle
    /// Whether the summary follows the form as an annex; its title then says so.
    let isAnnex: Bool
    var marks: SummaryMarks
    /// Whether the table of transactions does not tell how they divide among the accounts.
    var isUndivided = false

    /// - Parameter style: a style for summaries.
    init(form: FilledForm, facts: FilingFacts, style: PDFStyle, isAnnex: Bool) {
        (self.form, self.facts, self.style, self.isAnnex) = (form, facts, style, isAnnex)
        marks = SummaryMarks(footnotes: form.explanation.footnotes, facts: facts, style: style)
    }

    /// The destination at the start of the summary.
    static let destination = "summary"

    /// The whole summary, for pages of the given size.
    mutating func items(on size: Size) -> [Stack.Item] {
        var items = isAnnex ? annexTitle : [masthead]
        items += lead
        items += glance
        items += transactions
        items += chart
        items += holdings
        items += notes(on: size)
        items += foot
        return items
    }

    /// The page size, margins, running head and foot for a summary that is a document of its own.
    func sheet(_ size: Size) -> Sheet {
        let blocks = FormBlocks(form: form, style: style)
        var sheet = blocks.sheet(size)
        sheet.head = blocks.runningHead([SummaryText.summary] + form.identity.runningHead)
        return sheet
    }

    /// The running head of the annex's pages.
    var annexHead: Sheet.LaterHead {
        let blocks = FormBlocks(form: form, style: style)
        return Sheet.LaterHead(
            blocks.runningHead([SummaryText.annexHead] + form.identity.runningHead), from: Self.destination)
    }

    func heading(_ runs: [Run], bookmark: String, _ name: String) -> Stack.Item {
        var runs = runs
        runs[0].destination = "summary-\(name)"
        let paragraph = Paragraph(
            runs, role: .heading(level: isAnnex ? 3 : 2), bookmark: Bookmark(bookmark, level: 2))
        return Stack.Item(paragraph, spaceBefore: style.betweenParts, keepsWithNext: true)
    }

    func heading(_ text: String, _ name: String) -> Stack.Item {
        heading([Run(text, style: style.heading)], bookmark: text, name)
    }

    // MARK: Head

    /// The issuer and the form on the left, when it was filed on the right, above a line.
    private var masthead: Stack.Item {
        let identity = form.identity
        let symbol = identity.tradingSymbol.isEmpty ? "" : " [\(identity.tradingSymbol)]"
        let issuer = identity.issuerName.isEmpty ? "" : "\(identity.issuerName)\(symbol) \u{B7} "
        let left = Paragraph(issuer + identity.formName, style: style.summaryIssuer)
        let date =
            identity.filed.map { "Filed \($0.monthDayYear)" }
            ?? (identity.period.isEmpty ? nil : "Period of report \(identity.period)")
        let right = Paragraph(
            date ?? SummaryText.summary, style: style.summaryNotice, alignment: .right)
        let line = Columns([Columns.Item(.fitting(3), left), Columns.Item(.fitting(1), right)], gap: 16, levels: false)
        return Stack.Item(Boxed(line, insets: Insets(bottom: 3), edges: .bottom, thickness: style.headLine))
    }

    private var annexTitle: [Stack.Item] {
        let title = Paragraph(
            SummaryText.annex, style: style.summaryTitle, role: .heading(level: 1),
            bookmark: Bookmark(SummaryText.annex, level: 1), destination: Self.destination)
        let notice = Paragraph(SummaryText.annexNotice, style: style.summaryNotice)
        let box = Boxed(
            Stack([Stack.Item(title), Stack.Item(notice, spaceBefore: 1)]), insets: Insets(bottom: 4),
            edges: .bottom, thickness: style.headLine)
        return [Stack.Item(box, breaksBefore: true)]
    }

    /// The sentences and the large figure.
    private var lead: [Stack.Item] {
        let title =
            isAnnex
            ? Paragraph(facts.headline + ".", style: style.headline, role: .heading(level: 2))
            : Paragraph(
                facts.headline + ".", style: style.headline, role: .heading(level: 1),
                bookmark: Bookmark(SummaryText.summary, level: 1), destination: Self.destination)
        var items = [Stack.Item(title, spaceBefore: style.betweenParts)]
        if let details = facts.details {
            items.append(Stack.Item(Paragraph(details + ".", style: style.lead), spaceBefore: 3))
        }
        if let figure = facts.keyFigure {
            items.append(Stack.Item(block(for: figure), spaceBefore: style.betweenParts * 0.8))
        }
        return items
    }

    private func block(for figure: KeyFigure) -> KeptTogether {
        var runs = [Run(figure.number, style: style.keyFigure)]
        if let qualifier = figure.qualifier { runs.insert(Run("\(qualifier) ", style: style.keyQualifier), at: 0) }
        var words = [Stack.Item(Paragraph(figure.what, style: style.keyWords))]
        if let circumstances = figure.circumstances {
            words.append(Stack.Item(Paragraph(circumstances, style: style.keyCircumstances)))
        }
        return KeptTogether(
            Self.side(by: [(1, Paragraph(runs)), (1, Stack(words))], gap: 14, standAtBottom: true))
    }

    /// About as many letters as fit beside one another.
    private static let lettersOfLine = 120

    /// Blocks side by side, each as wide as its text if there is room, and else according to the number of its letters.
    private static func side(
        by blocks: [(letters: Int, block: any Block)], gap: Double, standAtBottom: Bool = false
    ) -> Columns {
        var items = blocks.map { Columns.Item(.fitting(Double($0.letters)), $0.block) }
        let free = Self.lettersOfLine - blocks.reduce(0) { $0 + $1.letters }
        if free > 0 { items.append(Columns.Item(.fitting(Double(free)), Stack([]))) }
        return Columns(items, gap: gap, levels: false, standAtBottom: standAtBottom)
    }

    /// What the head and the sentences leave: the period, the reporting persons, the plan, and what is not known.
    private var glance: [Stack.Item] {
        let isDated = form.identity.filed != nil
        var told = facts.keyFacts.filter { fact in
            switch fact.subject {
            case .issuer, .filed: false
            case .period: isDated && !form.identity.period.isEmpty
            case .plan: facts.hadPlanBox != false || !facts.planMentions.isEmpty
            case .exit, .gap: true
            }
        }.map { ($0.label, $0.text) }
        let names = zip(facts.people, form.identity.ownerNames).map { person, name in
            person.relationship.isEmpty ? name : "\(name.withComma) \(person.relationship)"
        }
        if names.count == 1 { told.insert((SummaryText.person, names[0]), at: 0) }
        var items: [Stack.Item] = []
        if !told.isEmpty {
            let columns = told.map { label, text in
                (
                    max(text.utf8.count, label.utf8.count, 9),
                    Stack([
                        Stack.Item(Paragraph(label, style: style.caption)),
                        Stack.Item(Paragraph(text, style: style.value), spaceBefore: 0.5),
                    ]) as any Block
                )
            }
            items.append(Stack.Item(Self.side(by: columns, gap: 20), spaceBefore: style.betweenParts * 0.8))
        }
        guard names.count > 1 else { return items }
        let list = names.map { Stack.Item(Paragraph($0, style: style.value), spaceBefore: style.betweenNotes / 2) }
        let columns = TextColumns(Stack(list), count: names.count > 3 ? 2 : 1, gap: style.betweenColumns)
        return items + [
            heading(SummaryText.people, "people"), Stack.Item(columns, spaceBefore: style.betweenNotes),
        ]
    }

    private var chart: [Stack.Item] {
        guard let bars = PositionBars.best(of: facts) else { return [] }
        let runs = [
            Run(bars.account.name.withComma, style: style.heading),
            Run(" \(bars.account.manner)", style: style.value),
        ]
        return [
            heading(runs, bookmark: bars.account.name, "chart"),
            Stack.Item(KeptTogether(bars.block(style)), spaceBefore: 3),
        ]
    }

    // MARK: Foot

    private func notes(on size: Size) -> [Stack.Item] {
        let notes = marks.notes
        guard !notes.isEmpty else { return [] }
        let width = size.width - style.margins.left - style.margins.right
        let columns = TextColumns(
            Stack(notes.map { Stack.Item($0, spaceBefore: style.betweenNotes) }),
            count: max(1, Int(width / style.narrowestNotes)), gap: style.betweenColumns,
            minimumHeight: style.shortestColumn)
        return [heading(SummaryText.notes, "notes"), Stack.Item(columns, spaceBefore: style.betweenNotes)]
    }

    /// What stands in the form only, where the filing is, and what the summary is.
    private var foot: [Stack.Item] {
        var only: [String] = []
        let notes = marks.unmarked
        if !notes.isEmpty {
            only.append("\(notes.count == 1 ? "footnote" : "footnotes") \(SummaryText.marks(notes))")
        }
        if isUndivided { only.append("how the transactions divide among the accounts") }
        if let remarks = form.remarks, !remarks.lines.isEmpty { only.append("the remarks") }
        if !form.leftOver.items.isEmpty { only.append("texts that have no place on it") }
        only += ["addresses", "signatures"]
        var lines = [Paragraph("\(SummaryText.formOnly(only)) \(SummaryText.notice)", style: style.smallPrint)]
        if let address {
            let link = Link(to: .uri(address), contents: SummaryText.index)
            lines.append(Paragraph([Run(address, style: style.smallPrint, link: link)]))
        } else if let number = form.identity.accessionNumber {
            lines.append(Paragraph("Accession number \(number.description)", style: style.smallPrint))
        }
        let stack = Stack(lines.enumerated().map { Stack.Item($1, spaceBefore: $0 == 0 ? 0 : 1) })
        let box = Boxed(stack, insets: Insets(top: 4), edges: .top, thickness: style.table.rule)
        return [Stack.Item(KeptTogether(box), spaceBefore: style.betweenParts)]
    }

    private var address: String? {
        let identity = form.identity
        return identity.accessionNumber.flatMap { number in
            identity.issuerCIK.flatMap { EDGARLocation(number, issuerCIK: $0) }
        }?.index
    }
}
