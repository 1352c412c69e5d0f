import HTMLReports
import OwnershipForms
import OwnershipModel
import OwnershipReview

/// The plain-text part of a message, with the same content as the HTML part.
enum MailText {
    static func render(_ content: MailContent) -> String {
        var column = TextColumn()
        if let name = content.branding.name { column.paragraph(name) }
        if content.isDigest {
            let count = content.filings.count == 1 ? "1 filing" : "\(content.filings.count) filings"
            column.paragraph(count + (content.part.map { ", \($0.lowercased())" } ?? ""))
            column.blank()
            for (index, filing) in content.filings.enumerated() {
                let number = "\(index + 1). "
                column.paragraph(filing.form.identity.title, first: number, indent: number.count)
            }
        }
        for filing in content.filings {
            if content.isDigest { column.heading(String(repeating: "=", count: TextColumn.width)) }
            write(filing, to: &column)
        }
        if let imprint = content.branding.imprint {
            column.text("\n-- \n")
            column.paragraph(imprint)
        }
        return column.text
    }

    private static func write(_ filing: MailedFiling, to column: inout TextColumn) {
        let facts = filing.facts
        column.paragraph(filing.form.identity.title)
        column.blank()
        column.paragraph(facts.headline + ".")
        if let details = facts.details { column.paragraph(details + ".") }
        column.blank()
        for fact in facts.keyFacts { column.entry(fact.label, fact.text) }
        for (index, person) in facts.people.enumerated() {
            let name = person.name ?? "A person without a name"
            let role = person.relationship.isEmpty ? "" : "\(name.commaToAdd) \(person.relationship)"
            let owners = filing.form.owners.owners
            let address = index < owners.count ? owners[index].addressLines : []
            let lines = [name + role] + address
            column.entry("Reporting person", lines.joined(separator: "\n"))
        }
        if filing.withholdsAddresses {
            column.paragraph("Address withheld: street lines were left out of this report on request.")
        }
        writeTransactions(of: facts, to: &column)
        writeHoldings(of: facts, to: &column)
        if !facts.rows.isEmpty { column.heading("ROW BY ROW, IN WORDS") }
        for row in facts.rows {
            column.paragraph(row.sentence, first: row.identifier.words + ": ", indent: 2)
        }
        writeNotes(of: filing.form, to: &column)
        writeEnd(of: filing, to: &column)
    }

    private static func writeTransactions(of facts: FilingFacts, to column: inout TextColumn) {
        guard !facts.totals.isEmpty else { return }
        column.heading("TRANSACTIONS")
        for (index, account) in facts.accounts.filter({ !$0.totals.isEmpty }).enumerated() {
            if index > 0 { column.blank() }
            column.paragraph(
                "\(account.name.withComma) \(account.manner)\(marks(account.account.natureMarks.map(\.label)))")
            for total in account.totals {
                let rows = total.rows.count == 1 ? "" : ", \(total.rows.count) rows"
                let code = total.letters.map { ", code \($0)" } ?? ""
                column.paragraph("\(total.deed)\(rows)\(code)\(marks(total.explanations))", first: "- ", indent: 2)
                column.paragraph("\(total.dates)", first: "  When:   ", indent: 10)
                column.paragraph("\(total.amountText)", first: "  Amount: ", indent: 10)
                column.paragraph("\(total.priceText)\(marks(total.priceNotes))", first: "  Price:  ", indent: 10)
                column.paragraph("\(total.valueText)", first: "  Value:  ", indent: 10)
            }
        }
    }

    private static func writeHoldings(of facts: FilingFacts, to column: inout TextColumn) {
        guard !facts.accounts.isEmpty else { return }
        column.heading("HOLDINGS BY ACCOUNT (never added up)")
        for account in facts.accounts {
            column.paragraph(
                "\(account.name.withComma) \(account.manner)\(marks(account.account.natureMarks.map(\.label)))")
            if let before = account.beforeText { column.paragraph("\(before)", first: "  Before: ", indent: 10) }
            let basis = account.basisText.map { " (\($0))" } ?? ""
            column.paragraph("\(account.afterText)\(basis)", first: "  After:  ", indent: 10)
        }
    }

    private static func writeNotes(of form: FilledForm, to column: inout TextColumn) {
        let explanation = form.explanation
        if explanation.statement != nil || !explanation.footnotes.isEmpty {
            column.heading(explanation.heading.uppercased())
        }
        if let statement = explanation.statement { column.paragraph(statement) }
        for note in explanation.footnotes {
            column.paragraph(note.text, first: "(\(note.label)) ", indent: note.label.count + 3)
        }
        guard let remarks = form.remarks, !remarks.lines.isEmpty else { return }
        column.heading(remarks.heading.uppercased())
        column.paragraph(remarks.lines.joined(separator: "\n"))
    }

    private static func writeEnd(of filing: MailedFiling, to column: inout TextColumn) {
        let identity = filing.form.identity
        if !filing.attachments.isEmpty {
            column.blank()
            column.paragraph("Attached: " + filing.attachments.joined(separator: ", "))
        }
        if let sources = MailedFiling.sources(of: identity) {
            column.blank()
            for source in sources { column.paragraph("\(source.label):\n\(source.address)") }
        }
    }

    /// Returns the marks as in ` (1) (2)`, without duplicates.
    private static func marks(_ labels: [String]) -> String {
        var seen: Set<String> = []
        return labels.filter { seen.insert($0).inserted }.map { " (\($0))" }.joined()
    }
}
