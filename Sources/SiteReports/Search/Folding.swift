import Bytes

/// Normalizes words for the search; `Templates/search.js` must normalize queries in the same way.
enum Folding {
    /// The words of a text: letters and digits of any script, in lower case, Latin letters without diacritics. An accession
    /// number is one word, without its hyphens.
    static func words(_ text: String) -> [String] {
        text.withUTF8View(words)
    }

    private static func words(_ text: ByteView) -> [String] {
        var words: [String] = []
        var word: [UInt8] = []
        func end() {
            if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
            word.removeAll(keepingCapacity: true)
        }
        var place = 0
        while place < text.count {
            var width = 1
            switch text[place] {
            case UInt8(ascii: "0")...UInt8(ascii: "9") where isAccessionNumber(text, at: place):
                // Kept as one word; elsewhere hyphens separate words.
                width = 20
                word += text[place..<place + width].filter { $0 != hyphen }
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"): word.append(text[place])
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(text[place] | 0x20)
            case 0..<0x80: end()
            default:
                guard let scalar = text.scalar(at: place) else { break }
                width = UTF8.width(scalar)
                switch scalar.properties.generalCategory {
                case .nonspacingMark: break
                case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
                    .decimalNumber:
                    word += plain(scalar).utf8
                default: end()
                }
            }
            place += width
        }
        end()
        return words
    }

    private static let hyphen = UInt8(ascii: "-")

    private static func isAccessionNumber(_ text: ByteView, at start: Int) -> Bool {
        guard start + 20 <= text.count, text[start + 10] == hyphen, text[start + 13] == hyphen else { return false }
        return (0..<20).allSatisfy { $0 == 10 || $0 == 13 || text[start + $0].isDigit }
    }

    /// The normalized form of a non-ASCII character.
    private static func plain(_ scalar: Unicode.Scalar) -> String {
        // For example LATIN SMALL LETTER E WITH ACUTE.
        let parts = scalar.properties.name?.split(separator: " ") ?? []
        if parts.count > 4, parts[0] == "LATIN", parts[2] == "LETTER", parts[3].utf8.count == 1, parts[4] == "WITH" {
            return parts[3].lowercased()
        }
        return scalar.properties.lowercaseMapping
    }
}
