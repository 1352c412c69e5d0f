import Templating
import Testing

/// Templates that several kinds of pages are made of, and sets of which some templates are somebody's own.
@Suite("Shared templates")
struct SharedTemplateTests {
    /// Another kind of page: it has a title as well, and what a page does not have.
    private static let letter = RecordShape<DynamicValue>(
        "letter",
        [
            .dynamic("title", "What the letter is called"), .dynamic("greeting", "How it begins"),
            .markup("seal", "A drawing") { _ in [] }, .flag("urgent", "Whether it is") { _ in true },
            .dynamic("enclosures", "What goes along", listOf: .row),
            .record("sender", .owner, "Who wrote it") { $0.field("sender") },
        ])

    private static let others = [Vocabulary(root: "letter", schema: letter.schema)]

    private func page(_ foot: String) throws -> String {
        let sources = MarkedTemplates(["page": "<p>{{title}}</p>{{>foot}}", "letter": "{{>foot}}", "foot": foot])
            .sources
        let set = try TemplateSet(compiling: sources, shape: .sample, root: "page", beside: Self.others)
        var bytes: [UInt8] = []
        set.render(["title": "T", "rows": [["label": "L"]]], into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(
        "What only another kind of page has is not there",
        arguments: [
            ("a{{greeting}}b{{{seal}}}c{{sender.address.city}}d", "abcd"),
            ("{{title}}{{#title}}{{.}}{{/title}}", "TT"),
            ("{{#greeting}}x{{.}}{{title}}{{/greeting}}{{^greeting}}none{{title}}{{/greeting}}", "noneT"),
            ("{{#urgent}}x{{/urgent}}{{^urgent}}y{{/urgent}}", "y"),
            ("a{{#enclosures}}{{label}}{{#cells}}{{text}}{{/cells}}{{title}}{{/enclosures}}b", "ab"),
            (
                "{{#sender}}{{name}}{{#address}}{{city}}{{/address}}{{/sender}}{{#rows}}{{label}}{{greeting}}{{/rows}}",
                "L"
            ),
            ("{{^seal}}{{^enclosures}}{{^sender}}all{{/sender}}{{/enclosures}}{{/seal}}", "all"),
            (
                "<a href=\"{{greeting}}\">{{#rows}}{{#greeting}}{{#rows}}{{label}}{{/rows}}{{/greeting}}{{label}}{{/rows}}</a>",
                "<a href=\"\">L</a>"
            ),
        ])
    func absent(_ foot: String, _ expected: String) throws {
        #expect(try page(foot) == "<p>T</p>" + expected)
    }

    /// The page and a template that it includes, and the faults in them, where the letter includes `foot` too.
    @Test(
        "It is held to what it is there",
        arguments: [
            Faulty(
                "the page's own template", in: ["page": "{{⟦greeting}}"], "unknown-name",
                notes: ["`page` has title, link, note, amended, rows, owner"]),
            Faulty(
                "one that the letter does not include", in: ["page": "{{>row}}", "row": "{{⟦greeting}}"],
                "unknown-name",
                notes: ["`page` has title, link, note, amended, rows, owner", "asked for at page.mustache:1:1"]),
            Faulty(
                "misspelt", in: ["page": "{{>foot}}", "foot": "{{⟦greting}}"], "unknown-name",
                notes: [
                    "the nearest known name is `greeting` (text): How it begins", "asked for at page.mustache:1:1",
                ]),
            Faulty(
                "misspelt inside", in: ["page": "{{>foot}}", "foot": "{{#sender}}{{⟦nam}}{{/sender}}{{sender.⟦nam}}"],
                "unknown-name", "unknown-name",
                notes: [
                    "the nearest known name is `name` (text): The name of the owner", "asked for at page.mustache:1:1",
                    "the nearest known name is `name` (text): The name of the owner", "asked for at page.mustache:1:1",
                ]),
            Faulty(
                "a kind", in: ["page": "{{>foot}}", "foot": "{{⟦sender}}{{⟦urgent}}{{⟦seal}}{{{⟦greeting}}}"],
                "wrong-kind", "wrong-kind", "needs-three-braces", "needs-two-braces",
                notes: Array(repeating: "asked for at page.mustache:1:1", count: 4)),
            Faulty("a place", in: ["page": "{{>foot}}", "foot": "<script>⟦{{greeting}}</script>"], "no-escape"),
            Faulty(
                "one way out of the place", in: ["page": "{{>foot}}", "foot": "⟦{{#urgent}}<b {{/urgent}}"],
                "unbalanced",
                notes: ["a section must end in the place of the page where it began"]),
        ])
    func strict(_ faulty: Faulty) {
        let letter = MarkedTemplates(["letter": "{{#rows}}{{>foot}}{{/rows}}"]).sources
        let wanted = zip(faulty.templates.marks, faulty.codes).map { "\($0) template-\($1)" }
        do {
            _ = try TemplateSet(
                compiling: faulty.templates.sources + letter, shape: .sample, root: "page", beside: Self.others)
            Issue.record("nothing is found")
        } catch {
            #expect(
                error.diagnostics.map { "\($0.location?.description ?? "") \($0.code)" } == wanted)
            #expect(error.diagnostics.flatMap(\.notes) == faulty.notes)
        }
    }

    @Test("A template of one's own that nothing includes")
    func unused() {
        let templates = MarkedTemplates(["page": "{{>brand}}", "brand": "", "letter": ""])
        func found(_ overrides: KeyValuePairs<String, String>) -> [String] {
            templates.diagnostics(overriding: overrides).map {
                "\($0.location?.description ?? "") \($0.code) \($0.notes.joined())"
            }
        }
        #expect(found(["brand": "{{>logo}}", "logo": "{{>letters}}", "letters": "R", "letter": ""]) == [])
        #expect(
            found(["brnad": "{{>logo}}", "logo": ""])
                == ["brnad.mustache:1:1 template-unused the nearest known name is `brand`"])
        #expect(
            found(["brand": "", "Brand": "", "quite-other": ""]) == [
                "Brand.mustache:1:1 template-unused the nearest known name is `brand`",
                "quite-other.mustache:1:1 template-unused the templates that can be replaced are page, brand, letter",
            ])
        // Two that include each other, and nobody else.
        #expect(
            found(["x": "{{>y}}", "y": "{{#title}}{{<x}}{{/x}}{{/title}}"]).map { $0.prefix { $0 != " " } }
                == ["x.mustache:1:1", "y.mustache:1:1"])
    }
}
