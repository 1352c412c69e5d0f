import Bytes
import Testing

/// White space at the ends is dropped and runs of it are single blanks, wherever they fall among the eight bytes that are
/// looked at together.
@Suite struct CollapsedTextTests {
    /// The same, word by word.
    private func expected(_ text: String) -> String? {
        let isBlank: (Unicode.Scalar) -> Bool = { [" ", "\n", "\t", "\r"].contains($0) }
        let words = text.unicodeScalars.split(whereSeparator: isBlank).map { String(String.UnicodeScalarView($0)) }
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    @Test func anyPlaceOfABlank() {
        for length in 0...26 {
            for first in 0...length {
                for (blanks, letter) in [(" ", "a"), ("  ", "a"), ("\n", "a"), (" \t", "é"), (" ", "!"), ("  ", "!")] {
                    let text =
                        String(repeating: letter, count: first) + blanks
                        + String(repeating: letter, count: length - first)
                    #expect(Array(text.utf8)[...].collapsedText == expected(text), "\(text.debugDescription)")
                }
            }
        }
    }

    @Test func mixturesOfEverything() {
        let letters: [Unicode.Scalar] = ["a", " ", "!", " ", "b", "\n", "\u{E9}", "\t", "Z", "\u{2014}", "\u{1}", "x"]
        var state: UInt64 = 7
        for length in 0..<2_000 {
            var text = ""
            for _ in 0..<(length % 40) {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text.unicodeScalars.append(letters[Int(state >> 33) % letters.count])
            }
            #expect(Array(text.utf8)[...].collapsedText == expected(text), "\(text.debugDescription)")
        }
    }
}
