import Bytes
import OwnershipModel

/// A token of a footnote, for finding prices.
enum PriceToken: Equatable {
    case word(WordKey)
    case number(Number)
    case dash
    case sentenceEnd
    /// The sign of another currency, such as `€`, or a number in the dollars of another country, such as `C$10`.
    case foreignSign
    /// Anything else that separates tokens, such as a bracket, a percentage or a malformed number.
    case other

    struct Number: Equatable {
        var value: ExactDecimal
        /// Whether the number follows `$` or `US$`. Numbers with the sign of another dollar are not tokens of this kind.
        var hasDollarSign: Bool
        /// Whether the number has a decimal point.
        var hasPoint: Bool

        var looksLikeYear: Bool {
            !hasPoint && value >= ExactDecimal(1900) && value <= ExactDecimal(2100)
        }
    }

    var number: Number? {
        if case .number(let number) = self { number } else { nil }
    }

    func isWord(_ word: WordKey) -> Bool { self == .word(word) }

    /// Splits a text into tokens.
    static func tokens(of text: String) -> [PriceToken] {
        var scanner = Scanner(bytes: Array(text.utf8))
        return scanner.tokens()
    }
}

/// A tokenizer that works on bytes, because everything relevant is ASCII except a few dashes.
private struct Scanner {
    let bytes: [UInt8]
    var index = 0

    mutating func tokens() -> [PriceToken] {
        var tokens: [PriceToken] = []
        tokens.reserveCapacity(bytes.count / 5)
        while index < bytes.count {
            let byte = bytes[index]
            if byte.isLetter {
                word(into: &tokens)
            } else if byte.isDigit || byte == UInt8(ascii: "$") || (byte == UInt8(ascii: ".") && digit(at: index + 1)) {
                tokens.append(number())
            } else {
                punctuation(into: &tokens)
            }
        }
        return tokens
    }

    private mutating func word(into tokens: inout [PriceToken]) {
        var (word, end) = (WordKey(), index)
        while end < bytes.count, bytes[end].isLetter {
            word.append(bytes[end])
            end += 1
        }
        index = end
        if byte(at: index) == UInt8(ascii: "$") {
            // US$ is the same as $; HK$, C$ and the like are other currencies.
            if word == "us" {
                tokens.append(.word("usd"))
            } else {
                skipGlued()
                tokens.append(.foreignSign)
            }
        } else if digit(at: index) {
            // "F3" and "b5" are names, not numbers.
            skipGlued()
            tokens.append(.other)
        } else {
            tokens.append(.word(word))
        }
    }

    private mutating func number() -> PriceToken {
        let hasDollarSign = bytes[index] == UInt8(ascii: "$")
        if hasDollarSign {
            index += 1
            while byte(at: index) == UInt8(ascii: " ") { index += 1 }
        }
        let start = index
        var digits: [UInt8] = []
        while let byte = byte(at: index) {
            if byte.isDigit || (byte == UInt8(ascii: ".") && digit(at: index + 1)) {
                digits.append(byte)
            } else if byte == UInt8(ascii: ","), hasThousands(at: index + 1) {
                // A comma between thousands: 1,234.
            } else {
                break
            }
            index += 1
        }
        guard index > start, !isSpoiled, let amount = Amount(filed: String(decoding: digits, as: UTF8.self)),
            let value = ExactDecimal(amount)
        else {
            skipGlued()
            return .other
        }
        return .number(
            PriceToken.Number(
                value: value, hasDollarSign: hasDollarSign, hasPoint: digits.contains(UInt8(ascii: "."))))
    }

    /// Whether the number just read is part of something else: a date (`1/2`), a percentage, a rule (`10b5`), an ordinal, or
    /// a malformed number (`10..5`). Joining words such as "to" and "and" may directly follow it, a frequent typing error.
    private var isSpoiled: Bool {
        guard let next = byte(at: index) else { return false }
        switch next {
        case UInt8(ascii: "/"), UInt8(ascii: "%"), UInt8(ascii: ":"): return true
        case UInt8(ascii: "."): return byte(at: index + 1) == UInt8(ascii: ".")
        case UInt8(ascii: "-"): return isDate
        case UInt8(ascii: ","): return digit(at: index + 1)
        default: break
        }
        guard next.isLetter else { return false }
        var end = index
        while let letter = byte(at: end), letter.isLetter { end += 1 }
        return !gluedWords.contains(WordKey(bytes[index..<end]))
    }

    /// Whether the hyphen at the current position is that of a date such as `2025-10-01`.
    private var isDate: Bool {
        digit(at: index + 1) && digit(at: index + 2) && byte(at: index + 3) == UInt8(ascii: "-") && digit(at: index + 4)
    }

    /// Skips everything up to the next white space.
    private mutating func skipGlued() {
        while let byte = byte(at: index), byte > UInt8(ascii: " ") { index += 1 }
    }

    private mutating func punctuation(into tokens: inout [PriceToken]) {
        let byte = bytes[index]
        index += 1
        switch byte {
        case UInt8(ascii: "-"): tokens.append(.dash)
        case 0xE2 where self.byte(at: index) == 0x80 && (0x90...0x95).contains(self.byte(at: index + 1) ?? 0):
            index += 2
            tokens.append(.dash)
        case 0xE2 where self.byte(at: index) == 0x88 && self.byte(at: index + 1) == 0x92:
            index += 2
            tokens.append(.dash)
        case 0xE2 where self.byte(at: index) == 0x82 && self.byte(at: index + 1) == 0xAC,
            0xC2 where self.byte(at: index) == 0xA3 || self.byte(at: index) == 0xA5:
            // The signs of the euro, the pound and the yen.
            while let next = self.byte(at: index), next >= 0x80, next < 0xC0 { index += 1 }
            tokens.append(.foreignSign)
        case UInt8(ascii: "/"), UInt8(ascii: "%"):
            skipGlued()
            tokens.append(.other)
        case UInt8(ascii: "."), UInt8(ascii: ";"): tokens.append(.sentenceEnd)
        case 0...0x20, UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\""),
            UInt8(ascii: "'"):
            break
        case 0xC2, 0xA0:
            // A no-break space, which has two bytes.
            break
        default: tokens.append(.other)
        }
    }

    private func byte(at place: Int) -> UInt8? { place < bytes.count ? bytes[place] : nil }

    private func digit(at place: Int) -> Bool { byte(at: place)?.isDigit ?? false }

    private func hasThousands(at place: Int) -> Bool {
        digit(at: place) && digit(at: place + 1) && digit(at: place + 2) && !digit(at: place + 3)
    }
}

private let gluedWords: WordSet = ["to", "and", "per", "through", "inclusive"]
