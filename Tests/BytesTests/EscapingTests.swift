import Bytes
import Testing

@Suite struct EscapingTests {
    private func escaped(_ text: String, _ escape: TextEscape) -> String {
        var builder = ByteBuilder()
        escape.append(text, to: &builder)
        return String(decoding: builder.bytes, as: UTF8.self)
    }

    private func inHTML(_ text: String, after start: StaticString = "", _ escape: HTMLEscape) -> String {
        var source = ByteBuilder()
        source.append(text: text)
        source.pad()
        var page = ByteBuilder()
        page.append(start)
        page.append(source.view, escape)
        return String(String(decoding: page.bytes, as: UTF8.self).dropFirst("\(start)".count))
    }

    @Test func jsonOfFiles() {
        #expect(escaped("é\"\\\u{8}\t\n\u{C}\r", .json) == #"é\"\\\b\t\n\f\r"#)
        #expect(escaped("\u{1}\u{7F}\u{202E}\u{FEFF}😀<&", .json) == #"\u0001\u007f\u202e\ufeff😀<&"#)
    }

    @Test func jsonInPages() {
        #expect(escaped("</script>&\"\\é", .jsonInPage) == #"\u003C/script\u003E\u0026\u0022\u005Cé"#)
        #expect(escaped("\u{202E}\u{FFFE}\u{1FFFF}\u{85}😀", .jsonInPage) == #"\u202E\uFFFE\uD83F\uDFFF\u0085😀"#)
    }

    @Test func xml() {
        #expect(
            escaped("a<b>&\"c'\n\u{1}\u{7F}\u{85}\u{FFFE}é", .xml) == "a&lt;b&gt;&amp;&quot;c'&#10;␁␡\u{FFFD}\u{FFFD}é")
        #expect(escaped("a<b>&\"c'\n\u{1}\u{85}\u{FFFE}é", .metadata) == "a&lt;b&gt;&amp;\"c'\n\u{FFFD}\u{85}\u{FFFD}é")
    }

    /// At every place of a word, since eight bytes are looked at at once.
    @Test(arguments: 0..<17)
    func htmlAtEveryPlace(place: Int) {
        let lead = String(repeating: "a", count: place)
        #expect(
            inHTML(lead + "<>&\"'\u{202E}\u{1}\u{7F}é.", .text) == lead + "&lt;&gt;&amp;\"'[U+202E]\u{FFFD}\u{FFFD}é.")
        #expect(inHTML(lead + "\"'", .doubleQuoted) == lead + "&quot;'")
        #expect(inHTML(lead + "\"'", .singleQuoted) == lead + "\"&#39;")
        #expect(inHTML(lead, .text) == lead)
    }

    @Test func urls() {
        #expect(inHTML(" javascript:x", after: "\"", .doubleQuotedURL) == "about:invalid")
        #expect(inHTML("HTTPS://a/ä?b&c", after: "\"", .doubleQuotedURL) == "HTTPS://a/%C3%A4?b&amp;c")
        #expect(inHTML("x:y", after: "'a", .singleQuotedURL) == "x%3Ay")
        #expect(inHTML("a&b/50%25%", after: "\"/?q=", .doubleQuotedURL) == "a%26b%2F50%25%25")
    }

    @Test func paths() {
        #expect("a-b/c.d_e~F9".percentEncodedPath == "a-b/c.d_e~F9")
        #expect("é ?%".percentEncodedPath == "%C3%A9%20%3F%25")
        #expect([0x61, 0xFF, 0x2F].percentEncodedPath == "a%FF/")
        #expect("%C3%a9%20%zz%"[...].percentDecoded == "é %zz%")
        #expect("plain"[...].percentDecoded == "plain")
    }

    @Test func references() {
        #expect(["amp", "lt", "gt", "quot", "apos"].map { markupCharacter($0[...]) } == ["&", "<", ">", "\"", "'"])
        #expect(
            ["#65", "#x41", "#X41", "#xD800", "#", "nbsp", ""].map { markupCharacter($0[...]) }
                == ["A", "A", "A", nil, nil, nil, nil])
        #expect(
            "&<>\"'a".utf8.map { markupReference(to: $0).map { "\($0)" } }
                == ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;", nil])
    }
}
