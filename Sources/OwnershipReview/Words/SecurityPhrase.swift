import Bytes
import OwnershipModel

/// How a security is spoken of: `2,119 shares of common stock`, `500 restricted stock units`, `500 options (Employee
/// Stock Option (Right to Buy))`. Titles stay as filed, save a few plain generic words that read better in lower case.
struct SecurityPhrase: Sendable, Hashable {
    private enum Style: Hashable {
        /// `shares of common stock`
        case sharesOf(String)
        /// `common shares`; singular and plural.
        case counted(String, String)
        /// A plural title, counted as it stands: `Class A Common Shares`.
        case title(String)
        /// A noun and the title behind it; the noun in singular and plural.
        case described(String, String, title: String)
        case untitled
    }

    private let style: Style
    /// Whether it is exercised rather than turned into something: an option, a warrant, a right.
    let isExercised: Bool
    /// Whether it is the written side of an option: "Call Option (obligation to sell)".
    let isObligation: Bool
    /// Whether it is a unit of some plan, granted in lots.
    let isUnit: Bool

    init(title: String?, table: SecurityTable) {
        guard let title, !title.isEmpty else {
            (style, isExercised, isObligation, isUnit) = (.untitled, false, false, false)
            return
        }
        let key = title.securityKey
        let words = SecurityPhrase.words(of: key)
        let isOption = words.all.contains(where: optionWords.contains)
        isExercised = isOption || (words.all.contains("right") && words.all.contains("buy"))
        isObligation = isOption && words.all.contains(where: obligationWords.contains)
        isUnit = words.all.contains(where: unitWords.contains)
        style = SecurityPhrase.style(title: title, key: key, words: words.outsideBrackets, table: table)
    }

    private static func style(title: String, key: String, words: [String], table: SecurityTable) -> Style {
        if let stock = genericStock[key] { return .sharesOf(stock) }
        if let noun = genericPieces[key] { return .counted(noun, noun + "s") }
        // The first telling word decides: "Option to Purchase Class A Common Shares" is an option.
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

    /// In quotation marks where the sentence would run into the title: "Common Stock, $0.01 par value", "2025 Units".
    private static func quoted(_ title: String) -> String {
        let first = title.utf8.first ?? 0
        return title.utf8.contains(UInt8(ascii: ",")) || first.isDigit ? "“\(title)”" : title
    }

    /// `2,119 shares of common stock`; a total that is not known is "an unknown number".
    func counted(_ amount: ExactDecimal?, in unit: AmountUnit) -> String {
        var text = TextBuilder()
        append(amount, in: unit, to: &text)
        return text.text
    }

    /// Writes what `counted` tells.
    func append(_ amount: ExactDecimal?, in unit: AmountUnit, to text: inout TextBuilder) {
        if unit == .dollars {
            text += amount?.money ?? "an unknown dollar amount"
            text += " of "
            if case .described(_, _, let title) = style { text += title } else { appendName(to: &text) }
        } else {
            text += amount.map { $0.isZero ? "no" : $0.grouped } ?? "an unknown number of"
            text += " "
            appendPieces(isOne: amount == ExactDecimal(1), to: &text)
        }
    }

    /// As `counted`, the security left out where it was named just before: `1,200 shares`.
    func countedAgain(_ amount: ExactDecimal?, in unit: AmountUnit) -> String {
        let isShares =
            switch style {
            case .sharesOf: true
            case .counted(_, let plural): plural.hasSuffix("shares")
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

    /// Without a number: `common stock`, `options (Employee Stock Option)`.
    var name: String {
        if case .sharesOf(let stock) = style { return stock }
        var text = TextBuilder()
        appendPieces(isOne: false, to: &text)
        return text.text
    }

    private func appendName(to text: inout TextBuilder) {
        if case .sharesOf(let stock) = style { text += stock } else { appendPieces(isOne: false, to: &text) }
    }

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

/// Titles that are nothing but a plain noun, singular and plural to the singular.
private let genericPieces: [String: String] = Dictionary(
    uniqueKeysWithValues: [
        "common share", "ordinary share", "preferred share", "restricted stock unit", "restricted share unit",
        "performance stock unit", "performance share unit", "phantom stock unit", "phantom unit", "phantom share",
        "deferred stock unit", "deferred share unit", "stock unit", "share unit", "common unit", "stock option",
        "option", "warrant", "dividend equivalent right", "stock appreciation right",
    ].flatMap { [($0, $0), ($0 + "s", $0)] })

private let optionWords = ["option", "options", "warrant", "warrants", "put", "call"]
private let obligationWords = ["obligation", "written", "short"]
private let unitWords = ["unit", "units", "rsu", "rsus", "psu", "psus"]
private let pluralNouns: Set<String> = [
    "shares", "units", "options", "warrants", "rights", "notes", "debentures", "interests", "rsus", "psus",
]
private let singularNouns: Set<String> = ["option", "warrant", "unit", "right", "interest"]
