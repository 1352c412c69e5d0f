import Bytes
import Glibc
import PageLayout
import Testing

@testable import CairoDrawing

@Suite struct TextShaperTests {
    let shaper: TextShaper

    init() throws { shaper = try TextShaper(fonts: FontLibrary()) }

    private func width(_ word: String, _ face: TextStyle.Face = .regular) -> Float {
        shaper.measure(word[...].utf8, face: face).width
    }

    @Test func aWordIsShapedOncePerFace() {
        let text = "to be or not to be"
        let words = text.split(separator: " ").map { shaper.measure($0.utf8, face: .regular) }
        #expect(words[0] == words[4])
        #expect(words[1] == words[5])
        #expect(Set(words).count == 4)
        #expect(shaper.measure("to"[...].utf8, face: .bold).id != words[0].id)
        #expect(shaper.words.count == 5)
    }

    @Test func thousandsOfWordsAreAllFoundAgain() {
        let words = (0..<20_000).map { "w\($0)" }
        let first = words.map { shaper.measure($0[...].utf8, face: .italic) }
        #expect(words.map { shaper.measure($0[...].utf8, face: .italic) } == first)
        #expect(Set(first.map(\.id)).count == words.count)
    }

    @Test func pairsAreKerned() {
        #expect(width("AV") < width("A") + width("V") - 0.01)
        #expect(width("To") < width("T") + width("o") - 0.01)
    }

    @Test(arguments: TextStyle.Face.allCases)
    func digitsAreEquallyWide(face: TextStyle.Face) {
        let widths = Set((0...9).map { width("\($0)", face) })
        #expect(widths.count == 1)
        #expect(abs(width("8,888", face) - width("1,111", face)) < 0.001)
    }

    @Test func lettersAreNeverJoined() {
        let word = shaper.words.count
        _ = width("office")
        #expect(shaper.words.base[word].glyphCount == 6)
        #expect(shaper.words.base[word].clusterCount == 6)
    }

    @Test(arguments: [
        ("soft\u{AD}hyphen", "softhyphen"), ("zero\u{200B}width", "zerowidth"), ("a\u{2060}b", "ab"),
        ("left\u{200E}", "left"), ("\u{FEFF}mark", "mark"),
    ])
    func charactersWithoutALookTakeNoRoom(word: String, plain: String) {
        let rich = shaper.richText(word, face: .regular)
        #expect(rich.missing.isEmpty)
        #expect(String(decoding: rich.runs.flatMap(\.text), as: UTF8.self) == plain)
        #expect(abs(width(word) - width(plain)) < 0.05)
    }

    @Test(
        arguments: [
            ("a\u{202E}b", "a[U+202E]b", ["\u{202E}"]),
            ("\u{2066}x\u{2069}", "[U+2066]x[U+2069]", ["\u{2066}", "\u{2069}"]),
            ("\u{1F9FF}\u{1F9FF}", "[U+1F9FF][U+1F9FF]", ["\u{1F9FF}"]), ("\u{E001}", "[U+E001]", ["\u{E001}"]),
            ("a\u{7}", "a[U+0007]", ["\u{7}"]), ("no\u{A0}break", "no break", []),
        ] as [(String, String, [Unicode.Scalar])])
    func whatCannotBeShownIsNumbered(word: String, shown: String, missing: [Unicode.Scalar]) {
        let rich = shaper.richText(word, face: .bold)
        #expect(String(decoding: rich.runs.flatMap(\.text), as: UTF8.self) == shown)
        #expect(rich.missing == missing)
        #expect(rich.runs.allSatisfy { run in !run.glyphs.contains { $0.index == 0 } })
        #expect(width(word, .bold) == rich.width)
    }

    @Test(arguments: (0...0x10FFFF).chunked(by: 0x1000))
    func noCharacterIsABox(range: Range<UInt32>) {
        for value in range {
            guard let scalar = Unicode.Scalar(value), scalar.properties.generalCategory != .unassigned,
                scalar.properties.generalCategory != .privateUse, !scalar.properties.isUnifiedIdeograph
            else { continue }
            let rich = shaper.richText("a\(Character(scalar))b", face: .regular)
            #expect(rich.runs.allSatisfy { run in !run.glyphs.contains { $0.index == 0 } }, "\(scalar.codePoint)")
            // Either a font shows it, or it works in silence, or it stands there by number.
            let text = String(decoding: rich.runs.flatMap(\.text), as: UTF8.self)
            let isNumbered = text.contains("[\(scalar.codePoint)]")
            #expect(isNumbered == rich.missing.contains(scalar), "\(scalar.codePoint)")
        }
    }

    @Test func rightToLeftRunsArePutInVisualOrder() throws {
        // Two Hebrew words with a year between them: on paper the year stands between, the first word on the right.
        let rich = shaper.richText("x \u{5D0}\u{5D1} 2024 \u{5D2}\u{5D3} y", face: .regular)
        #expect(rich.turnsBack)
        func left(of text: String) -> Float? {
            rich.runs.first { String(decoding: $0.text, as: UTF8.self).contains(text) }?.glyphs.map(\.x).min()
        }
        let places = try ["x", "\u{5D2}\u{5D3}", "2024", "\u{5D0}\u{5D1}", "y"].map { try #require(left(of: $0)) }
        #expect(places == places.sorted())
        #expect(Set(places).count == 5)
        // Read in the order written.
        let text = String(decoding: rich.runs.flatMap(\.text), as: UTF8.self)
        #expect(text == "x \u{5D0}\u{5D1} 2024 \u{5D2}\u{5D3} y")
        let first = try #require(rich.runs.first { $0.isBackward })
        #expect(first.glyphs.map(\.x) == first.glyphs.map(\.x).sorted())
    }

    @Test func lineOfRightToLeftWordsIsAsWideAsItsWords() {
        let words = ["\u{5D7}\u{5D1}\u{5E8}\u{5EA}", "2024", "\u{634}\u{631}\u{643}\u{629}", "Ltd."]
        let spaces = Double(words.count - 1) * shaper.spaceWidth(of: .regular)
        let sum = words.reduce(spaces) { $0 + Double(width($1)) }
        #expect(abs(Double(shaper.richText(words.joined(separator: " "), face: .regular).width) - sum) < 0.01)
    }

    @Test func forgettingKeepsNumbersApart() throws {
        let old = shaper.measure("old"[...].utf8, face: .regular)
        shaper.forgetWords(ifMoreThan: 1)
        #expect(shaper.words.count == 1, "not more than the limit")
        _ = width("older")
        shaper.forgetWords(ifMoreThan: 1)
        #expect(shaper.words.count == 0)
        let new = shaper.measure("new"[...].utf8, face: .regular)
        #expect(new.id != old.id)
        #expect(shaper.measure("old"[...].utf8, face: .regular).width == old.width)
    }

    @Test func anEmptyWordIsNothing() {
        #expect(width("") == 0)
    }
}

extension ClosedRange<Int> {
    fileprivate func chunked(by size: Int) -> [Range<UInt32>] {
        stride(from: lowerBound, through: upperBound, by: size).map {
            UInt32($0)..<UInt32(Swift.min($0 + size, upperBound + 1))
        }
    }
}
