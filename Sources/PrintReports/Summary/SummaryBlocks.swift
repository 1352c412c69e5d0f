import OwnershipForms
import OwnershipModel
import OwnershipReview
import PageLayout

/// The blocks of a summary: headline, key facts, reporting persons, transactions, holdings, and the footnotes these
/// refer to.
///
/// The same blocks make a summary that is a document of its own and the annex to a form.
struct SummaryBlocks {
    let form: FilledForm
    let facts: FilingFacts
    let style: PDFStyle
    /// Whether the summary follows the form as an annex; its title then says so.
    let isAnnex: Bool
    var marks: SummaryMarks

    init(form: FilledForm, facts: FilingFacts, style: PDFStyle, isAnnex: Bool) {
        let style = style.summarized
        (self.form, self.facts, self.style, self.isAnnex) = (form, facts, style, isAnnex)
        marks = SummaryMarks(footnotes: form.explanation.footnotes, style: style)
    }

    /// The destination at the start of the summary.
    static let destination = "summary"

    /// The whole summary, for pages of the given size.
    mutating func items(on size: Size) -> [Stack.Item] {
        var items = head
        items.append(Stack.Item(keyFacts, spaceBefore: style.betweenParts))
        items += people
        items += transactions
        items += holdings(on: size)
        items += notes(on: size)
        items += source
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

    // MARK: Head

    private var head: [Stack.Item] {
        let headline = facts.headline + "."
        let details = (facts.details.map { [$0 + "."] } ?? []).map { details in
            Stack.Item(Paragraph(details, style: style.value), spaceBefore: 2)
        }
        if isAnnex {
            let title = Paragraph(
                SummaryText.annex, style: style.summaryTitle, role: .heading(level: 1),
                bookmark: Bookmark(SummaryText.annex, level: 1), destination: Self.destination)
            let notice = Paragraph(SummaryText.annexNotice, style: style.summaryNotice)
            let box = Boxed(
                Stack([Stack.Item(title), Stack.Item(notice, spaceBefore: 1)]), insets: style.boxPadding,
                edges: .all, thickness: style.hairline * 2)
            return [
                Stack.Item(box, breaksBefore: true),
                Stack.Item(
                    Paragraph(headline, style: style.headline, role: .heading(level: 2)),
                    spaceBefore: style.betweenParts),
            ] + details
        }
        let title = Paragraph(
            headline, style: style.headline, role: .heading(level: 1),
            bookmark: Bookmark(SummaryText.summary, level: 1), destination: Self.destination)
        let notice =
            [Run(form.identity.formName, style: style.summaryLabel)]
            + [Run(" \u{B7} \(SummaryText.summary). \(SummaryText.notice)", style: style.summaryNotice)]
        return [Stack.Item(title)] + details + [Stack.Item(Paragraph(notice), spaceBefore: 2)]
    }

    private var keyFacts: Boxed {
        let items = facts.keyFacts.map { fact in
            let pair = Stack([
                Stack.Item(Paragraph(fact.label, style: style.caption)),
                Stack.Item(Paragraph(fact.text, style: style.value), spaceBefore: 1),
            ])
            return Columns.Item(
                .share(Double(min(max(fact.text.utf8.count, 14), 36))), Boxed(pair, insets: style.boxPadding))
        }
        return Boxed(Columns(items, divider: style.hairline), edges: .all, thickness: style.hairline)
    }

    private var people: [Stack.Item] {
        guard !facts.people.isEmpty else { return [] }
        let lines = zip(facts.people, form.identity.ownerNames).map { person, name in
            var runs = [Run(name, style: style.strongCell)]
            if !person.relationship.isEmpty {
                runs.append(Run("\(name.commaToAdd) \(person.relationship)", style: style.cell))
            }
            return Stack.Item(Paragraph(runs), spaceBefore: style.betweenNotes)
        }
        let list = TextColumns(Stack(lines), count: lines.count > 3 ? 2 : 1, gap: style.betweenColumns)
        return [heading(SummaryText.people, "people"), Stack.Item(list, spaceBefore: style.betweenNotes)]
    }

    // MARK: Foot

    private func notes(on size: Size) -> [Stack.Item] {
        let notes = marks.notes
        guard !notes.isEmpty else { return [] }
        let width = size.width - style.margins.left - style.margins.right
        let columns = TextColumns(
            Stack(notes.map { Stack.Item($0, spaceBefore: style.betweenNotes) }),
            count: max(1, Int(width / style.narrowestNotes)), gap: style.betweenColumns)
        return [heading(SummaryText.notes, "notes"), Stack.Item(columns, spaceBefore: style.betweenNotes)]
    }

    private var source: [Stack.Item] {
        var runs: [Run] = []
        for (index, item) in form.details.items.enumerated() {
            runs.append(
                Run("\(index == 0 ? "" : " \u{B7} ")\(item.label): \(item.text)", style: style.smallPrint))
        }
        let identity = form.identity
        let location = identity.accessionNumber.flatMap { number in
            identity.issuerCIK.flatMap { EDGARLocation(number, issuerCIK: $0) }
        }
        if let address = location?.index {
            if !runs.isEmpty { runs.append(Run(" \u{B7} ", style: style.smallPrint)) }
            runs.append(
                Run(
                    address, style: style.smallPrint,
                    link: Link(to: .uri(address), contents: SummaryText.index)))
        }
        guard !runs.isEmpty else { return [] }
        return [heading(SummaryText.source, "source"), Stack.Item(Paragraph(runs), spaceBefore: style.betweenNotes)]
    }

    func heading(_ text: String, _ name: String) -> Stack.Item {
        let paragraph = Paragraph(
            text, style: style.heading, role: .heading(level: isAnnex ? 3 : 2),
            bookmark: Bookmark(text, level: 2), destination: "summary-\(name)")
        return Stack.Item(paragraph, spaceBefore: style.betweenParts, keepsWithNext: true)
    }
}
