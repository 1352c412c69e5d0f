import Foundation
import TestSupport
import Testing

/// A template that several kinds of pages include.
@Suite struct SharedTemplateTests {
    let folder: TemporaryFolder
    let filingpress: Command

    init() throws {
        folder = try TemporaryFolder()
        filingpress = Command(in: folder)
        let submission = Sample.submission(accession: "0001234567-13-012345", documents: [Sample.text])
        try folder.write(submission, to: "sale.txt")
        #expect(try filingpress("templates", "--export", "built-in").status == 0)
    }

    private func text(_ path: String) throws -> String {
        String(decoding: try #require(folder.read(path), "\(path)"), as: UTF8.self)
    }

    private func template(_ name: String) throws -> String { try text("built-in/\(name).mustache") }

    private func made(by command: [String]) throws -> Command.Result {
        try filingpress.run(command + ["sale.txt", "--templates", "mine"])
    }

    private static let render = ["render", "--format", "html"]
    private static let site = ["site", "-o", "site", "--no-full-text", "--no-pdf", "--no-gzip"]
    private static let mail = ["mail", "--from", "f@example.org", "--to", "t@example.org", "--attach", "none"]

    /// Names of a filing's page, of a site's other pages and of a mail, in one file that all of them include.
    @Test func mayAskForTheNamesOfAllOfThem() throws {
        try folder.write(
            """
            <footer>Reed{{#accession}}, {{accession}}{{/accession}}{{#summary}}{{#people}}, {{person}}{{/people}}{{/summary}}\
            {{#heading}}, list of {{heading}}{{/heading}}{{^sections}}, no list{{/sections}}{{#isDigest}}, digest{{/isDigest}}\
            {{^issuer}}, no issuer{{/issuer}}</footer>

            """, to: "mine/imprint.mustache")
        try folder.write(
            try template("mail").replacing(
                "{{/filings}}\n{{/isDigest}}\n<tr><td class=\"side\" style=\"padding:16px",
                with: """
                    <tr><td>{{>imprint}}</td></tr>
                    {{/filings}}
                    {{/isDigest}}
                    <tr><td>{{>imprint}}</td></tr>
                    <tr><td class="side" style="padding:16px
                    """), to: "mine/mail.mustache")
        for command in [Self.render, Self.site, Self.mail] {
            let run = try made(by: command)
            #expect(run.status == 0, "\(run.messages)")
        }
        let filing = "<footer>Reed, 0001234567-13-012345, Robert Michel M, no list</footer>"
        #expect(try text("Output/sale.html").contains(filing))
        #expect(try text("site/filings/0001234567-13-012345.html").contains(filing))
        #expect(try text("site/index.html").contains("<footer>Reed, list of Insider filings, no issuer</footer>"))
        // The lines of a mail are folded where they are long.
        let mail = try text("Output/sale.eml").replacing("=\r\n", with: "")
        #expect(mail.contains("<footer>Reed, 0001234567-13-012345, no list</footer>"))
        #expect(mail.contains("<footer>Reed, no list, no issuer</footer>"))
    }

    /// The style of a site is made once, for all pages; it knows that it is a site's.
    @Test func theStyleTellsASiteFromAPageThatStandsAlone() throws {
        try folder.write("{{#site}}p{top:1px}{{/site}}{{^site}}p{top:2px}{{/site}}\n", to: "mine/colours.mustache")
        #expect(try made(by: Self.render).status == 0)
        #expect(try made(by: Self.site).status == 0)
        #expect(try text("Output/sale.html").contains("p{top:2px}\n</style>"))
        let style = try #require(folder.files().first { $0.hasPrefix("site/assets/style-") })
        #expect(try text(style).hasSuffix("p{top:1px}\n"))
    }

    /// What only one kind of page includes is held to its names, and a name that no page knows is an error everywhere.
    @Test(arguments: [
        ("site", "{{title}}{{accession}}", site, "accession", nil),
        ("masthead", "{{heading}}", render, "heading", nil),
        ("site-head", "{{heading}}", site, "heading", nil),
        ("imprint", "{{acession}}", render, "acession", "accession"),
        ("imprint", "{{acession}}", site, "acession", "accession"),
        ("imprint", "{{#summary}}{{hedline}}{{/summary}}", site, "hedline", "headline"),
        ("imprint", "{{summary.hedline}}", site, "hedline", "headline"),
    ])
    func mustNotAskForOthers(
        _ name: String, _ template: String, _ command: [String], _ unknown: String, _ nearest: String?
    ) throws {
        try folder.write(template, to: "mine/\(name).mustache")
        let run = try made(by: command)
        #expect(run.status == 1)
        #expect(run.messages.contains("mine/\(name).mustache:1:"))
        #expect(run.messages.contains("error: there is no `\(unknown)` in "), "\(run.messages)")
        if let nearest { #expect(run.messages.contains("note: the nearest known name is `\(nearest)`")) }
        #expect(!folder.files().contains { $0.hasPrefix("Output") || $0.hasPrefix("site/") })
    }
}
