import OwnershipModel

/// The words of a footnote, for finding what it says of a holder or a plan.
struct NoteWords {
    /// The words with their punctuation: `Ventures`, `L.P.`, `("Craft`.
    let words: [Substring]
    /// The letters and digits of each word in lower case: `ventures`, `lp`, `craft`.
    let keys: [String]

    init(_ text: String) {
        let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
        words =
            isASCII
            ? text.utf8.split(whereSeparator: \.isBlank).map { Substring($0) }
            : text.split(whereSeparator: \.isWhitespace)
        keys = words.map { word in
            let isKey = word.utf8.allSatisfy { $0.isLowercase || $0.isDigit || $0 >= 0x80 }
            return isKey
                ? String(word) : String(decoding: word.utf8.filter(\.isKeyByte).map(\.lowercased), as: UTF8.self)
        }
    }

    func key(_ index: Int) -> String { keys.indices.contains(index) ? keys[index] : "" }

    /// Whether a word ends a clause by a comma.
    func hasComma(_ index: Int) -> Bool { words[index].utf8.last == UInt8(ascii: ",") }

    /// Whether a word ends a sentence: it has a full stop and is no initial, no title and no abbreviation.
    func endsSentence(_ index: Int) -> Bool {
        guard let last = words[index].utf8.last else { return false }
        if last == UInt8(ascii: ";") { return true }
        let isAbbreviation = keys[index].utf8.count < 2 || titles.contains(keys[index])
        return last == UInt8(ascii: ".") && !isAbbreviation
    }

    /// Whether a word begins with a capital letter or a digit, as parts of names do.
    func isCapitalized(_ index: Int) -> Bool {
        guard words.indices.contains(index), let first = words[index].utf8.first else { return false }
        return first.isDigit || (first.isLetter && !first.isLowercase)
    }
}

private let titles: Set<String> = [
    "mr", "mrs", "ms", "dr", "st", "jr", "sr", "vs", "no", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
    "sept",
    "oct", "nov", "dec",
]

/// How EDGAR shortens the kind of a company in its names.
private let kindsOfCompany = ["corporation": "corp", "incorporated": "inc", "limited": "ltd", "company": "co"]

extension UInt8 {
    /// Whether the byte counts when names are compared: ASCII letters and digits, and all that is not ASCII.
    fileprivate var isKeyByte: Bool { isLetter || isDigit || self >= 0x80 }
}

extension String {
    /// The key by which names of holders are compared: letters and digits in lower case, `&` as "and", the kind of company
    /// shortened, without "the".
    var holderKey: String {
        let words = NoteWords(withoutState.replacingAmpersand)
        return words.keys.reduce(into: "") { key, word in
            if word != "the" { key += kindsOfCompany[word] ?? word }
        }
    }

    /// The name without the state that EDGAR puts behind some: `FARNAM STREET PARTNERS LP /MN`, `BANK OF AMERICA CORP /DE/`.
    private var withoutState: String {
        guard let slash = utf8.firstIndex(of: UInt8(ascii: "/")), slash > startIndex, utf8[slash...].count <= 5 else {
            return self
        }
        return String(self[..<slash])
    }

    private var replacingAmpersand: String {
        utf8.contains(UInt8(ascii: "&"))
            ? split(separator: "&", omittingEmptySubsequences: false).joined(separator: " and ") : self
    }
}
