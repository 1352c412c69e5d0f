import OwnershipModel

/// A range of prices in dollars that a footnote states, as in "prices ranging from $10.00 to $10.20".
public struct PriceRange: Sendable, Hashable {
    /// The lower of the two prices, whatever order the footnote has.
    public var low: ExactDecimal
    public var high: ExactDecimal
    /// The mark of the footnote that states the range.
    public var mark: FootnoteMark
    /// What is odd about the range; nil if nothing is.
    public var fault: Fault?

    /// What may be odd about a range, the worst first.
    public enum Fault: String, Sendable, Hashable, CaseIterable {
        /// No range of the footnotes holds the reported price.
        case contradictsPrice
        /// An end is ten times the reported price or the median of the other rows, or a tenth of it.
        case outOfProportion
        /// It is wider than the $1.00 that one average may cover, by the staff's letter to the Society of Corporate
        /// Secretaries of June 25, 2008.
        case tooWide
        /// The higher price comes first, which takes nothing from the range.
        case backwards

        /// Whether the range is shown as filed only, and is not used in words.
        public var isUnusable: Bool { self != .backwards }
    }

    /// Returns whether a price lies in the range, bounds included.
    public func contains(_ price: ExactDecimal) -> Bool { low <= price && price <= high }

    /// Whether the range is wider than one average may cover.
    var isTooWide: Bool { low.adding(ExactDecimal(1)).map { high > $0 } ?? true }
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
    /// The labels of those footnotes that give the price in another currency than that of the United States.
    public var currencyNotes: [String]
    /// Whether the price is at least ten times the median of the filing's other rows with the same security and kind of
    /// transaction, or at most a tenth of it.
    public var isOutOfProportion = false

    /// - Parameter notes: the price statements of the row's footnotes.
    init(figure: Figure, marks: [FootnoteMark], notes: [(mark: FootnoteMark, text: PriceText)]) {
        (self.figure, self.marks, isAverage, ranges, currencyNotes) = (figure, marks, false, [], [])
        for (mark, text) in notes {
            if text.isAverage { isAverage = true }
            if text.statesOtherCurrency { currencyNotes.append(mark.label) }
            for range in text.ranges {
                ranges.append(
                    PriceRange(
                        low: range.low, high: range.high, mark: mark, fault: range.isBackwards ? .backwards : nil))
            }
        }
        findFaults()
    }

    /// The ranges that apply to this row: of several, those that contain the price; all of them if none does.
    public var applicableRanges: [PriceRange] {
        guard ranges.count > 1, let price = figure.value else { return ranges }
        let containing = ranges.filter { $0.contains(price) }
        return containing.isEmpty ? ranges : containing
    }

    /// The ranges that may be used in words: those that hold the reported price, provided that nothing speaks against any.
    public var usableRanges: [PriceRange] {
        guard !ranges.isEmpty, let price = figure.value else { return [] }
        let fitting = ranges.filter { $0.contains(price) }
        return fitting.contains { $0.fault?.isUnusable ?? false } ? [] : fitting
    }

    /// The reported price; nil if there is none.
    var reported: PriceSpan? {
        figure.value.map { PriceSpan(low: $0, high: $0, averages: isAverage ? .all : .none) }
    }

    /// The lowest and highest price that the row states: the reported price with the ranges that may be used; nil without
    /// a reported price.
    public var span: PriceSpan? {
        guard var span = reported else { return nil }
        let ranges = usableRanges
        guard !ranges.isEmpty else { return span }
        span.averages = .none
        for range in ranges { (span.low, span.high) = (min(span.low, range.low), max(span.high, range.high)) }
        return span
    }
}

/// A span from the lowest to the highest price, in dollars.
public struct PriceSpan: Sendable, Hashable {
    public var low: ExactDecimal
    public var high: ExactDecimal
    /// Which of the prices are averages whose range is not stated, so that the actual span may be wider.
    public var averages: Averages

    public enum Averages: String, Sendable, Hashable {
        case none, some, all
    }

    /// Whether any price is an average whose range is not stated.
    public var involvesAverages: Bool { averages != .none }
}

extension PriceSpan {
    /// Returns the smallest span that includes both.
    func joined(with other: PriceSpan) -> PriceSpan {
        PriceSpan(
            low: min(low, other.low), high: max(high, other.high),
            averages: averages == other.averages ? averages : .some)
    }
}
