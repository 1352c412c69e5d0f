import OwnershipModel

/// Something odd that the facts of a filing show. It is shown as filed, and the words make no use of it.
public struct FactWarning: Sendable, Hashable {
    /// A stable, lower-case, hyphenated identifier, such as `price-range-contradicts`.
    public var code: String
    /// One sentence without a full stop.
    public var message: String
    /// The rows concerned, in document order.
    public var rows: [RowIdentifier]
    /// The labels of the footnotes concerned.
    public var footnotes: [String]
}

/// Collects warnings. The same is said once for all rows concerned.
struct FactWarnings {
    private(set) var all: [FactWarning] = []

    mutating func add(_ code: String, _ message: String, row: RowIdentifier, footnote: String? = nil) {
        if let known = all.firstIndex(where: { $0.code == code && $0.message == message }) {
            if all[known].rows.last != row { all[known].rows.append(row) }
        } else {
            all.append(
                FactWarning(code: code, message: message, rows: [row], footnotes: footnote.map { [$0] } ?? []))
        }
    }

    /// Adds what is odd about the prices of the rows.
    mutating func addPrices(of rows: [RowFacts]) {
        for row in rows {
            guard let trade = row.trade else { continue }
            let price = trade.value.price
            for range in price.ranges { add(range, price, row: row.identifier) }
            if price.isOutOfProportion, let figure = price.figure.value {
                add(
                    "price-out-of-proportion",
                    "the price of \(figure.price) in \(row.identifier.words) does not fit those of the other "
                        + "rows, which are less than a tenth or more than ten times of it; it is shown as filed",
                    row: row.identifier)
            }
        }
    }

    /// Adds what is odd about the codes of the rows.
    mutating func addCodes(of rows: [RowFacts]) {
        for row in rows {
            guard let trade = row.trade, let code = trade.value.code?.value else { continue }
            var place: String { row.identifier.words }
            let deed = Deed(trade, of: row.security, in: row.identifier.table)
            var coded: String { "\(place) is coded \(code.rawValue) (\(CodeGlossary.shortName(of: code)))" }
            if deed.isOfNothing {
                add("amount-zero", "\(coded) with an amount of 0; it is told as filed", row: row.identifier)
            } else if deed.isOddlyCoded, trade.value.counterpart == nil {
                let isReverse = code.impliedDirection != nil && code.impliedDirection != deed.direction
                let (name, what) =
                    isReverse
                    ? ("code-against-direction", deed.direction == .acquired ? "and acquired" : "and disposed of")
                    : deed.isPriced == false && code != .exemptExercise
                        ? ("trade-at-zero", "at a price of $0") : ("code-in-doubt", "and acquired in Table II")
                add(name, "\(coded) \(what); it is told as filed", row: row.identifier)
            }
            if trade.value.withholding.isSold {
                add("withholding-sold", "\(coded) and a footnote speaks of a sale", row: row.identifier)
            }
            if row.timeliness == .early, code == .gift, deed.direction == .disposed, let date = trade.value.date,
                let first = CalendarDate.giftsOnForm4, date >= first
            {
                add(
                    "gift-marked-early",
                    "\(place) is marked as voluntarily reported early (V), but a gift made since February 27, 2023, must be "
                        + "reported within two business days (Rule 16a-3(g)(1))",
                    row: row.identifier)
            }
        }
    }

    private mutating func add(_ range: PriceRange, _ price: PriceFacts, row: RowIdentifier) {
        guard let fault = range.fault else { return }
        let note = "footnote \(range.mark.label)"
        let ends = "\(range.low.price) to \(range.high.price)"
        let reported = price.figure.value.map(\.price) ?? "price"
        switch fault {
        case .contradictsPrice, .outOfProportion:
            let code = fault == .contradictsPrice ? "price-range-contradicts" : "price-range-out-of-proportion"
            add(
                code, "\(note) gives a range of \(ends), which does not fit the reported \(reported)", row: row,
                footnote: range.mark.label)
        case .tooWide:
            add(
                "price-range-wide",
                "\(note) gives a range of \(ends), wider than the $1.00 that one average may cover; it is shown as filed",
                row: row, footnote: range.mark.label)
        case .backwards:
            add(
                "price-range-backwards", "\(note) gives its range backwards, \(range.high.price) to \(range.low.price)",
                row: row, footnote: range.mark.label)
        }
    }
}

extension CalendarDate {
    /// The day since which gifts that dispose of securities are due on Form 4, like sales: Rule 16a-3(g)(1), as amended by
    /// Release 33-11138.
    static let giftsOnForm4 = CalendarDate(year: 2023, month: 2, day: 27)
}
