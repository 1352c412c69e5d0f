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
        var text: [UInt8] = []
        text.reserveCapacity(25)
        func append(_ sign: UInt8, _ number: Int) {
            text.append(sign)
            text.append(UInt8(ascii: "0") + UInt8(number / 10))
            text.append(UInt8(ascii: "0") + UInt8(number % 10))
        }
        text += date.description
        append(UInt8(ascii: "T"), second / 3600)
        append(UInt8(ascii: ":"), second / 60 % 60)
        append(UInt8(ascii: ":"), second % 60)
        text += isSummer ? "-04:00" : "-05:00"
        return String(decoding: text, as: UTF8.self)
    }

    /// Summer time begins and ends at two o'clock. Source: 15 U.S.C. 260a; from 2007 as the Energy Policy Act of 2005
    /// set it, before that from the first Sunday of April to the last of October. Earlier than 1987 there are no filings.
    public var isSummer: Bool {
        let isNew = date.year >= 2007
        guard
            let start = isNew ? sunday(onOrAfter: 8, month: 3) : sunday(onOrAfter: 1, month: 4),
            let end = isNew ? sunday(onOrAfter: 1, month: 11) : sunday(onOrAfter: 25, month: 10)
        else { return false }
        if date == start { return second >= 2 * 3600 }
        if date == end { return second < 2 * 3600 }
        return date > start && date < end
    }

    private func sunday(onOrAfter day: Int, month: Int) -> CalendarDate? {
        let first = CalendarDate(year: date.year, month: month, day: day)
        return first.flatMap { $0.adding(days: 7 - $0.weekday.rawValue) }
    }
}
