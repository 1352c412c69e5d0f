import Bytes
import OwnershipModel

/// A piece of a footnote as far as prices are concerned.
enum PriceToken: Equatable {
    case word(PriceWord)
    case number(Number)
    case dash
    case sentenceEnd
    /// Whatever parts a number from its neighbours: a bracket, a per cent sign, a malformed number.
    case other

    struct Number: Equatable {
        var value: ExactDecimal
        /// `$` or `US$`; the dollars of other countries make no number at all.
        var hasDollarSign: Bool
        /// `10.00` has one, `10` has not.
        var hasPoint: Bool

        var looksLikeYear: Bool {
            !hasPoint && value >= ExactDecimal(1900) && value <= ExactDecimal(2100)
        }
    }

    var number: Number? {
        if case .number(let number) = self { number } else { nil }
    }

    func isWord(_ word: PriceWord) -> Bool { self == .word(word) }

    static func tokens(of text: String) -> [PriceToken] {
        var scanner = Scanner(bytes: Array(text.utf8))
        return scanner.tokens()
    }
}

/// A word in lower case, its first sixteen letters: all that is needed to tell it, and no memory to ask for.
struct PriceWord: Hashable, ExpressibleByStringLiteral {
    private var letters: UInt128 = 0

    init(_ bytes: ArraySlice<UInt8>) {
        for byte in bytes.prefix(16) { letters = letters << 8 | UInt128(byte.lowercased) }
    }

    init(stringLiteral text: StaticString) {
        for byte in text.view.prefix(16) {
            letters = letters << 8 | UInt128(byte.lowercased)
        }
    }
}

/// Works on bytes: everything that matters here is ASCII, save two dashes.
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
        let start = index
        while index < bytes.count, bytes[index].isLetter { index += 1 }
        let word = PriceWord(bytes[start..<index])
        if byte(at: index) == UInt8(ascii: "$") {
            // US$ is the dollar meant; HK$, C$ and their kind are other money.
            if word != "us" { tokens.append(skipGlued()) }
        } else if digit(at: index) {
            // "F3", "b5": a name, no number.
            tokens.append(skipGlued())
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
                // 1,234: the comma parts thousands.
            } else {
                break
            }
            index += 1
        }
        guard index > start, !isSpoiled, let amount = Amount(filed: String(decoding: digits, as: UTF8.self)),
            let value = ExactDecimal(amount)
        else { return skipGlued() }
        return .number(
            PriceToken.Number(
                value: value, hasDollarSign: hasDollarSign, hasPoint: digits.contains(UInt8(ascii: "."))))
    }

    /// Whether the number just read is part of something else: a date (`1/2`), a per cent, a rule (`10b5`), an ordinal,
    /// a malformed number (`10..5`). "to" and "and" may be stuck to it, which typing errors do.
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
        return !gluedWords.contains(PriceWord(bytes[index..<end]))
    }

    /// Whether a hyphen here goes on as in `2025-10-01`.
    private var isDate: Bool {
        digit(at: index + 1) && digit(at: index + 2) && byte(at: index + 3) == UInt8(ascii: "-") && digit(at: index + 4)
    }

    /// Passes over everything up to the next white space, and says so.
    private mutating func skipGlued() -> PriceToken {
        while let byte = byte(at: index), byte > UInt8(ascii: " ") { index += 1 }
        return .other
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
        case UInt8(ascii: "/"), UInt8(ascii: "%"): tokens.append(skipGlued())
        case UInt8(ascii: "."), UInt8(ascii: ";"): tokens.append(.sentenceEnd)
        case 0...0x20, UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\""),
            UInt8(ascii: "'"):
            break
        case 0xC2, 0xA0:
            // A no-break space, in two bytes.
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

private let gluedWords: Set<PriceWord> = ["to", "and", "per", "through", "inclusive"]
