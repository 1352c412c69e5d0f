import Templating
import Testing

/// Hostile text comes out harmless wherever it stands, and nothing of it is lost.
@Suite("Escaping")
struct EscapingTests {
    private static let shape = RecordShape<(a: String, b: String)>(
        "page",
        [
            .text("a", "", example: "") { $0.a }, .text("b", "", example: "") { $0.b },
            .markup("m", "") { _ in Array("<b>&\"'\u{202E}".utf8) },
        ])

    /// Two that Swift does not let a literal have.
    private static let noncharacters = String(decoding: [0xFDD0, 0xFDEF] as [UInt16], as: UTF16.self)

    /// What `template` makes of the texts `a` and `b`.
    private func page(_ template: String, _ a: String, _ b: String = "") throws -> String {
        let source = TemplateSource(name: "page", file: "page", text: Array(template.utf8))
        let templates = try TemplateSet(compiling: [source], shape: Self.shape, root: "page")
        var page: [UInt8] = []
        templates.render((a, b), into: &page)
        return String(decoding: page, as: UTF8.self)
    }

    @Test(
        "In text",
        arguments: [
            ("\"><script>alert(1)</script>", "\"&gt;&lt;script&gt;alert(1)&lt;/script&gt;"),
            ("O'Neil & Söhne", "O'Neil &amp; Söhne"), ("&amp;", "&amp;amp;"), ("", ""), ("</title>", "&lt;/title&gt;"),
            ("a\tb\nc\r", "a\tb\nc\r"),
            ("\u{0}a\u{8}\u{B}\u{C}\u{1F}\u{7F}", "\u{FFFD}a\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
            ("\u{80}\u{85}\u{9F}\u{A0}\u{A9}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{A0}\u{A9}"),
            (
                "\(Self.noncharacters)\u{FDCF}\u{FDF0}\u{FFFE}\u{FFFF}\u{FFFD}",
                "\u{FFFD}\u{FFFD}\u{FDCF}\u{FDF0}\u{FFFD}\u{FFFD}\u{FFFD}"
            ),
            ("\u{1FFFE}\u{10FFFF}\u{1FFFD}\u{1F600}\u{10000}", "\u{FFFD}\u{FFFD}\u{1FFFD}\u{1F600}\u{10000}"),
            ("a\u{202E}b\u{202A}\u{202C}", "a[U+202E]b[U+202A][U+202C]"), ("\u{2066}\u{2069}x", "[U+2066][U+2069]x"),
            ("\u{2029}\u{202F}\u{2065}\u{206A}\u{200E}“–”", "\u{2029}\u{202F}\u{2065}\u{206A}\u{200E}“–”"),
            (
                "a long text with nothing in it that would have to be escaped at all",
                "a long text with nothing in it that would have to be escaped at all"
            ),
        ])
    func text(raw: String, escaped: String) throws {
        #expect(try page("[{{a}}]", raw) == "[\(escaped)]")
        #expect(try page("<title>{{a}}</title>", raw) == "<title>\(escaped)</title>")
    }

    /// Text is escaped by the word: no place in one, and nothing behind a text, makes a difference.
    @Test("Every ASCII character at every place", arguments: 1...18)
    func places(length: Int) throws {
        let source = TemplateSource(name: "page", file: "page", text: Array("[{{a}}{{b}}]".utf8))
        let templates = try TemplateSet(compiling: [source], shape: Self.shape, root: "page")
        for scalar in (0..<0x80).map({ Unicode.Scalar(UInt8($0)) }) {
            let alone =
                switch scalar {
                case "&": "&amp;"
                case "<": "&lt;"
                case ">": "&gt;"
                case "\t", "\n", "\r", " "..."~": String(scalar)
                default: "\u{FFFD}"
                }
            for place in 0..<length {
                let before = String(repeating: "~", count: place)
                let after = String(repeating: " ", count: length - place - 1)
                var page: [UInt8] = []
                templates.render((before + String(scalar) + after, "<&>\u{0}é"), into: &page)
                let expected = "[\(before)\(alone)\(after)&lt;&amp;&gt;\u{FFFD}é]"
                #expect(String(decoding: page, as: UTF8.self) == expected)
            }
        }
    }

    @Test(
        "In attributes",
        arguments: [
            ("\"><script>", "&quot;&gt;&lt;script&gt;", "\"&gt;&lt;script&gt;"),
            ("' onclick='x", "' onclick='x", "&#39; onclick=&#39;x"),
            ("a & b", "a &amp; b", "a &amp; b"), ("javascript:x", "javascript:x", "javascript:x"),
            ("\u{0}\u{202E}\u{9F}é", "\u{FFFD}[U+202E]\u{FFFD}é", "\u{FFFD}[U+202E]\u{FFFD}é"),
        ])
    func attributes(raw: String, double: String, single: String) throws {
        #expect(try page("<p title=\"{{a}}\">", raw) == "<p title=\"\(double)\">")
        #expect(try page("<p title='{{a}}'>", raw) == "<p title='\(single)'>")
    }

    @Test(
        "A whole URL",
        arguments: [
            ("https://example.com/a?b=c&d=e#f", "https://example.com/a?b=c&amp;d=e#f"), ("HTTP://X", "HTTP://X"),
            ("mailto:a@b.c", "mailto:a@b.c"), ("#f1", "#f1"), ("a/b.html", "a/b.html"), ("/a:b", "/a:b"),
            ("?a:b", "?a:b"), ("", ""),
            ("  https://x\n", "https://x"), ("a b\"<>'\\^`{|}é", "a%20b%22%3C%3E%27%5C%5E%60%7B%7C%7D%C3%A9"),
            ("100%", "100%25"), ("a%20b%zz%4", "a%20b%25zz%254"), ("/\\evil.example", "/%5Cevil.example"),
            ("javascript:alert(1)", "about:invalid"), ("JaVaScRiPt:alert(1)", "about:invalid"),
            (" javascript:x", "about:invalid"),
            ("\u{1}javascript:x", "about:invalid"), ("java\tscript:x", "about:invalid"),
            ("java\nscript:x", "about:invalid"),
            ("\tjava\rscript:x", "about:invalid"), ("data:text/html,<script>", "about:invalid"),
            ("DATA:x", "about:invalid"),
            ("vbscript:x", "about:invalid"), ("file:///etc", "about:invalid"), ("ht\ntp://x", "about:invalid"),
            ("a b:c", "about:invalid"),
            (":x", "about:invalid"), ("httpss:x", "about:invalid"), ("javascript&colon;x", "javascript&amp;colon;x"),
            ("javascript%3Ax", "javascript%3Ax"), ("\u{202E}x", "%E2%80%AEx"), ("\" onclick=\"x", "%22%20onclick=%22x"),
        ])
    func wholeURL(raw: String, escaped: String) throws {
        #expect(try page("<a href=\"{{a}}\">", raw) == "<a href=\"\(escaped)\">")
        #expect(try page("<img src='{{a}}'>", raw) == "<img src='\(escaped)'>")
        #expect(try page("<form action=\"{{b}}{{#a}}{{.}}{{/a}}\">", raw) == "<form action=\"\(escaped)\">")
    }

    @Test(
        "A part of a URL",
        arguments: [
            ("/x/{{a}}", "a:b/c?d&e", "/x/a:b/c?d&amp;e"), ("page-{{a}}.html", "1:2/é", "page-1%3A2/%C3%A9.html"),
            ("?q={{a}}", "a&b=c d#e/f:g+h%41", "?q=a%26b%3Dc%20d%23e%2Ff%3Ag%2Bh%41"), ("#{{a}}", "F1 a", "#F1%20a"),
            ("mailto:{{a}}", "a@b.c", "mailto:a@b.c"), ("{{b}}{{a}}", "javascript:x", "about:invalid"),
            ("java{{a}}", "script:x", "javascript%3Ax"),
        ])
    func partOfURL(template: String, raw: String, escaped: String) throws {
        #expect(try page("<a href=\"\(template)\">", raw) == "<a href=\"\(escaped)\">")
    }

    @Test("Two values cannot put a scheme together")
    func twoParts() throws {
        #expect(try page("<a href=\"{{a}}{{b}}\">", "java", "script:x") == "<a href=\"javascript%3Ax\">")
        #expect(try page("<a href=\"{{a}}{{b}}\">", "https://x/", "y:z") == "<a href=\"https://x/y:z\">")
    }

    @Test("Markup is not touched")
    func markup() throws { #expect(try page("{{{m}}}{{&m}}", "") == "<b>&\"'\u{202E}<b>&\"'\u{202E}") }

    @Test("A text that is kept in another encoding, too")
    func bridged() throws {
        var long = String(repeating: "é<", count: 40)
        long.makeContiguousUTF8()
        #expect(try page("{{a}}", long) == String(repeating: "é&lt;", count: 40))
        #expect(try page("{{a}}", String(long.dropFirst(2))) == String(repeating: "é&lt;", count: 39))
    }
}
