import OwnershipModel

/// A range of prices that a footnote states, in dollars, as in "prices ranging from $10.00 to $10.20".
public struct PriceRange: Sendable, Hashable {
    public var low: ExactDecimal
    public var high: ExactDecimal
    /// The footnote that states it.
    public var mark: FootnoteMark

    public func contains(_ price: ExactDecimal) -> Bool { low <= price && price <= high }
}

/// What a row says about its price.
public struct PriceFacts: Sendable, Hashable {
    /// As filed. Zero is a price; a price that stands only in a footnote is `notStated`.
    public var figure: Figure
    /// Whether a footnote at the price, the amount or the code calls it a weighted average.
    public var isAverage: Bool
    /// The ranges those footnotes state, in order. The price filed may lie outside of all of them: both are kept.
    public var ranges: [PriceRange]
    /// The footnotes at the price itself.
    public var marks: [FootnoteMark]

    /// From the lowest to the highest price the row speaks of; nil where it speaks of none.
    public var span: PriceSpan?

    /// - Parameter notes: what the footnotes say.
    init(figure: Figure, marks: [FootnoteMark], notes: [(mark: FootnoteMark, text: PriceText)]) {
        (self.figure, self.marks, isAverage, ranges) = (figure, marks, false, [])
        for (mark, text) in notes {
            if text.isAverage { isAverage = true }
            for range in text.ranges { ranges.append(PriceRange(low: range.low, high: range.high, mark: mark)) }
        }
        span = figure.value.map { PriceSpan(low: $0, high: $0, involvesAverages: isAverage && ranges.isEmpty) }
        for range in applicableRanges {
            span = PriceSpan(
                low: min(span?.low ?? range.low, range.low), high: max(span?.high ?? range.high, range.high),
                involvesAverages: false)
        }
    }

    /// The labels of the footnotes at the price and of those that state ranges.
    var labels: [String] { marks.map(\.label) + ranges.map(\.mark.label) }

    /// The ranges that belong to this row: where a footnote lists several and the price lies in some of them, those.
    public var applicableRanges: [PriceRange] {
        guard ranges.count > 1, let price = figure.value else { return ranges }
        let containing = ranges.filter { $0.contains(price) }
        return containing.isEmpty ? ranges : containing
    }
}

/// From the lowest price to the highest.
public struct PriceSpan: Sendable, Hashable {
    public var low: ExactDecimal
    public var high: ExactDecimal
    /// Whether some price is an average whose range is not stated: then the true span is wider.
    public var involvesAverages: Bool
}

extension PriceSpan {
    func joined(with other: PriceSpan) -> PriceSpan {
        PriceSpan(
            low: min(low, other.low), high: max(high, other.high),
            involvesAverages: involvesAverages || other.involvesAverages)
    }
}
