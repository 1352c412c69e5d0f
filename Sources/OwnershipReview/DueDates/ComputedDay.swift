import OwnershipModel

/// A date computed by counting business days, with the days that make it uncertain.
public struct ComputedDay: Sendable, Hashable {
    /// The date if no unclear day is a business day. It is the later one, after which a filing is late in any case.
    public var day: CalendarDate
    /// The date if every unclear day is a business day; the same as `day` if there are none.
    public var earliest: CalendarDate
    /// The unclear days that were passed, in order.
    public var unclearDays: [ClosedDay]
    /// Whether the date lies in a year whose closings by executive order are not yet in the calendar.
    public var mayMoveLater: Bool
}

extension BusinessDayCalendar {
    /// Returns the first, second, … business day after a day; nil if the calendar does not cover the period.
    ///
    /// - Parameter count: the number of business days to count, at least 1.
    public func businessDay(_ count: Int, after day: CalendarDate) -> ComputedDay? {
        var unclear: [ClosedDay] = []
        var (counted, countedWithUnclear) = (0, 0)
        var earliest: CalendarDate?
        var next = day
        while counted < count {
            guard let following = next.adding(days: 1) else { return nil }
            next = following
            switch status(of: next) {
            case .unknown: return nil
            case .weekend, .closed: continue
            case .businessDay: counted += 1
            case .unclear(let day): unclear.append(day)
            }
            countedWithUnclear += 1
            if countedWithUnclear == count { earliest = next }
        }
        return ComputedDay(
            day: next, earliest: earliest ?? next, unclearDays: unclear, mayMoveLater: next.year > closingsKnownThrough)
    }

    /// Returns the day itself if it is a business day, or else the next one; nil if the calendar does not cover it.
    ///
    /// Source: Rule 0-3(a), 17 CFR 240.0-3(a).
    public func businessDay(onOrAfter day: CalendarDate) -> ComputedDay? {
        day.adding(days: -1).flatMap { businessDay(1, after: $0) }
    }

    /// Returns the number of business days after the first date up to and including the second.
    ///
    /// Unclear days are not counted. Nil if the calendar does not cover one of the dates.
    public func businessDays(after first: CalendarDate, through last: CalendarDate) -> Int? {
        guard years.contains(first.year), years.contains(last.year) else { return nil }
        var (count, next) = (0, first)
        while next < last, let following = next.adding(days: 1) {
            next = following
            if status(of: next) == .businessDay { count += 1 }
        }
        return count
    }
}
