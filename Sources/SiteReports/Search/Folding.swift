/// How words are made alike for the search: `Templates/search.js` does the same to what is looked for.
enum Folding {
    /// The words of a text: letters and digits of any script, in lower case, Latin letters without their accents. An
    /// accession number is one word, without its hyphens.
    static func words(_ text: String) -> [String] {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        func end() {
            if !word.isEmpty { words.append(String(word)) }
            word = String.UnicodeScalarView()
        }
        for scalar in AccessionNumbers.joined(text).unicodeScalars {
            switch scalar.properties.generalCategory {
            case .nonspacingMark: break
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber:
                word.append(contentsOf: plain(scalar).unicodeScalars)
            default: end()
            }
        }
        end()
        return words
    }

    private static func plain(_ scalar: Unicode.Scalar) -> String {
        guard !scalar.isASCII else { return scalar.properties.lowercaseMapping }
        // LATIN SMALL LETTER E WITH ACUTE.
        let parts = scalar.properties.name?.split(separator: " ") ?? []
        if parts.count > 4, parts[0] == "LATIN", parts[2] == "LETTER", parts[3].utf8.count == 1, parts[4] == "WITH" {
            return parts[3].lowercased()
        }
        return scalar.properties.lowercaseMapping
    }
}

/// Accession numbers inside a text.
private enum AccessionNumbers {
    /// The text with each number in one piece: hyphens divide words elsewhere.
    static func joined(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "-")) else { return text }
        let bytes = Array(text.utf8)
        var joined: [UInt8] = []
        var place = 0
        while place < bytes.count {
            if isNumber(bytes, at: place) {
                joined += bytes[place..<place + 20].filter { $0 != UInt8(ascii: "-") }
                place += 20
            } else {
                joined.append(bytes[place])
                place += 1
            }
        }
        return String(decoding: joined, as: UTF8.self)
    }

    private static func isNumber(_ bytes: [UInt8], at start: Int) -> Bool {
        guard start + 20 <= bytes.count, bytes[start + 10] == UInt8(ascii: "-"), bytes[start + 13] == UInt8(ascii: "-")
        else { return false }
        return (0..<20).allSatisfy { $0 == 10 || $0 == 13 || (0x30...0x39).contains(bytes[start + $0]) }
    }
}
