import Bytes

/// The words on the pages of a PDF in the order of its content, to look for texts in. White space makes no difference,
/// nor do characters that are not seen.
struct PageWords {
    private let text: ArraySlice<UInt8>
    /// Whether a word begins at an offset of the text; true at its end.
    private let beginsWord: [Bool]
    /// Where each page begins in the text, and where the last one ends.
    private let pages: [Int]

    /// A part of a text that goes on on the next page has at least so many bytes.
    private static let leastPart = 8

    init(_ words: [[String]]) {
        var (text, beginsWord, pages): ([UInt8], [Bool], [Int]) = ([], [], [0])
        for page in words {
            for word in page {
                let seen = PageWords.seen(word)
                for index in seen.indices { beginsWord.append(index == 0) }
                text += seen
            }
            pages.append(text.count)
        }
        (self.text, self.beginsWord, self.pages) = (text[...], beginsWord + [true], pages)
    }

    /// The text without what is not seen of it, in UTF-8.
    private static func seen(_ text: String) -> [UInt8] {
        var seen = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator: continue
            default: seen.append(scalar)
            }
        }
        return Array(String(seen).utf8)
    }

    /// Looks for a text whose ends are ends of words, at or behind an offset. Returns the offset behind it.
    func end(of text: String, from start: Int = 0) -> Int? {
        let wanted = PageWords.seen(text)
        guard !wanted.isEmpty else { return start }
        var place = start
        while let found = self.text.firstIndex(of: wanted, from: place) {
            let end = found + wanted.count
            if isEdge(found), isEdge(end) { return end }
            place = found + 1
        }
        return nil
    }

    /// Whether a text stands here in one piece, or in pieces on pages that follow each other.
    func hold(_ text: String) -> Bool { end(of: text) != nil || isSplit(PageWords.seen(text)) }

    /// Whether there is more than one page, so that what belongs together may be divided.
    var areDivided: Bool { pages.count > 2 }

    /// Whether no word goes on over an offset: one begins there, or a sign stands on either side.
    private func isEdge(_ offset: Int) -> Bool {
        if beginsWord[offset] || offset == 0 { return true }
        let (before, behind) = (text[offset - 1], text[offset])
        return !(before.isWordByte && behind.isWordByte)
    }

    /// Takes the longest beginning of what is left of the text from each page in turn.
    private func isSplit(_ wanted: [UInt8]) -> Bool {
        guard pages.count > 2 else { return false }
        return (0..<(pages.count - 2)).contains { first in
            var rest = wanted[...]
            for page in first..<(pages.count - 1) {
                let length = longest(rest, on: page)
                if length == rest.count { return page > first }
                guard length >= PageWords.leastPart else { return false }
                rest = rest.dropFirst(length)
            }
            return false
        }
    }

    /// The length of the longest beginning of a text that a page holds: with every one it holds all shorter ones.
    private func longest(_ wanted: ArraySlice<UInt8>, on page: Int) -> Int {
        let part = text[pages[page]..<pages[page + 1]]
        var (held, missing) = (0, wanted.count + 1)
        while missing - held > 1 {
            let length = (held + missing) / 2
            if part.firstIndex(of: Array(wanted.prefix(length)), from: part.startIndex) != nil {
                held = length
            } else {
                missing = length
            }
        }
        return held
    }
}

extension UInt8 {
    /// A letter, a digit, or a part of a character beyond ASCII.
    fileprivate var isWordByte: Bool { isLetter || isDigit || self >= 0x80 }
}
