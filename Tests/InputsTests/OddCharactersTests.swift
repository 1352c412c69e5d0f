import Diagnostics
import Inputs
import Testing

@Suite("Characters that browsers take for others, and those that cannot be shown")
struct OddCharactersTests {
    private func mended(_ text: String, _ syntax: OddCharacters.Syntax) -> String? {
        OddCharacters.mended(Array(text.utf8)[...], syntax).map { String(decoding: $0, as: UTF8.self) }
    }

    private func said(_ text: String, _ syntax: OddCharacters.Syntax = .xml) -> [String] {
        let bytes = Array(text.utf8)[...]
        let found = OddCharacters(of: bytes, syntax)?.diagnostics(bytes, from: TextPosition(), in: "x") ?? []
        return found.map { "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.severity) \($0.message)" }
    }

    @Test(
        "What they are taken for",
        arguments: [
            ("&#128;", "€"), ("&#130;", "‚"), ("&#133;", "…"), ("&#145;a&#146;", "‘a’"), ("&#147;a&#148;", "“a”"),
            ("&#149;", "•"), ("&#150;&#151;", "–—"), ("&#153;", "™"), ("&#159;", "Ÿ"), ("&#x92;", "’"), ("&#X92;", "’"),
            ("&#x0092;", "’"), ("&#0146;", "’"), ("\u{92}", "’"), ("é\u{93}ü\u{94}", "é“ü”"),
            ("&amp;&#146;&lt;", "&amp;’&lt;"),
        ])
    func meant(written: String, meant: String) {
        #expect(mended(written, .xml) == meant)
        #expect(mended("<p>\(written)</p>", .html) == "<p>\(meant)</p>")
    }

    @Test(
        "What is left alone",
        arguments: [
            "", "plain &amp; simple", "It’s", "&#146", "&#;", "&#x;", "&#xZZ;", "&#8217;", "&#160;", "&#129;", "\u{81}",
            "&#1114112;", "&#99999999999;", "&#xD800;", "&", "&#", "naïve 日本 🎉",
        ])
    func leftAlone(text: String) {
        #expect(mended(text, .xml) == nil)
    }

    @Test("HTML needs no semicolon, and plain text has no references")
    func syntaxes() {
        #expect(mended("it&#146s", .html) == "it’s")
        #expect(mended("it&#146", .html) == "it’")
        #expect(mended("it&#146;s", .plain) == nil)
        #expect(mended("it\u{92}s", .plain) == "it’s")
    }

    @Test("A note with its place for each")
    func notes() {
        #expect(
            said("a&#146;\nü\u{96}") == [
                "1:2 note &#146; is read as ’ (U+2019), as browsers do",
                "2:2 note the control character U+0096 is read as – (U+2013), as browsers do",
            ])
    }

    @Test(
        "A warning for what cannot be shown",
        arguments: [
            ("a\u{FFFD}", "1:2 warning the character U+FFFD cannot be shown: it stands for one that was lost"),
            ("&#xFFFD;", "1:1 warning the character U+FFFD cannot be shown: it stands for one that was lost"),
            ("\u{E000}", "1:1 warning the character U+E000 cannot be shown: it is for private use"),
            ("&#xF0B7;", "1:1 warning the character U+F0B7 cannot be shown: it is for private use"),
            ("\u{10FFFD}", "1:1 warning the character U+10FFFD cannot be shown: it is for private use"),
            ("&#129;", "1:1 warning the character U+0081 cannot be shown: it is a control character"),
            ("\u{9D}", "1:1 warning the character U+009D cannot be shown: it is a control character"),
            ("\u{7F}", "1:1 warning the character U+007F cannot be shown: it is a control character"),
            ("&#xFDD0;", "1:1 warning the character U+FDD0 cannot be shown: Unicode has no such character"),
            ("&#x1FFFE;", "1:1 warning the character U+1FFFE cannot be shown: Unicode has no such character"),
            ("\u{0378}", "1:1 warning the character U+0378 cannot be shown: Unicode has no such character"),
            (
                "\u{202E}",
                "1:1 warning the character U+202E cannot be shown: it would change the direction of what stands beside it"
            ),
        ])
    func notShown(text: String, warning: String) {
        #expect(said(text) == [warning])
    }

    @Test(
        "Nothing is said of what can be shown",
        arguments: ["é", "’", "日本", "🎉", "\u{A0}", "\u{200B}", "\u{FEFF}", "\t\r\n", "&#9;"])
    func shown(text: String) {
        #expect(said(text) == [])
        #expect(said(text, .plain) == [])
    }

    @Test("Of each kind 200 are listed")
    func limit() {
        let all = said(String(repeating: "&#146;\u{FFFD}", count: 300))
        #expect(all.count == 402)
        #expect(all.last == "0:0 note 100 more of this kind are not listed")
    }
}
