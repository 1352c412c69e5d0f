import OwnershipModel

/// The statements about prices in the text of a footnote.
struct PriceText: Sendable, Equatable {
    /// Whether the footnote mentions a weighted average, other than a volume-weighted average of the market.
    var isAverage = false
    /// The ranges of prices in dollars, in order.
    var ranges: [Range] = []

    /// Whether the footnote says that the price is in another currency than that of the United States.
    var statesOtherCurrency = false

    struct Range: Sendable, Equatable {
        var low: ExactDecimal
        var high: ExactDecimal
        /// Whether the footnote gives the higher price first.
        var isBackwards = false
    }

    /// Extracts the statements from a tokenized text.
    ///
    /// A range is two numbers with a joining word between them ("to", "through", a dash, or "and" after "between"). If both
    /// have a dollar sign, that is enough; otherwise decimal points or the words before it must show that they are prices
    /// ("prices ranging from 10.00 to 10.20"). Dates, percentages, numbers of shares, sums in millions, other currencies,
    /// exercise prices and prices that were changed "from … to …" are not ranges.
    init(_ tokens: [PriceToken]) {
        isAverage = PriceText.speaksOfAverage(tokens)
        statesOtherCurrency = PriceText.statesOtherCurrency(tokens)
        var start = 0
        while start < tokens.count {
            if case .number = tokens[start], let (range, next) = PriceText.range(at: start, in: tokens) {
                ranges.append(range)
                start = next
            } else {
                start += 1
            }
        }
    }

    private static func speaksOfAverage(_ tokens: [PriceToken]) -> Bool {
        var isWeighted = false
        var isOfVolume = false
        for token in tokens where token != .dash {
            if isWeighted, token.isWord("average"), !isOfVolume { return true }
            if token.isWord("weighted") {
                isWeighted = true
            } else {
                isWeighted = false
                isOfVolume = token.isWord("volume")
            }
        }
        return false
    }

    /// Whether a text names another currency and does not speak of a conversion into that of the United States.
    private static func statesOtherCurrency(_ tokens: [PriceToken]) -> Bool {
        var namesOther = false
        var isOfOtherCountry = false
        for token in tokens {
            guard case .word(let word) = token else {
                if token == .foreignSign { namesOther = true }
                isOfOtherCountry = false
                continue
            }
            guard wordsOfMoney.contains(word) else {
                isOfOtherCountry = false
                continue
            }
            if homeWords.contains(word) { return false }
            if currencyWords.contains(word) || (isOfOtherCountry && dollarWords.contains(word)) { namesOther = true }
            isOfOtherCountry = countryWords.contains(word)
        }
        return namesOther
    }

    /// Returns the range that begins with the number at `start`, and the index of the token after it.
    private static func range(at start: Int, in tokens: [PriceToken]) -> (range: Range, next: Int)? {
        guard let first = tokens[start].number else { return nil }
        var index = start + 1
        skip(wordsBehindPrice, in: tokens, at: &index)
        guard index < tokens.count else { return nil }
        let joint = tokens[index]
        index += 1
        skip(wordsBeforePrice, in: tokens, at: &index)
        guard index < tokens.count, let second = tokens[index].number else { return nil }

        let lead = Lead(before: start, in: tokens)
        switch joint {
        case .word("to"), .word("through"), .dash: break
        case .word("and") where lead.opensWithBetween: break
        default: return nil
        }
        guard !lead.isAboutSomethingElse, !isCountedThing(behind: index, in: tokens) else { return nil }
        guard lead.allows(first, second) else { return nil }
        let isBackwards = first.value > second.value
        let (low, high) = isBackwards ? (second.value, first.value) : (first.value, second.value)
        return (Range(low: low, high: high, isBackwards: isBackwards), index + 1)
    }

    private static func skip(_ words: WordSet, in tokens: [PriceToken], at index: inout Int) {
        while index < tokens.count, case .word(let word) = tokens[index], words.contains(word) { index += 1 }
    }

    /// Returns whether the word after the second number makes it a count, a date or a sum in millions.
    private static func isCountedThing(behind index: Int, in tokens: [PriceToken]) -> Bool {
        guard index + 1 < tokens.count, case .word(let word) = tokens[index + 1] else { return false }
        return countedThings.contains(word)
    }
}

/// The words of a sentence that precede a number.
private struct Lead {
    /// The words, nearest to the number first.
    let words: [WordKey]
    /// Whether the token right before the number is a sign that is not understood, or that of another currency.
    let hasSignBeforeNumber: Bool

