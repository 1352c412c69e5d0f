import OwnershipModel

/// A moment in the time of the US East Coast, in which EDGAR tells the time.
public struct EasternTime: Sendable, Hashable, Comparable {
    public private(set) var date: CalendarDate
    /// Of the day, from 0 on.
    public private(set) var second: Int

    public init(_ time: AcceptanceTime) {
        date = time.date
        // A leap second is written as the second before it: many readers refuse a 60.
        second = time.hour * 3600 + time.minute * 60 + min(time.second, 59)
    }

    /// The beginning of a day.
    public init(startOf date: CalendarDate) {
        self.date = date
        second = 0
    }

    public static func < (left: EasternTime, right: EasternTime) -> Bool {
        (left.date, left.second) < (right.date, right.second)
    }

    /// `2013-11-26T17:30:00-05:00`, as RFC 3339 writes it.
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

    /// Summer time begins and ends at two o'clock. Source: 15 U.S.C. 260a; from 2007 as the Energy Policy Act of 2005
    /// set it, before that from the first Sunday of April to the last of October. Earlier than 1987 there are no filings.
    public var isSummer: Bool {
        let isNew = date.year >= 2007
        switch date.month {
        case isNew ? 3 : 4: return isPast(sundayOnOrAfter: isNew ? 8 : 1)
        case isNew ? 11 : 10: return !isPast(sundayOnOrAfter: isNew ? 1 : 25)
        case let month: return (4...10).contains(month)
        }
    }

    /// Whether it is two o'clock or later of a Sunday of this month, or a later day.
    private func isPast(sundayOnOrAfter day: Int) -> Bool {
        guard let first = CalendarDate(year: date.year, month: date.month, day: day) else { return false }
        let sunday = day + 7 - first.weekday.rawValue
        return date.day == sunday ? second >= 2 * 3600 : date.day > sunday
    }
}
