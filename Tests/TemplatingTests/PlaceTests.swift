import Templating
import Testing

/// A value may stand only where it can be escaped, and both ways through a section end in the same place of the page.
@Suite("Places in the page")
struct PlaceTests {
    @Test("Where no escape is right", arguments: refused)
    func refusal(faulty: Faulty) { faulty.check() }

    @Test("Where a value may stand", arguments: allowed)
    func silence(page: String) { #expect(MarkedTemplates(["page": page]).diagnostics() == []) }

    @Test("Sections that would tear a tag", arguments: torn)
    func tearing(faulty: Faulty) { faulty.check() }

    private static let balance = "a section must end in the place of the page where it began"

    static let refused: [Faulty] = [
        Faulty("without quotes", "<p class=⟦{{title}}>", "no-escape", notes: ["put the value in quotes"]),
        Faulty("without quotes behind text", "<p class=a⟦{{title}}>", "no-escape", notes: ["put the value in quotes"]),
        Faulty("the name of a tag", "<⟦{{title}}>", "no-escape"),
        Faulty("part of the name of a tag", "<h⟦{{title}}>", "no-escape"),
        Faulty("the name of an end tag", "</⟦{{title}}>", "no-escape"),
        Faulty("an attribute", "<p ⟦{{title}}>", "no-escape"),
        Faulty("the name of an attribute", "<p data-⟦{{title}}=\"x\">", "no-escape"),
        Faulty("a script", "<script>let x = '⟦{{title}}'</script>{{title}}", "no-escape"),
        Faulty("a script in capitals", "<SCRIPT>⟦{{title}}</sCript >{{title}}", "no-escape"),
        Faulty("a script that only seems to end", "<script></scriptx>⟦{{title}}</script>", "no-escape"),
        Faulty("a style", "<style>⟦{{title}}</style>", "no-escape"),
        Faulty("a comment", "<!-- ⟦{{title}} -->{{title}}", "no-escape"),
        Faulty("a comment that only seems to end", "<!-- -> ⟦{{title}} --!> {{title}}", "no-escape"),
        Faulty("a declaration", "<!doctype ⟦{{title}}>", "no-escape"),
        Faulty("a style attribute", "<p style=\"color: ⟦{{title}}\">", "no-escape"),
        Faulty("an event", "<p onClick='⟦{{title}}'>", "no-escape"),
        Faulty("a list of pictures", "<img srcset=\"⟦{{link}} 2x\">", "no-escape"),
        Faulty("an end tag begun in a title", "<title><⟦{{title}}</title>", "no-escape"),
        Faulty("in a partial", in: ["page": "<script>{{>p}}</script>", "p": "⟦{{title}}"], "no-escape"),
        Faulty("a value as a scheme", "<a href=\"{{title}}⟦:x\">", "open-scheme"),
        Faulty("a script as a scheme", "<a href=\"javascript:f('⟦{{title}}')\">", "forbidden-scheme"),
        Faulty(
            "a script as a scheme behind a section", "<a href='JavaScript:{{#amended}}⟦{{title}}{{/amended}}'>",
            "forbidden-scheme"),
        Faulty(
            "a script as a scheme inside a section", "<a href='{{#amended}}data:{{/amended}}⟦{{title}}'>",
            "forbidden-scheme"),
        Faulty("a quotation mark too many", "<p title=\"{{title}}\"⟦\">{{title}}", "missing-space"),
        Faulty(
            "quotation marks in names", "<p⟦'> <p a⟦\"> <p ⟦=x>", "stray-character", "stray-character",
            "stray-character"),
        Faulty("a quotation mark in a bare value", "<p a=b⟦\"c>", "stray-character"),
        Faulty("markup in an attribute", "<p title=\"⟦{{{note}}}\">", "misplaced-markup"),
        Faulty("markup in a title", "<title>⟦{{{note}}}</title>", "misplaced-markup"),
        Faulty("the page ends in a tag", "<p>⟦<a href=\"{{link}}\"", "open-at-end", notes: ["it begins here"]),
        Faulty("the page ends in a comment", "⟦<!-- x", "open-at-end", notes: ["it begins here"]),
    ]

    static let torn: [Faulty] = [
        Faulty("a section begins a tag", "⟦{{#amended}}<p {{/amended}}>", "unbalanced", notes: [balance]),
        Faulty("a section ends a comment", "<!-- ⟦{{#amended}}-->{{/amended}} -->", "unbalanced", notes: [balance]),
        Faulty("a list opens quotes", "<p title=⟦{{#rows}}\"x{{/rows}}\">", "unbalanced", notes: [balance]),
        Faulty("a tag put together", "<h{{#amended}}⟦1{{/amended}}>", "missing-space"),
        Faulty("attributes run together", "<p {{#amended}}hidden{{/amended}}⟦class=\"x\">", "missing-space"),
        Faulty("attributes run together without a section", "<p id=\"x\"⟦class=\"y\">", "missing-space"),
        Faulty("attributes of a list run together", "<p {{#rows}}⟦a=\"x\"{{/rows}}>", "missing-space"),
    ]

    static let allowed: [String] = [
        "{{title}}", "a < b {{title}} && c > d", "<p>{{title}}</p>{{title}}", "<p title=\"{{title}}\">",
        "<p title='{{title}}'>",
        "<p title = \"{{title}}\" hidden>{{title}}", "<title>{{title}}</title>{{title}}",
        "<textarea>a<b{{title}}</textarea>",
        "<script>f('<!--')</script>{{title}}", "<!-- x -- y -->{{title}}", "<!-->{{title}}", "<!---->{{title}}",
        "<!DOCTYPE html>{{title}}",
        "<?x?>{{title}}", "<br/>{{title}}", "<p{{#amended}} class=\"late\"{{/amended}}>{{title}}",
        "<p {{#amended}}hidden{{/amended}}>", "<p {{#amended}}hidden{{/amended}} id=\"x\">",
        "<p class=\"a{{#amended}} b{{/amended}}\">",
        "<a href=\"{{link}}\">", "<a href=\"{{#amended}}/late/{{/amended}}{{title}}\">",
        "<a href=\"mailto:{{title}}\">",
        "<a href=\"{{link}}/x:y\">", "<a href=\"#{{title}}\">", "<svg><use xlink:href='#{{title}}'/></svg>",
        "{{#amended}}<b>{{/amended}}{{title}}{{#amended}}</b>{{/amended}}", "<p data-style=\"{{title}}\">",
    ]
}
