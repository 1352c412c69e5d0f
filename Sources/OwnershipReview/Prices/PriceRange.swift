import OwnershipModel

/// A range of prices in dollars that a footnote states, as in "prices ranging from $10.00 to $10.20".
public struct PriceRange: Sendable, Hashable {
    /// The lower of the two prices, whatever order the footnote has.
    public var low: ExactDecimal
    public var high: ExactDecimal
    /// The mark of the footnote that states the range.
    public var mark: FootnoteMark

    /// Returns whether a price lies in the range, bounds included.
    public func contains(_ price: ExactDecimal) -> Bool { low <= price && price <= high }
}

/// The facts about the price of a row, from its cell and its footnotes.
public struct PriceFacts: Sendable, Hashable {
    /// The price as filed. Zero is a price; a price given only in a footnote is `notStated`.
    public var figure: Figure
    /// Whether a footnote at the price, the amount or the code calls the price a weighted average.
    public var isAverage: Bool
    /// The ranges that those footnotes state, in order. The filed price may lie outside all of them.
    public var ranges: [PriceRange]
    /// The footnote references at the price itself.
    public var marks: [FootnoteMark]

    /// The lowest and highest price that the row states; nil if it states none.
    public var span: PriceSpan?

    /// - Parameter notes: the price statements of the row's footnotes.
    init(figure: Figure, marks: [FootnoteMark], notes: [(mark: FootnoteMark, text: PriceText)]) {
        (self.figure, self.marks, isAverage, ranges) = (figure, marks, false, [])
        for (mark, text) in notes {
            if text.isAverage { isAverage = true }
            for range in text.ranges { ranges.append(PriceRange(low: range.low, high: range.high, mark: mark)) }
        }
        span = figure.value.map { PriceSpan(low: $0, high: $0, involvesAverages: isAverage && ranges.isEmpty) }
        guard !ranges.isEmpty else { return }
        for range in applicableRanges {
            span = PriceSpan(
                low: min(span?.low ?? range.low, range.low), high: max(span?.high ?? range.high, range.high),
                involvesAverages: false)
        }
    }

    /// The ranges that apply to this row: of several, those that contain the price; all of them if none does.
    public var applicableRanges: [PriceRange] {
        guard ranges.count > 1, let price = figure.value else { return ranges }
        let containing = ranges.filter { $0.contains(price) }
        return containing.isEmpty ? ranges : containing
    }
}

/// A span from the lowest to the highest price, in dollars.
public struct PriceSpan: Sendable, Hashable {
    public var low: ExactDecimal
    public var high: ExactDecimal
    /// Whether any price is an average whose range is not stated, so that the actual span may be wider.
    public var involvesAverages: Bool
}

extension PriceSpan {
    /// Returns the smallest span that includes both.
    func joined(with other: PriceSpan) -> PriceSpan {
        PriceSpan(
            low: min(low, other.low), high: max(high, other.high),
            involvesAverages: involvesAverages || other.involvesAverages)
    }
}
