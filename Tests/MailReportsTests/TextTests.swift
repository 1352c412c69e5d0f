import Foundation
import HTMLReports
import Inputs
import OwnershipForms
import OwnershipReader
import OwnershipReview
import TestSupport
import Testing

@testable import MailReports

@Suite struct TextTests {
    private func content(of name: String) throws -> MailContent {
        let outcome = try FilingReader.read(Input(name: name, bytes: try Fixture.bytes(name)))
        return MailContent(
            title: name,
            filings: outcome.filings.map { filing in
                MailedFiling(
                    form: fill(filing, file: name).form, facts: facts(of: filing), attachments: ["\(name).pdf"])
            })
    }

    /// Words in a row, however they were broken into lines.
    private func words(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    @Test(arguments: try Fixture.names().filter { !$0.hasSuffix(".md") })
    func nothingOfTheSummaryIsLost(name: String) throws {
        let content = try content(of: name)
        #expect(!content.filings.isEmpty)
        let text = MailText.render(content)
        let flat = words(text)
        for filing in content.filings {
            for note in filing.form.explanation.footnotes {
                #expect(flat.contains(words("(\(note.label)) \(note.text)")))
            }
            for row in filing.facts.rows { #expect(flat.contains(words(row.sentence))) }
            for fact in filing.facts.keyFacts { #expect(flat.contains(words("\(fact.label): \(fact.text)"))) }
            for line in filing.form.remarks?.lines ?? [] { #expect(flat.contains(words(line))) }
            #expect(flat.contains(words(filing.facts.headline + ".")))
        }
        for line in text.split(separator: "\n") where line.count > TextColumn.width {
            #expect(line.drop { $0 == " " }.split(separator: " ").count <= 2, "\(line)")
        }
        #expect(!text.contains(" \n"))
    }

    @Test(arguments: try Fixture.names().filter { !$0.hasSuffix(".md") })
    func theHTMLPartTellsTheSame(name: String) throws {
        let content = try content(of: name)
        let html = String(decoding: try MailPage().render(content), as: UTF8.self)
        let traded = content.filings.reduce(0) { $0 + $1.facts.accounts.count { !$0.totals.isEmpty } }
        #expect(html.components(separatedBy: "<th class=\"ink wash\"").count - 1 == traded)
        for filing in content.filings {
            let notes = filing.form.explanation.footnotes.flatMap { $0.text.split(separator: "\n") }
            for note in notes where !note.contains(where: { "&<>\"'".contains($0) }) { #expect(html.contains(note)) }
        }
        // Nothing is loaded and nothing runs.
        for word in ["<script", "<img", "<link", "@import", "url(", "src="] { #expect(!html.contains(word)) }
    }

    @Test func templatesOfSomebodyElseMayNotLoseAFootnote() throws {
        let content = try content(of: "allied-motion-form-4-2013-11-26.xml")
        let page = try MailPage(overrides: [
            .init(name: "mail", file: "mail.mustache", text: Array("<p>{{title}}</p>".utf8))
        ])
        #expect(throws: (any Error).self) { try page.render(content) }
    }

    @Test func longWordsAndIndentsAreKept() {
        var column = TextColumn()
        column.paragraph(String(repeating: "x", count: 100) + " y", first: "(1) ", indent: 4)
        column.paragraph("one\ntwo", first: "- ", indent: 2)
        column.entry("A label that is long", "text")
        #expect(
            column.text
                == "(1) \(String(repeating: "x", count: 100))\n    y\n- one\n  two\nA label that is long: text\n")
    }
}
