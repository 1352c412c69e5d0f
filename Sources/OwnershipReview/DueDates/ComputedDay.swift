import OwnershipModel

/// A day found by counting business days, with what makes it doubtful.
public struct ComputedDay: Sendable, Hashable {
    /// No unclear day counted as a business day: the later date, after which something is late in any case.
    public var day: CalendarDate
    /// Every unclear day counted; the same as `day` where there was none on the way.
    public var earliest: CalendarDate
    /// The unclear days that make the difference, in order.
    public var unclearDays: [ClosedDay]
    /// The count ran into years for which closings by order are not yet in the calendar.
    public var mayMoveLater: Bool
}

extension BusinessDayCalendar {
    /// The first, second, … business day after a day. Nil: the calendar is unknown somewhere on the way.
    ///
    /// - Parameter count: at least 1.
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

    /// The day itself where it is a business day, else the first after it.
    ///
    /// Source: Rule 0-3(a), 17 CFR 240.0-3(a).
    public func businessDay(onOrAfter day: CalendarDate) -> ComputedDay? {
        day.adding(days: -1).flatMap { businessDay(1, after: $0) }
    }

    /// How many business days lie behind the first date up to and with the second; unclear days are not counted. Nil:
    /// the calendar is unknown for one of them.
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
