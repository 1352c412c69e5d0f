import Bytes
import OwnershipModel

/// The wording for a security: `2,119 shares of common stock`, `500 restricted stock units`, `500 options (Employee Stock
/// Option (Right to Buy))`.
///
/// Titles stay as filed, except that a few generic ones are written in lower case.
struct SecurityPhrase: Sendable, Hashable {
    private enum Style: Hashable {
        /// `shares of common stock`.
        case sharesOf(String)
        /// A generic noun in singular and plural: `common shares`.
        case counted(String, String)
        /// A title in the plural, used as it is: `Class A Common Shares`.
        case title(String)
        /// A noun in singular and plural, followed by the title in parentheses.
        case described(String, String, title: String)
        case untitled
    }

    private let style: Style
    /// Whether the security is exercised rather than converted: an option, a warrant, a right to buy.
    let isExercised: Bool
    /// Whether the security is a written option, such as "Call Option (obligation to sell)".
    let isObligation: Bool
    /// Whether the security is a put: its exercise sells what underlies it.
    let isPut: Bool
    /// Whether the security is converted rather than exercised: debt, or a stock.
    let isConverted: Bool
    /// Whether the security is a unit of a plan, such as a restricted stock unit, which is granted in lots.
    let isUnit: Bool

    init(title: String?, table: SecurityTable) {
        guard let title, !title.isEmpty else {
            (style, isExercised, isObligation, isUnit) = (.untitled, false, false, false)
            (isPut, isConverted) = (false, false)
            return
        }
        let key = title.securityKey
        let words = SecurityPhrase.words(of: key)
        let isOption = words.all.contains(where: optionWords.contains)
        isExercised = isOption || (words.all.contains("right") && words.all.contains("buy"))
        isObligation = isOption && words.all.contains(where: obligationWords.contains)
        isPut = isOption && words.all.contains("put")
        isConverted = !isExercised && words.all.contains(where: convertedWords.contains)
        isUnit = words.all.contains(where: unitWords.contains)
        style = SecurityPhrase.style(title: title, key: key, words: words.outsideBrackets, table: table)
    }

    private static func style(title: String, key: String, words: [String], table: SecurityTable) -> Style {
        if let stock = genericStock[key] { return .sharesOf(stock) }
        if let noun = genericPieces[key] { return .counted(noun, noun + "s") }
        // The first noun decides: "Option to Purchase Class A Common Shares" is an option.
        for word in words {
            if pluralNouns.contains(word) { return .title(quoted(title)) }
            if singularNouns.contains(word) { return .described(word, word + "s", title: title) }
            if word == "stock", !words.contains(where: { singularNouns.contains($0) || pluralNouns.contains($0) }) {
                return .sharesOf(quoted(title))
            }
        }
        return switch table {
        case .nonDerivative: .sharesOf(quoted(title))
        case .derivative: .described("derivative security", "derivative securities", title: title)
        }
    }

    /// The title without its par value, or without a footnote's number that was typed behind it: `Class A Common Stock` of
    /// "Class A Common Stock, par value $0.0001 per share" and of "Class A Common Stock (2)".
    static func shortened(_ title: String) -> String {
        let tail = title.utf8.suffix(4)
        if tail.last == UInt8(ascii: ")"), let mark = tail.firstIndex(of: UInt8(ascii: "(")), mark > title.startIndex,
            tail[tail.index(after: mark)...].dropLast().allSatisfy(\.isDigit), title.utf8[..<mark].last == 0x20
        {
            return String(title[..<title.utf8.index(before: mark)])
        }
        guard let comma = title.firstIndex(of: ","), comma > title.startIndex else { return title }
        let rest = String(title[comma...]).securityKey
        return rest.utf8.count < 40 && rest.holds("par") && words(of: rest).all.contains("par")
            ? String(title[..<comma]) : title
    }

    /// Puts a title in quotation marks if it would be ambiguous in a sentence: "Common Stock, $0.01 par value" or "2025
    /// Units".
    private static func quoted(_ title: String) -> String {
        let first = title.utf8.first ?? 0
        return title.utf8.contains(UInt8(ascii: ",")) || first.isDigit ? "“\(title)”" : title
    }

    /// Returns a quantity such as `2,119 shares of common stock`; an amount of nil gives "an unknown number".
    func counted(_ amount: ExactDecimal?, in unit: AmountUnit) -> String {
        var text = TextBuilder()
        append(amount, in: unit, to: &text)
        return text.text
    }

