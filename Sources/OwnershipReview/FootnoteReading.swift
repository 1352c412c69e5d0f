import OwnershipModel

/// The footnotes of a filing, each read for prices once, when a row first asks.
struct FootnoteReading {
    private let texts: [String: String]
    private var prices: [String: PriceText] = [:]

    init(_ footnotes: [Footnote]) {
        texts = Dictionary(footnotes.map { ($0.id, $0.text) }) { first, _ in first }
    }

    /// What the footnotes say about prices, each mark once, in order.
    mutating func prices(at marks: [FootnoteMark]) -> [(mark: FootnoteMark, text: PriceText)] {
        var seen: Set<FootnoteMark> = []
        return marks.filter { seen.insert($0).inserted }.compactMap { mark in
            price(of: mark.id).map { (mark, $0) }
        }
    }

    private mutating func price(of id: String) -> PriceText? {
        if let known = prices[id] { return known }
        guard let text = texts[id] else { return nil }
        let price = PriceText(text)
        prices[id] = price
        return price
    }

    /// What footnotes at a row with code F say of how and why securities were withheld.
    func withholding(at marks: [FootnoteMark]) -> WithholdingWords {
        let texts = marks.compactMap { self.texts[$0.id]?.lowercased() }
        let says = { (words: String) in texts.contains { $0.contains(words) } }
        return WithholdingWords(
            isWithheld: says("withh") && !says("deliver") && !says("surrender"),
            isForTaxes: says("tax") && !says("exercise price") && !says("exercise cost"))
    }
}