    /// Collects the words back to the beginning of the sentence, at most 40.
    init(before start: Int, in tokens: [PriceToken]) {
        var words: [WordKey] = []
        for token in tokens[..<start].reversed() {
            guard token != .sentenceEnd, words.count < 40 else { break }
            if case .word(let word) = token { words.append(word) }
        }
        self.words = words
        hasSignBeforeNumber = start > 0 && (tokens[start - 1] == .other || tokens[start - 1] == .foreignSign)
    }

    /// The nearest word that is not a mere filler: "between" in "between a low of $10.00".
    private var opening: WordKey? { words.first { !wordsBeforePrice.contains($0) } }

    /// Whether the number follows "between", as in "between $10.00 and …".
    var opensWithBetween: Bool { opening == "between" }

    /// Whether the words announce an exercise price, a sum, or a price that was changed.
    var isAboutSomethingElse: Bool {
        if let price = words.firstIndex(where: { $0 == "price" || $0 == "prices" }), price + 1 < words.count,
            exerciseWords.contains(words[price + 1])
        {
            return true
        }
        let nearest = words.prefix(4).prefix { !trueRangeWords.contains($0) && $0 != "prices" }
        return nearest.contains { changeWords.contains($0) } || words.prefix(3).contains { sumWords.contains($0) }
    }

    /// Returns whether the two numbers can be prices.
    ///
    /// They can if both have a dollar sign; if one has it and the other has a decimal point or a range word precedes them;
    /// or if neither has it but the sentence announces prices.
    func allows(_ first: PriceToken.Number, _ second: PriceToken.Number) -> Bool {
        let startsRange = opening.map { rangeWords.contains($0) } ?? false
        switch (first.hasDollarSign, second.hasDollarSign) {
        case (true, true): return true
        case (true, false): return second.hasPoint || startsRange
        case (false, true): return !hasSignBeforeNumber && (first.hasPoint || startsRange)
        case (false, false):
            guard startsRange, !hasSignBeforeNumber else { return false }
            if words.contains("price") || words.contains("prices") {
                return !(first.looksLikeYear && second.looksLikeYear)
            }
            return words.prefix(3).contains { trueRangeWords.contains($0) } && first.hasPoint && second.hasPoint
        }
    }
}

/// Words that may appear between a price and the joining word: "$10.00 per share to $10.20".
private let wordsBehindPrice: WordSet = [
    "per", "share", "a", "each", "inclusive", "usd", "unit", "low", "high", "up",
]
/// Words that may appear between a joining or range word and the price: "to a high of $10.20".
private let wordsBeforePrice: WordSet = [
    "a", "an", "the", "high", "low", "of", "as", "and", "including", "approximately", "about", "usd",
]
private let rangeWords: WordSet = ["from", "between", "ranging", "ranged", "range", "ranges", "prices"]
private let trueRangeWords: WordSet = ["ranging", "ranged", "range", "ranges"]
private let exerciseWords: WordSet = ["exercise", "conversion", "strike"]
private let changeWords: WordSet = [
    "increased", "reduced", "decreased", "adjusted", "amended", "changed", "lowered", "raised", "corrected", "revised",
]
private let sumWords: WordSet = ["aggregate", "proceeds", "fee", "fees", "retainer", "value"]
private let countedThings: WordSet = [
    "shares", "share", "million", "millions", "billion", "thousand", "percent", "options", "units", "trades",
    "transactions", "trading", "days", "day", "months", "month", "years", "year", "times", "votes", "basis", "points",
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
]
/// Names of currencies that are no other English words.
private let currencies: [WordKey] = [
    "cad", "cdn", "euro", "euros", "eur", "gbp", "sterling", "yen", "jpy", "rmb", "renminbi", "yuan", "cny", "hkd",
    "chf", "sek", "nok", "dkk", "kronor", "krona", "kroner", "krone", "aud", "nis", "ils", "shekel", "shekels", "inr",
    "rupees", "brl", "reais", "mxn", "pesos", "sgd", "nzd", "zar", "won", "krw", "francs",
]
/// Words of a price that was converted, or that is in dollars of the United States: "U.S. dollars" has the word "u".
private let home: [WordKey] = ["usd", "us", "u", "converted", "equivalent", "translated"]
private let countries: [WordKey] = ["canadian", "australian", "kong", "singapore", "zealand", "taiwan", "swiss"]
private let dollars: [WordKey] = ["dollar", "dollars", "franc"]
private let (currencyWords, homeWords) = (WordSet(currencies), WordSet(home))
private let (countryWords, dollarWords) = (WordSet(countries), WordSet(dollars))
/// All of them, to pass by other words with one look.
private let wordsOfMoney = WordSet(currencies + home + countries + dollars)
