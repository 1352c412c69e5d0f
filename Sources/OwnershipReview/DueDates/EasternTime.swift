import OwnershipModel

/// A date and time in US Eastern time, which EDGAR uses.
public struct EasternTime: Sendable, Hashable, Comparable {
    public private(set) var date: CalendarDate
    /// The second of the day, from 0.
    public private(set) var second: Int

    /// Converts an acceptance time.
    public init(_ time: AcceptanceTime) {
        date = time.date
        // A leap second becomes the second before it, because many readers reject a second of 60.
        second = time.hour * 3600 + time.minute * 60 + min(time.second, 59)
    }

    /// Creates the time of midnight at the beginning of a day.
    public init(startOf date: CalendarDate) {
        self.date = date
        second = 0
    }

    public static func < (left: EasternTime, right: EasternTime) -> Bool {
        (left.date, left.second) < (right.date, right.second)
    }

    /// The time in RFC 3339 format: `2013-11-26T17:30:00-05:00`.
    public var text: String {
        var text = Array(date.description.utf8)
        for number in [second / 3600, second / 60 % 60, second % 60] {
            text.append(text.count == 10 ? UInt8(ascii: "T") : UInt8(ascii: ":"))
            text.append(UInt8(ascii: "0") + UInt8(number / 10))
            text.append(UInt8(ascii: "0") + UInt8(number % 10))
        }
        text += (isSummer ? "-04:00" : "-05:00").utf8
        return String(decoding: text, as: UTF8.self)
    }

    /// Whether daylight saving time is in effect, which begins and ends at 2 a.m.
    ///
    /// Source: 15 U.S.C. 260a, since 2007 as amended by the Energy Policy Act of 2005; before that from the first Sunday of
    /// April to the last Sunday of October. The rules before 1987 are not needed, because there are no filings that early.
    public var isSummer: Bool {
        let isNew = date.year >= 2007
        switch date.month {
        case isNew ? 3 : 4: return isPast(sundayOnOrAfter: isNew ? 8 : 1)
        case isNew ? 11 : 10: return !isPast(sundayOnOrAfter: isNew ? 1 : 25)
        case let month: return (4...10).contains(month)
        }
    }

    /// Returns whether the time is at or after 2 a.m. on the first Sunday on or after a day of this month.
    private func isPast(sundayOnOrAfter day: Int) -> Bool {
        guard let first = CalendarDate(year: date.year, month: date.month, day: day) else { return false }
        let sunday = day + 7 - first.weekday.rawValue
        return date.day == sunday ? second >= 2 * 3600 : date.day > sunday
    }
}