    /// Appends what `counted` returns.
    func append(_ amount: ExactDecimal?, in unit: AmountUnit, to text: inout TextBuilder) {
        if unit == .dollars {
            text += amount?.money ?? "an unknown dollar amount"
            text += " of "
            text += undividedName
        } else {
            text += amount.map { $0.isZero ? "no" : $0.grouped } ?? "an unknown number of"
            text += " "
            appendPieces(isOne: amount == ExactDecimal(1), to: &text)
        }
    }

    /// Returns the same as `counted`, but without the name of a security that was just mentioned: `1,200 shares`.
    func countedAgain(_ amount: ExactDecimal?, in unit: AmountUnit) -> String {
        let isShares =
            switch style {
            case .sharesOf: true
            case .counted(_, let plural): plural.hasSuffix("shares")
            case .title(let title): title.hasSuffix("shares") || title.hasSuffix("Shares")
            default: false
            }
        guard unit == .shares, isShares, let amount else { return counted(amount, in: unit) }
        return "\(amount.grouped) \(amount == ExactDecimal(1) ? "share" : "shares")"
    }

    private func appendPieces(isOne: Bool, to text: inout TextBuilder) {
        switch style {
        case .sharesOf(let stock):
            text += isOne ? "share of " : "shares of "
            text += stock
        case .counted(let one, let many): text += isOne ? one : many
        case .title(let title): text += title
        case .described(let one, let many, let title):
            text += isOne ? one : many
            text += " ("
            text += title
            text += ")"
        case .untitled: text += isOne ? "security without a title" : "securities without a title"
        }
    }

    /// The name without a number: `common stock`, `options (Employee Stock Option)`.
    var name: String {
        if case .sharesOf(let stock) = style { return stock }
        var text = TextBuilder()
        appendPieces(isOne: false, to: &text)
        return text.text
    }

    /// The name of what is counted in dollars: `Convertible Note`.
    var undividedName: String { if case .described(_, _, let title) = style { title } else { name } }

    /// Splits a lower-case title into words, and those outside parentheses.
    private static func words(of key: String) -> (all: [String], outsideBrackets: [String]) {
        var all: [String] = []
        var outside: [String] = []
        var word: [UInt8] = []
        var depth = 0
        for byte in Array(key.utf8) + [0x20] {
            if byte.isLowercase || byte >= 0x80 {
                word.append(byte)
                continue
            }
            if !word.isEmpty {
                let text = String(decoding: word, as: UTF8.self)
                all.append(text)
                if depth == 0 { outside.append(text) }
                word.removeAll(keepingCapacity: true)
            }
            if byte == UInt8(ascii: "(") { depth += 1 }
            if byte == UInt8(ascii: ")"), depth > 0 { depth -= 1 }
        }
        return (all, outside)
    }
}

private let genericStock: [String: String] = Dictionary(
    uniqueKeysWithValues: ["common stock", "preferred stock", "restricted stock", "phantom stock"].map { ($0, $0) })

/// Titles that consist only of a generic noun, in singular or plural, with their singular.
private let genericPieces: [String: String] = Dictionary(
    uniqueKeysWithValues: [
        "common share", "ordinary share", "preferred share", "restricted stock unit", "restricted share unit",
        "performance stock unit", "performance share unit", "phantom stock unit", "phantom unit", "phantom share",
        "deferred stock unit", "deferred share unit", "stock unit", "share unit", "common unit", "stock option",
        "option", "warrant", "dividend equivalent right", "stock appreciation right",
    ].flatMap { [($0, $0), ($0 + "s", $0)] })

private let optionWords = ["option", "options", "warrant", "warrants", "put", "call"]
private let obligationWords = ["obligation", "written", "short"]
private let convertedWords = [
    "convertible", "note", "notes", "debenture", "debentures", "bond", "bonds", "preferred", "stock", "shares",
]
private let unitWords = ["unit", "units", "rsu", "rsus", "psu", "psus"]
private let pluralNouns: Set<String> = [
    "shares", "units", "options", "warrants", "rights", "notes", "debentures", "interests", "rsus", "psus",
]
private let singularNouns: Set<String> = ["option", "warrant", "unit", "right", "interest"]
