import Templating
import Testing

/// The language itself. Each case is rendered leniently and strictly: both must say the same.
@Suite("The language")
struct LanguageTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let template: String
        let partials: [String: String]
        let data: DynamicValue
        let expected: String

        init(
            _ name: String, _ template: String, _ partials: [String: String] = [:], _ data: DynamicValue = [:],
            _ expected: String
        ) {
            testDescription = name
            self.template = template
            self.partials = partials
            self.data = data
            self.expected = expected
        }

        var sources: [TemplateSource] {
            ([("page", template)] + partials.sorted { $0.key < $1.key }).map {
                TemplateSource(name: $0, file: $0, text: Array($1.utf8))
            }
        }
    }

    @Test("Lenient", arguments: values + sections + lines + partials + inheritance)
    func lenient(example: Case) throws {
        let page = try LenientTemplate(example.sources).render(example.data)
        #expect(String(decoding: page, as: UTF8.self) == example.expected)
    }

    @Test("Strict", arguments: values + sections + lines + partials + inheritance)
    func strict(example: Case) throws {
        let shape = try #require(RecordShape(guessedFrom: example.data))
        let templates = try TemplateSet(compiling: example.sources, shape: shape, root: "page")
        var page: [UInt8] = []
        templates.render(example.data, into: &page)
        #expect(String(decoding: page, as: UTF8.self) == example.expected)
    }

    static let values: [Case] = [
        Case("no tags", "just text, { } and }} too", [:], [:], "just text, { } and }} too"),
        Case("nothing", "", [:], [:], ""),
        Case("a value", "to {{name}}!", [:], ["name": "Ada"], "to Ada!"),
        Case("white space in a tag", "{{ name }}{{\tname\n}}", [:], ["name": "x"], "xx"),
        Case("a value is escaped", "{{name}}", [:], ["name": "a & <b>"], "a &amp; &lt;b&gt;"),
        Case("a value is not read as a template", "{{name}}", [:], ["name": "{{name}}"], "{{name}}"),
        Case(
            "markup is not escaped", "{{{html}}} {{&html}}", [:], ["html": "<i>&amp;</i>"], "<i>&amp;</i> <i>&amp;</i>"),
        Case("a name in another script", "{{имя}}", [:], ["имя": "Ада"], "Ада"),
        Case("no value", "[{{name}}]", [:], ["name": .null], "[]"),
        Case("a dotted name", "{{a.b.c}}", [:], ["a": ["b": ["c": "deep"]]], "deep"),
        Case(
            "a dotted name through nothing", "{{#l}}[{{a.b}}]{{/l}}", [:], ["l": [["a": .null], ["a": ["b": "x"]]]],
            "[][x]"),
        Case("comments", "a{{! not {shown} }}b{{!\nnor this\n}}c", [:], [:], "abc"),
        Case("delimiters", "{{=<% %>=}}<%a%> {{a}} <%={{ }}=%>{{a}}", [:], ["a": "1"], "1 {{a}} 1"),
        Case("delimiters of one letter", "{{= | | =}}|a|{{a}}", [:], ["a": "1"], "1{{a}}"),
        Case("other delimiters and markup", "{{=[ ]=}}[{html}][&html]", [:], ["html": "<br>"], "<br><br>"),
        Case("a byte order mark", "\u{FEFF}{{a}}", [:], ["a": "1"], "1"),
    ]

    static let sections: [Case] = [
        Case("yes", "{{#f}}shown{{/f}}{{^f}}hidden{{/f}}", [:], ["f": true], "shown"),
        Case("no", "{{#f}}hidden{{/f}}{{^f}}shown{{/f}}", [:], ["f": false], "shown"),
        Case(
            "a list", "{{#l}}({{x}}){{/l}}", [:],
            ["l": [["x": "1"], ["x": "2"]]], "(1)(2)"),
        Case(
            "an empty list", "{{#m}}{{#l}}{{x}}{{/l}}{{^l}}none{{/l}}{{/m}}", [:],
            ["m": [["l": []], ["l": [["x": "1"]]]]], "none1"),
        Case("a record", "{{#r}}{{x}}{{/r}}{{^r}}none{{/r}}", [:], ["r": ["x": "1"]], "1"),
        Case(
            "a text", "{{#t}}({{.}} {{t}}){{/t}}{{^u}}empty{{/u}}{{#u}}{{.}}{{/u}}", [:], ["t": "x", "u": ""],
            "(x x)empty"),
        Case(
            "names are looked up further out", "{{#r}}{{#l}}{{x}}{{y}}{{z}} {{/l}}{{/r}}", [:],
            ["z": "3", "r": ["y": "2", "l": [["x": "1"], ["x": "4"]]]], "123 423 "),
        Case("the innermost name counts", "{{#r}}{{x}}{{/r}}{{x}}", [:], ["x": "out", "r": ["x": "in"]], "inout"),
        Case(
            "a dotted section steps in once", "{{#a.b}}{{c}}{{d}}{{/a.b}}{{^a.b}}no{{/a.b}}", [:],
            ["a": ["b": ["c": "1"]], "d": "2"], "12"),
        Case(
            "a dotted list", "{{#a.l}}{{x}}{{a.n}}{{/a.l}}", [:], ["a": ["l": [["x": "1"], ["x": "2"]], "n": "-"]],
            "1-2-"),
        Case("the same name inside itself", "{{#f}}a{{#f}}b{{/f}}c{{/f}}", [:], ["f": true], "abc"),
        Case(
            "a list of lists", "{{#rows}}[{{#cells}}{{t}},{{/cells}}]{{/rows}}", [:],
            ["rows": [["cells": [["t": "1"], ["t": "2"]]], ["cells": [["t": "3"]]]]], "[1,2,][3,]"),
    ]

    static let lines: [Case] = [
        Case("a section's tags leave no lines", "a\n{{#f}}\nb\n{{/f}}\nc\n", [:], ["f": true], "a\nb\nc\n"),
        Case("nor do they with white space", "a\n \t{{#f}} \nb\n  {{/f}}\t\nc", [:], ["f": true], "a\nb\nc"),
        Case("nor with carriage returns", "a\r\n{{#f}}\r\nb\r\n{{/f}}\r\nc", [:], ["f": true], "a\r\nb\r\nc"),
        Case("nor at either end", "{{#f}}\na\n{{/f}}", [:], ["f": true], "a\n"),
        Case("a comment over lines", "a\n  {{! one\n two }}  \nb", [:], [:], "a\nb"),
        Case("values keep their line", "a\n  {{v}}\nb", [:], ["v": "x"], "a\n  x\nb"),
        Case("two tags on a line keep it", "{{#f}}{{/f}}\na", [:], ["f": true], "\na"),
        Case("a tag beside text keeps its line", "{{#f}} a\n{{/f}}b\n", [:], ["f": true], " a\nb\n"),
    ]

    static let partials: [Case] = [
        Case("a partial", "[{{>p}}]", ["p": "{{a}}"], ["a": "1"], "[1]"),
        Case("a partial in a list", "{{#l}}{{>p}}{{/l}}", ["p": "({{x}})"], ["l": [["x": "1"], ["x": "2"]]], "(1)(2)"),
        Case("a partial in a partial", "{{>p}}", ["p": "a{{>q}}c", "q": "b"], [:], "abc"),
        Case(
            "a partial alone on its line moves right", "a\n  {{>p}}\nb", ["p": "1\n\n2\n{{v}}\n"], ["v": "3"],
            "a\n  1\n\n  2\n  3\nb"),
        Case("moves add up", " {{>p}}\n", ["p": "1\n {{>q}}\n", "q": "2\n3\n"], [:], " 1\n  2\n  3\n"),
        Case("the lines of a value do not move", "  {{>p}}\n", ["p": "{{v}}\n"], ["v": "1\n2"], "  1\n2\n"),
        Case("a partial beside text does not move", "a {{>p}}\nb", ["p": "1\n2"], [:], "a 1\n2\nb"),
        Case("sections in a moved partial", "  {{>p}}\n", ["p": "{{#f}}\na\n{{/f}}\nb\n"], ["f": true], "  a\n  b\n"),
        Case("delimiters stay in their template", "{{=| |=}}|>p||a|", ["p": "{{a}}|a|"], ["a": "1"], "1|a|1"),
        Case("names with slashes and dots", "{{>parts/row.html}}", ["parts/row.html": "x"], [:], "x"),
    ]

    static let inheritance: [Case] = [
        Case("a block shows its own content", "{{$b}}own {{a}}{{/b}}", [:], ["a": "1"], "own 1"),
        Case("a parent as it is", "{{<p}}{{/p}}", ["p": "[{{$b}}own{{/b}}]"], [:], "[own]"),
        Case(
            "a block replaced", "{{<p}}{{$b}}new{{/b}}{{/p}}", ["p": "[{{$b}}own{{/b}}{{$c}}, c{{/c}}]"], [:],
            "[new, c]"),
        Case("a block emptied", "{{<p}}{{$b}}{{/b}}{{/p}}", ["p": "[{{$b}}own{{/b}}]"], [:], "[]"),
        Case("a block shown twice", "{{<p}}{{$b}}x{{/b}}{{/p}}", ["p": "{{$b}}{{/b}}-{{$b}}{{/b}}"], [:], "x-x"),
        Case(
            "the outermost caller has the last word", "{{<p}}{{$b}}top{{/b}}{{/p}}",
            ["p": "{{<q}}{{$b}}middle{{/b}}{{/q}}", "q": "{{$b}}bottom{{/b}}"], [:], "top"),
        Case(
            "a filling with a block of the same name", "{{<p}}{{$b}}({{$b}}x{{/b}}){{/b}}{{/p}}",
            ["p": "{{$b}}own{{/b}}"], [:], "(x)"),
        Case(
            "a parent inside a filling of itself", "{{<p}}{{$b}}{{<p}}{{$b}}x{{/b}}{{/p}}{{/b}}{{/p}}",
            ["p": "[{{$b}}own{{/b}}]"], [:], "[[x]]"),
        Case(
            "names mean what they mean at the block", "{{<p}}{{$b}}{{x}}{{/b}}{{/p}}",
            ["p": "{{#r}}{{$b}}{{/b}}{{/r}}"],
            ["x": "out", "r": ["x": "in"]], "in"),
        Case(
            "partials keep their blocks", "{{<p}}{{$b}}new{{/b}}{{/p}}",
            ["p": "{{$b}}{{/b}} {{>q}}", "q": "{{$b}}own{{/b}}"],
            [:], "new own"),
        Case(
            "tags on lines of their own", "{{<p}}\n{{$b}}\nnew\n{{/b}}\n{{/p}}\n",
            ["p": "a\n{{$b}}\nown\n{{/b}}\nz\n"], [:], "a\nnew\nz\n"),
        Case(
            "a filling takes the margin of the block", "{{<p}}{{$b}}\n    1\n      2\n{{/b}}{{/p}}",
            ["p": "a\n  {{$b}}\n  own\n  {{/b}}\nz\n"], [:], "a\n  1\n    2\nz\n"),
        Case(
            "a short filling on the line of the block", "{{<p}}{{$b}}1{{/b}}{{/p}}", ["p": "  ({{$b}}own{{/b}})\n"],
            [:], "  (1)\n"),
        Case(
            "a parent alone on its line moves right", "a\n  {{<p}}{{/p}}\nb\n", ["p": "1\n2\n"], [:], "a\n  1\n  2\nb\n"
        ),
    ]
}
