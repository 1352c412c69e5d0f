import Bytes
import OwnershipModel

/// The words of a footnote, for finding what it says of a holder or a plan.
struct NoteWords {
    /// The letters and digits of each word in lower case: `ventures`, `lp`, `craft`.
    let keys: [WordKey]
    private let bytes: [UInt8]
    /// Where the words stand with their punctuation: `Ventures`, `L.P.`, `("Craft`.
    private let places: [Range<Int32>]

    init(_ text: String) {
        let bytes = Array(text.utf8)
        var keys: [WordKey] = []
        var places: [Range<Int32>] = []
        keys.reserveCapacity(bytes.count / 5)
        places.reserveCapacity(bytes.count / 5)
        var index = 0
        while index < bytes.count {
            let space = bytes.spaceWidth(at: index)
            guard space == 0 else {
                index += space
                continue
            }
            let start = index
            var key = WordKey()
            while index < bytes.count, bytes.spaceWidth(at: index) == 0 {
                if bytes[index].isOfKey { key.append(bytes[index]) }
                index += 1
            }
            keys.append(key)
            places.append(Int32(truncatingIfNeeded: start)..<Int32(truncatingIfNeeded: index))
        }
        (self.keys, self.bytes, self.places) = (keys, bytes, places)
    }

    func key(_ index: Int) -> WordKey { keys.indices.contains(index) ? keys[index] : WordKey() }

    /// The bytes of a word with its punctuation.
    func word(_ index: Int) -> ArraySlice<UInt8> {
        bytes[Int(places[index].lowerBound)..<Int(places[index].upperBound)]
    }

    /// Some words with their punctuation, with single blanks between them.
    func text(of words: Range<Int>) -> String {
        words.map { String(decoding: word($0), as: UTF8.self) }.joined(separator: " ")
    }

    /// Whether a word ends a clause by a comma.
    func hasComma(_ index: Int) -> Bool { word(index).last == UInt8(ascii: ",") }

    /// Whether a word opens a bracket.
    func opensBracket(_ index: Int) -> Bool { word(index).first == UInt8(ascii: "(") }

    /// Whether a word ends a sentence: it has a full stop and is no initial, no title and no abbreviation.
    func endsSentence(_ index: Int) -> Bool {
        guard let last = word(index).last else { return false }
        if last == UInt8(ascii: ";") { return true }
        return last == UInt8(ascii: ".") && keys[index].count >= 2 && !titles.contains(keys[index])
    }

    /// The words of the sentence in which a word stands.
    func sentence(around place: Int) -> Range<Int> {
        var start = place
        while start > 0, !endsSentence(start - 1) { start -= 1 }
        var end = place
        while end + 1 < keys.count, !endsSentence(end) { end += 1 }
        return start..<end + 1
    }

    /// Whether a word begins with a capital letter or a digit, as parts of names do.
    func isCapitalized(_ index: Int) -> Bool {
        guard keys.indices.contains(index), let first = word(index).first else { return false }
        return first.isDigit || first.isUppercase
    }
}

private let titles: WordSet = [
    "mr", "mrs", "ms", "dr", "st", "jr", "sr", "vs", "no", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
    "sept", "oct", "nov", "dec",
]

/// How EDGAR shortens the kind of a company in its names.
private let kindsOfCompany: [(name: String, short: String)] = [
    ("corporation", "corp"), ("incorporated", "inc"), ("limited", "ltd"), ("company", "co"),
]

extension UInt8 {
    /// Whether the byte counts when names are compared: ASCII letters and digits, and all that is not ASCII.
    fileprivate var isOfKey: Bool { isLetter || isDigit || self >= 0x80 }
}

extension [UInt8] {
    /// How many bytes white space of Unicode takes at an index; zero where there is none.
    fileprivate func spaceWidth(at index: Int) -> Int {
        let byte = self[index]
        if byte < 0x80 { return byte.isWhiteSpace ? 1 : 0 }
        guard byte < 0xE4 else { return 0 }
        return withView { $0.scalar(at: index) }.map { $0.isSpace ? $0.utf8.count : 0 } ?? 0
    }
}

extension String {
    /// Whether the text names nothing and only refers elsewhere: `See footnote (1)`.
    var isReference: Bool {
        // Most natures begin with "By".
        guard let first = utf8.first(where: \.isOfKey)?.lowercased else { return true }
        guard "snfre".utf8.contains(first) else { return false }
        let words = NoteWords(self)
        guard let start = words.keys.firstIndex(where: { !$0.isEmpty }) else { return true }
        let key = words.keys[start]
        if key.hasPrefix("footnote") || key.hasPrefix("explanation") { return true }
        let next = words.key(start + 1)
        if key == "foot" { return next.hasPrefix("note") }
        return !next.isEmpty && referringWords.contains(key)
    }

    /// The key by which names of holders are compared: letters and digits in lower case, `&` as "and", the kind of company
    /// shortened, without "the".
    var holderKey: String {
        let bytes = Array(utf8.prefix(lengthWithoutState))
        var key: [UInt8] = []
        key.reserveCapacity(bytes.count)
        var start = 0
        func endWord() {
            let word = key[start...]
            if word.count == 3, word.elementsEqual("the".utf8) { key.removeSubrange(start...) }
            if word.count >= 7, let kind = kindsOfCompany.first(where: { word.elementsEqual($0.name.utf8) }) {
                key.replaceSubrange(start..., with: kind.short.utf8)
            }
            start = key.count
        }
        var index = 0
        while index < bytes.count {
            let space = bytes.spaceWidth(at: index)
            if space > 0 {
                endWord()
            } else if bytes[index] == UInt8(ascii: "&") {
                endWord()
                key += "and".utf8
                endWord()
            } else if bytes[index].isOfKey {
                key.append(bytes[index].lowercased)
            }
            index += max(space, 1)
        }
        endWord()
        return String(decoding: key, as: UTF8.self)
    }

    /// The number of bytes without the state that EDGAR puts behind some names: `FARNAM STREET PARTNERS LP /MN`, `BANK OF
    /// AMERICA CORP /DE/`.
    private var lengthWithoutState: Int {
        guard let slash = utf8.firstIndex(of: UInt8(ascii: "/")), slash > startIndex, utf8[slash...].count <= 5 else {
            return utf8.count
        }
        return utf8[..<slash].count
    }
}

private let referringWords: WordSet = ["see", "note", "notes", "refer"]
