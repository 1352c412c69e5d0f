import Bytes
import OwnershipModel

/// Returns a number in words up to ten, in digits above: `three`, `11`.
func spelled(_ count: Int) -> String {
    let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    return words.indices.contains(count) ? words[count] : ExactDecimal(count).grouped
}

/// Joins items: `a`, `a and b`, `a, b and c`.
func listed(_ items: [String]) -> String {
    guard items.count > 1 else { return items.first ?? "" }
    var text = TextBuilder(capacity: items.reduce(5) { $0 + $1.utf8.count + 2 })
    for index in items.indices {
        if index > 0 { text += index == items.count - 1 ? " and " : items[index - 1].commaToAdd + " " }
        text += items[index]
    }
    return text.text
}

/// Returns a reference to footnotes: `footnote 3`, `footnotes 3 and 4`.
func footnotes(_ labels: [String]) -> String {
    (labels.count == 1 ? "footnote " : "footnotes ") + listed(labels)
}

private let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
]

extension CalendarDate {
    /// The date with the month's name: `November 19, 2013`.
    package var spelled: String {
        var text = TextBuilder()
        appendSpelled(to: &text)
        return text.text
    }

    /// Appends the text of `spelled`.
    func appendSpelled(to text: inout TextBuilder) {
        text += monthAndDay
        text += ", "
        text += String(year)
    }

    private var monthAndDay: String { months[month - 1] + " " + String(day) }

    /// Returns a period as briefly as possible: `on November 19, 2013`; `between November 19 and 25, 2013`; `between
    /// November 29 and December 2, 2013`; `between December 30, 2013, and January 2, 2014`.
    static func spelled(from first: CalendarDate, to last: CalendarDate) -> String {
        if first == last { return "on \(first.spelled)" }
        if first.year != last.year { return "between \(first.spelled), and \(last.spelled)" }
        if first.month != last.month { return "between \(first.monthAndDay) and \(last.spelled)" }
        return "between \(first.monthAndDay) and \(last.day), \(last.year)"
    }
}

extension PriceSpan {
    /// The span in words: `$10.80`, `$10.00 to $10.80`; an average whose range is not stated is called an average.
    ///
    /// - Parameters:
    ///   - each: whether to add that these are prices of one share each.
    ///   - currencyNotes: the labels of the footnotes that name another currency; then there is no dollar sign.
    func spelled(each: Bool = false, currencyNotes: [String] = []) -> String {
        let price = { (number: ExactDecimal) in currencyNotes.isEmpty ? number.price : number.priceWithoutSign }
        let isOne = low == high
        var text = isOne ? price(low) : "\(price(low)) to \(price(high))"
        if averages == .all { text = (isOne ? "an average of " : "average prices of ") + text }
        if each { text += " each" }
        if averages == .some { text += " (some of them averages)" }
        return currencyNotes.isEmpty ? text : "\(text) (for the currency see \(footnotes(currencyNotes)))"
    }
}
