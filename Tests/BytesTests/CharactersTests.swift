import Bytes
import Testing

@Suite("Kinds of characters")
struct CharactersTests {
    @Test(
        "White space of any kind is a blank, what has no width is nothing",
        arguments: [
            ("MARA QUILLON", "MARA QUILLON"), ("MARA\u{A0}QUILLON", "MARA QUILLON"), ("\u{A0}1000\u{A0}", "1000"),
            ("1\u{2007}000", "1 000"), ("1\u{2009}000", "1 000"), ("1\u{202F}000", "1 000"), ("a\u{3000}b", "a b"),
            ("a\u{205F}\u{2000}\u{200A}b", "a b"), ("a \u{A0} b", "a b"), ("a\u{200B}b", "ab"), ("\u{FEFF}ab", "ab"),
            ("QUIL\u{AD}LON", "QUILLON"), ("a\u{200B} \u{200B}b", "a b"), ("a\u{2060}b", "ab"), ("a\u{2028}b", "a b"),
            ("a\u{200D}b", "a\u{200D}b"), ("a\u{0301}\u{A0}b", "a\u{0301} b"),
        ])
    func plainly(filed: String, plain: String) {
        #expect(filed.plainlySpaced == plain)
    }

    @Test(
        "Nothing is left of what cannot be seen",
        arguments: ["", " ", "\u{A0}", "\u{200B}\u{FEFF}", "\u{2007}\t\u{AD}"])
    func nothing(text: String) {
        #expect(text.plainlySpaced == nil)
        #expect(text.withUTF8View { $0.isUnseen })
    }

    @Test("Something is left of everything else", arguments: ["a", " é", "\u{A0}x", "\u{300}"])
    func something(text: String) {
        #expect(!text.withUTF8View { $0.isUnseen })
    }

    @Test func windows1252() {
        let all = (UInt32(0x80)...0x9F).compactMap(Unicode.Scalar.init).map(\.asInBrowsers)
        #expect(String(String.UnicodeScalarView(all)) == "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ")
        #expect(Unicode.Scalar("A").asInBrowsers == "A" && Unicode.Scalar("\u{A0}").asInBrowsers == "\u{A0}")
    }
}
