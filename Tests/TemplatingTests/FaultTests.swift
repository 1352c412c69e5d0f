import Diagnostics
import Templating
import Testing

/// Faults are all found before anything is rendered, each at its place.
@Suite("Faults")
struct FaultTests {
    @Test("In tags", arguments: tags)
    func inTags(faulty: Faulty) { faulty.check() }

    @Test("In names", arguments: names)
    func inNames(faulty: Faulty) { faulty.check() }

    @Test("Between templates", arguments: inclusion)
    func betweenTemplates(faulty: Faulty) { faulty.check() }

    @Test("In inheritance", arguments: inheritance)
    func inInheritance(faulty: Faulty) { faulty.check() }

    @Test("A sound template has none")
    func silence() {
        let page = """
            <!DOCTYPE html>
            {{! everything at once }}
            <title>{{title}}</title>
            <a href="{{link}}" title='{{title}}'{{#amended}} class="late"{{/amended}}>{{title}}</a>
            {{#rows}}<p>{{label}} {{#cells}}{{text}}{{/cells}}</p>{{/rows}}{{^rows}}none{{/rows}}
            {{#owner}}{{name}}, {{address.city}}{{/owner}} {{owner.address.city}}
            {{#note}}{{{note}}} {{&.}}{{/note}} {{#title}}{{.}}{{/title}}
            """
        #expect(MarkedTemplates(["page": page]).diagnostics() == [])
    }

