import Foundation

/// How the forms write what the filing writes otherwise, in the words of this test.
enum Wording {
    /// `2013-11-19` as `11/19/2013`, a zone suffix left out; nil where the text is no date.
    static func date(_ text: String) -> String? {
        guard let match = text.wholeMatch(of: /(\d{4})-(\d\d)-(\d\d)(?:[-+]\d\d:\d\d|Z)?/) else { return nil }
        return "\(match.output.2)/\(match.output.3)/\(match.output.1)"
    }

    /// A number without what only dresses it: the dollar sign, commas, zeros at its end. Other text as it is.
    static func undressed(_ text: String) -> String {
        var digits = text.replacing(",", with: "")
        if digits.hasPrefix("$") { digits.removeFirst() }
        guard digits.wholeMatch(of: /\d*\.?\d+|\d+\./) != nil else { return text }
        if digits.contains(".") {
            while digits.hasSuffix("0") { digits.removeLast() }
            if digits.hasSuffix(".") { digits.removeLast() }
        }
        let significant = digits.drop { $0 == "0" }
        return significant.isEmpty || significant.hasPrefix(".") ? "0" + significant : String(significant)
    }
}

/// A text without white space and invisible joints, to look things up in.
struct BareText {
    /// Ends with a NUL.
    private let characters: [CChar]

    init(_ text: some StringProtocol) {
        var bare = String.UnicodeScalarView()
        for scalar in text.unicodeScalars
        where !scalar.properties.isWhitespace && ![0, 0xAD, 0x200B, 0x2060].contains(scalar.value) {
            bare.append(scalar)
        }
        characters = Array(String(bare).utf8CString)
    }

    /// What a browser would show of a page.
    init(page: String) {
        var text = page.replacing(/(?s)<style.*?<\/style>/, with: "").replacing(/<[^>]*>/, with: "")
        for (entity, character) in [
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#34;", "\""), ("&#39;", "'"), ("&nbsp;", " "),
            ("&amp;", "&"),
        ] {
            text = text.replacing(entity, with: character)
        }
        self.init(text)
    }

    func contains(_ other: BareText) -> Bool {
        strstr(characters, other.characters) != nil
    }

    func contains(_ text: String) -> Bool {
        contains(BareText(text))
    }
}
