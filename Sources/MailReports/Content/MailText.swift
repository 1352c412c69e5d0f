import Bytes
import Diagnostics
import HTMLReports
import OwnershipForms
import OwnershipReview

/// The plain-text part of a message, with the same content as the HTML part.
enum MailText {
    static func render(_ content: MailContent) -> String {
        var column = TextColumn()
        if let name = content.branding.name { column.paragraph(name) }
        if content.isDigest {
            let digest = MailDigest(content, limit: content.limit)
            column.paragraph(digest.headline + (content.part.map { " (\($0.lowercased()))" } ?? ""))
            write(digest, to: &column)
        } else {
            for filing in content.filings { write(filing, limit: content.limit, to: &column) }
        }
        if let address = content.leave {
            column.blank()
            column.text("Leave this list:\n\(address)\n")
        }
        if let imprint = content.branding.imprint {
            column.text("\n-- \n")
            column.paragraph(imprint)
        }
        return safe(column)
    }

    /// Returns all lines of a digest, for a file.
    static func listing(_ content: MailContent) -> String {
        var column = TextColumn()
        let digest = MailDigest(content, limit: nil)
        column.paragraph(digest.headline + (content.part.map { " (\($0.lowercased()))" } ?? ""))
        write(digest, to: &column)
        return safe(column)
    }

    /// Returns the text with controls and bidirectional characters written as `\u{…}`, as in other reports in plain text.
    private static func safe(_ column: TextColumn) -> String {
        column.text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { String(Substring($0)).safeForTerminal }.joined(separator: "\n")
    }

    // MARK: Digests

    private static func write(_ digest: MailDigest, to column: inout TextColumn) {
        if !digest.market.isEmpty {
            column.heading("PURCHASES AND SALES (codes P and S: on the open market or in private)")
        }
        for line in digest.market { write(line, to: &column) }
        if !digest.reports.isEmpty {
            column.heading(digest.market.isEmpty ? "REPORTS WITHOUT PURCHASES OR SALES" : "OTHER REPORTS")
        }
        for line in digest.reports { write(line, to: &column) }
        if let more = digest.more {
            column.blank()
            column.paragraph(more)
        }
    }

    private static func write(_ line: MailDigest.Line, to column: inout TextColumn) {
        let figure = line.figure.isEmpty ? "" : " \(line.figure):"
        let about = line.about.isEmpty ? "" : " · \(line.about)"
        let words = line.words.isEmpty ? "" : "; \(line.words)"
        column.paragraph(
            "\(line.type)\(figure) \(line.person)\(about)\(words) · \(line.source)", first: "- ", indent: 2)
        if let address = line.address { column.text("  \(address)\n") }
    }

    // MARK: One filing

    private static func write(_ filing: MailedFiling, limit: Int?, to column: inout TextColumn) {
        let excerpt = MailExcerpt(filing, limit: limit ?? MailExcerpt.usualLimit)
        column.paragraph(excerpt.caption)
        column.blank()
        column.paragraph(excerpt.headline)
        if let details = excerpt.details { column.paragraph(details) }
        let hasFigures = excerpt.value != nil || excerpt.held != nil || !filing.attachments.isEmpty
        if hasFigures { column.blank() }
        if let value = excerpt.value { column.entry(excerpt.type, value) }
        if let held = excerpt.held { column.entry("Holding after", held) }
        if !filing.attachments.isEmpty { column.entry("Attached", filing.attachments.joined(separator: ", ")) }
        writeRows(of: excerpt, to: &column)
        if let statement = excerpt.statement {
            column.blank()
            column.paragraph(statement)
        }
        if !excerpt.oddities.isEmpty { column.heading("TO CHECK AGAINST THE FILING") }
        for oddity in excerpt.oddities { column.paragraph(oddity, first: "- ", indent: 2) }
        column.heading("ABOUT THE FILING")
        for fact in excerpt.keyFacts { column.entry(fact.label, fact.text) }
        for person in excerpt.people { column.entry("Reporting person", person) }
        if let more = excerpt.morePeople {
            column.paragraph(more, first: String(repeating: " ", count: 18), indent: 18)
        }
        if filing.withholdsAddresses {
            column.paragraph("Address withheld: street lines were left out of this report on request.")
        }
        writeNotes(of: excerpt, to: &column)
        if let cuts = excerpt.cuts {
            column.blank()
            column.paragraph(cuts)
        }
        if let page = filing.page {
            column.blank()
            column.text("The page of this filing:\n\(page)\n")
        }
        guard let sources = MailedFiling.sources(of: filing.form.identity) else { return }
        column.blank()
        for source in sources { column.paragraph("\(source.label):\n\(source.address)") }
    }

    private static func writeRows(of excerpt: MailExcerpt, to column: inout TextColumn) {
        guard !excerpt.rows.isEmpty || excerpt.moreRows != nil else { return }
        column.heading(excerpt.showsHoldings ? "HOLDINGS" : "TRANSACTIONS AND HOLDINGS")
        for row in excerpt.rows {
            let figure = row.figure.isEmpty ? "" : ": \(row.figure)"
            column.paragraph("\(row.deed)\(marks(row.deedMarks))\(figure)", first: "- ", indent: 2)
            column.paragraph("\(row.account)\(marks(row.accountMarks))", first: "  ", indent: 2)
            if let words = row.circumstances {
                column.paragraph("\(words)\(marks(row.priceMarks))", first: "  ", indent: 2)
            }
            if let held = row.held { column.paragraph("held after: \(held)", first: "  ", indent: 2) }
        }
        if let more = excerpt.moreRows {
            column.blank()
            column.paragraph(more)
        }
    }

    private static func writeNotes(of excerpt: MailExcerpt, to column: inout TextColumn) {
        if !excerpt.notes.isEmpty || excerpt.moreNotes != nil { column.heading("FOOTNOTES") }
        for note in excerpt.notes {
            column.paragraph(note.text, first: "(\(note.label)) ", indent: note.label.count + 3)
        }
        if let more = excerpt.moreNotes { column.paragraph(more) }
        guard !excerpt.remarks.isEmpty else { return }
        column.heading("REMARKS")
        column.paragraph(excerpt.remarks.joined(separator: "\n"))
    }

    /// Returns the marks as in ` (1) (2)`; of more than four the first and the last: ` (1) … (32)`.
    private static func marks(_ labels: [String]) -> String {
        guard labels.count > 4 else { return labels.map { " (\($0))" }.joined() }
        return " (\(labels[0])) … (\(labels[labels.count - 1]))"
    }
}