    @Test("A message names file, line, column and code")
    func wording() throws {
        let found = MarkedTemplates(["page": "a\n  {{titel}}"]).diagnostics()
        #expect(
            try #require(found.first).description == """
                page.mustache:2:5: error: there is no `titel` in `page` [template-unknown-name]
                    note: the nearest known name is `title` (text): What the page is called
                """)
    }

    static let tags: [Faulty] = [
        Faulty("a tag left open", "{{title}} ⟦{{title", "unclosed-tag"),
        Faulty("a tag left open before another", "⟦{{title <b>{{title}}</b>", "unclosed-tag"),
        Faulty("three braces closed by two", "⟦{{{note}} {{title}}", "unclosed-tag"),
        Faulty("a comment left open", "{{title}}\n  ⟦{{! never ends }", "unclosed-tag"),
        Faulty("no name", "⟦{{}} ⟦{{#}} ⟦{{{ }}}", "empty-tag", "empty-tag", "empty-tag"),
        Faulty("dots without names", "{{⟦.title}} {{⟦title.}} {{⟦owner..name}}", "bad-name", "bad-name", "bad-name"),
        Faulty("one delimiter", "⟦{{=<%=}} {{title}}", "bad-delimiters"),
        Faulty("three delimiters", "⟦{{=a b c=}} {{title}}", "bad-delimiters"),
        Faulty("an equals sign in a delimiter", "⟦{{=<= =>=}} {{title}}", "bad-delimiters"),
        Faulty("delimiters without an end", "⟦{{=<% %>}} {{title}}\n", "bad-delimiters"),
        Faulty("a section left open", "{{#amended}}x{{/amended}}\n⟦{{#rows}}\nx", "unclosed-section"),
        Faulty("two sections left open", "⟦{{#rows}}⟦{{^cells}}", "unclosed-section", "unclosed-section"),
        Faulty("a section left open in another", "{{#rows}}⟦{{#cells}}{{/rows}}", "unclosed-section"),
        Faulty("a block left open", "⟦{{$b}}", "unclosed-section"),
        Faulty("a parent left open", in: ["page": "⟦{{<p}}{{$b}}{{/b}}", "p": "{{$b}}{{/b}}"], "unclosed-section"),
        Faulty(
            "a close of another name", "a\n{{#rows}}⟦{{/row}}", "mismatched-close",
            notes: ["`{{#rows}}` is opened here: page.mustache:2:1"]),
        Faulty("a stray close", "⟦{{/rows}}{{title}}", "stray-close"),
        Faulty("a close too many", "{{#rows}}{{/rows}}⟦{{/rows}}", "stray-close"),
        Faulty(
            "all at once", "⟦{{/a}}{{⟦titel}}⟦{{#rows}}{{⟦labell}}", "stray-close", "unknown-name", "unclosed-section",
            "unknown-name",
            notes: [
                "the nearest known name is `title` (text): What the page is called",
                "the nearest known name is `label` (text): What the row is called",
            ]),
        Faulty("in a template that nobody asks for", in: ["page": "", "p": "⟦{{#rows}}"], "unclosed-section"),
    ]

    static let names: [Faulty] = [
        Faulty(
            "misspelt", "{{⟦titel}}", "unknown-name",
            notes: ["the nearest known name is `title` (text): What the page is called"]),
        Faulty(
            "in the other case", "{{⟦Title}}", "unknown-name",
            notes: ["the nearest known name is `title` (text): What the page is called"]),
        Faulty(
            "like nothing", "{{⟦quite_other}}", "unknown-name",
            notes: ["`page` has title, link, note, amended, rows, owner"]),
        Faulty(
            "misspelt further out", "{{#rows}}{{⟦amendet}}{{/rows}}", "unknown-name",
            notes: ["the nearest known name is `amended` (flag): Whether the page was amended"]),
        Faulty(
            "of an inner record, outside of it", "{{#rows}}{{label}}{{/rows}}{{⟦label}}", "unknown-name",
            notes: ["`page` has title, link, note, amended, rows, owner"]),
        Faulty(
            "misspelt behind a dot", "{{owner.⟦nam}} {{owner.address.⟦citi}}", "unknown-name", "unknown-name",
            notes: [
                "the nearest known name is `name` (text): The name of the owner",
                "the nearest known name is `city` (text): City",
            ]),
        Faulty(
            "behind a dot nothing is looked up further out", "{{#owner}}{{address.⟦name}}{{/owner}}", "unknown-name",
            notes: ["`address` has city"]),
        Faulty(
            "a misspelt section is one fault", "{{#⟦rosw}}{{label}} {{.}} {{#cells}}{{/cells}}{{/rosw}}",
            "unknown-name",
            notes: ["the nearest known name is `rows` (list of row): The rows of the table"]),
        Faulty("a list as a value", "{{⟦rows}} {{{⟦rows}}}", "wrong-kind", "wrong-kind"),
        Faulty(
            "a record as a value", "{{⟦owner}} {{owner.⟦address}}".replacing("owner.⟦", with: "⟦owner."), "wrong-kind",
            "wrong-kind"),
        Faulty("a flag as a value", "{{⟦amended}} {{#amended}}{{⟦.}}{{/amended}}", "wrong-kind", "wrong-kind"),
        Faulty(
            "a dot in a record", "{{⟦.}}", "wrong-kind", notes: ["`page` has title, link, note, amended, rows, owner"]),
        Faulty("a dot into a list", "{{⟦rows.label}}", "wrong-kind"),
        Faulty("a dot into a text", "{{⟦title.length}}", "wrong-kind"),
        Faulty("text with three braces", "{{{⟦title}}} {{&⟦title}}", "needs-two-braces", "needs-two-braces"),
        Faulty("markup with two braces", "{{⟦note}}", "needs-three-braces"),
    ]

    static let inclusion: [Faulty] = [
        Faulty(
            "a missing partial", in: ["page": "{{>⟦rwo}} {{>⟦elsewhere}}", "row": ""], "missing-partial",
            "missing-partial",
            notes: ["the nearest known name is `row`"]),
        Faulty("a missing parent", "{{<⟦p}}{{$b}}{{/b}}{{/p}}", "missing-partial"),
        Faulty("a partial that includes itself", in: ["page": "{{>p}}", "p": "{{>⟦p}}"], "cycle"),
        Faulty("the page includes itself", "{{#rows}}{{>⟦page}}{{/rows}}", "cycle"),
        Faulty("through another", in: ["page": "{{>p}}", "p": "{{>q}}", "q": "{{>⟦p}}"], "cycle"),
        Faulty("a parent of itself", in: ["page": "{{>p}}", "p": "{{<⟦p}}{{/p}}"], "cycle"),
        Faulty(
            "a name that only one of two places has",
            in: [
                "page": "{{#rows}}{{>p}}{{/rows}}\n{{>p}}", "p": "{{⟦label}}",
            ], "unknown-name",
            notes: ["`page` has title, link, note, amended, rows, owner", "asked for at page.mustache:2:1"]),
        Faulty(
            "a fault in a partial used twice is one", in: ["page": "{{>p}}{{>p}}", "p": "{{⟦rows}}"], "wrong-kind",
            notes: ["asked for at page.mustache:1:1"]),
    ]

    static let inheritance: [Faulty] = [
        Faulty(
            "an unknown block",
            in: ["page": "{{<p}}{{$⟦boddy}}{{/boddy}}{{/p}}", "p": "{{$head}}{{/head}}{{$body}}{{/body}}"],
            "unknown-block", notes: ["the nearest known block is `body`"]),
        Faulty(
            "an unknown block like none",
            in: ["page": "{{<p}}{{$⟦x}}{{/x}}{{/p}}", "p": "{{$head}}{{/head}}{{$body}}{{/body}}"],
            "unknown-block", notes: ["its blocks: head, body"]),
        Faulty(
            "a block of a partial of the parent",
            in: ["page": "{{<p}}{{$⟦b}}{{/b}}{{/p}}", "p": "{{>q}}", "q": "{{$b}}{{/b}}"], "unknown-block"),
        Faulty(
            "a block of a parent's parent is known",
            in: ["page": "{{<p}}{{$b}}x{{/b}}{{/p}}", "p": "{{<q}}{{/q}}", "q": "{{$b}}{{/b}}"]),
        Faulty(
            "a block replaced twice", in: ["page": "{{<p}}{{$b}}{{/b}}{{$⟦b}}{{/b}}{{/p}}", "p": "{{$b}}{{/b}}"],
            "duplicate-block"),
        Faulty(
            "a block in a block that is replaced too",
            in: ["page": "{{<p}}{{$a}}{{/a}}{{$⟦b}}{{/b}}{{/p}}", "p": "{{$a}}{{$b}}{{/b}}{{/a}}"], "unreached-block"),
        Faulty(
            "content between the blocks",
            in: [
                "page": "{{<p}} \n⟦lost {{! fine }}{{$b}}{{/b}}⟦{{title}}⟦{{#rows}}{{/rows}}⟦{{>p}}{{/p}}",
                "p": "{{$b}}{{/b}}",
            ],
            "lost-content", "lost-content", "lost-content", "lost-content"),
    ]

    @Test("A cycle is named")
    func cycle() throws {
        let found = MarkedTemplates(["page": "{{>p}}", "p": "{{>q}}", "q": "{{>p}}"]).diagnostics()
        #expect(found.map(\.message) == ["the template includes itself: p → q → p"])
    }

    @Test("Two templates of one name, and no template to begin with")
    func sets() {
        #expect(MarkedTemplates(["page": "", "page": ""]).diagnostics().map(\.code) == ["template-duplicate"])
        let none = MarkedTemplates(["pag": ""]).diagnostics()
        #expect(none.map(\.code) == ["template-missing-root"])
        #expect(none.map(\.notes) == [["the nearest known name is `pag`"]])
    }
}
