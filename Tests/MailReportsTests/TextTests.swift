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
    func bothPartsTellTheSame(name: String) throws {
        let content = try content(of: name)
        #expect(!content.filings.isEmpty)
        let text = MailText.render(content)
        let page = String(decoding: try MailPage().render(content), as: UTF8.self)
        let (flat, flatPage) = (words(text), words(Self.unescaped(page)))
        for filing in content.filings {
            let excerpt = MailExcerpt(filing)
            var told = [excerpt.caption, excerpt.headline, excerpt.details, excerpt.moreRows, excerpt.moreNotes]
                .compactMap(\.self)
            told += [excerpt.morePeople, excerpt.statement, excerpt.cuts, excerpt.value].compactMap(\.self)
            told += excerpt.keyFacts.flatMap { [$0.label, $0.text] } + excerpt.people + excerpt.remarks
            told += excerpt.notes.flatMap { $0.text.split(separator: "\n").map(String.init) }
            for row in excerpt.rows {
                told += [row.deed, row.account, row.circumstances ?? "", row.held ?? "", row.figure]
            }
            for words in told.map(words) where !words.isEmpty {
                #expect(flat.contains(words), "\(words)")
                #expect(flatPage.contains(words), "\(words)")
            }
        }
        for line in text.split(separator: "\n") where line.count > TextColumn.width {
            #expect(line.drop { $0 == " " }.split(separator: " ").count <= 2, "\(line)")
        }
        #expect(!text.contains(" \n"))
        // Nothing is loaded and nothing runs.
        for word in ["<script", "<img", "<link", "@import", "url(", "src="] { #expect(!page.contains(word)) }
    }

    private static func unescaped(_ page: String) -> String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#34;", "\""), ("&amp;", "&")]
            .reduce(page) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
    }

    /// Templates of before ask for all rows and footnotes, and still get them.
    @Test func templatesOfBeforeStillSayAll() throws {
        let content = try content(of: "allied-motion-form-4-2013-11-26.xml")
        let old = """
            {{title}}{{#filings}}{{name}}{{headline}}{{#people}}{{person}}{{#address}}{{line}}{{/address}}{{/people}}
            {{#traded}}{{security}}{{#totals}}{{deed}}{{value}}{{/totals}}{{/traded}}{{#accounts}}{{before}}{{after}}{{/accounts}}
            {{#sentences}}{{place}}{{sentence}}{{/sentences}}{{#explanation}}{{#footnotes}}({{label}}){{#paragraphs}}{{line}}
            {{/paragraphs}}{{/footnotes}}{{/explanation}}{{#attachments}}{{line}}{{/attachments}}{{/filings}}
            """
        let page = try MailPage(overrides: [.init(name: "mail", file: "mail.mustache", text: Array(old.utf8))])
        let html = words(Self.unescaped(String(decoding: page.render(content), as: UTF8.self)))
        for note in content.filings[0].form.explanation.footnotes { #expect(html.contains(words(note.text))) }
        for row in content.filings[0].facts.rows { #expect(html.contains(words(row.sentence))) }
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
