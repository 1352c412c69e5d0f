import OwnershipModel

/// A day of the week, numbered from Monday (1) to Sunday (7) as in ISO 8601.
public enum Weekday: Int, Sendable, Hashable, CaseIterable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday

    /// Whether the day is a Saturday or a Sunday.
    public var isWeekend: Bool { self == .saturday || self == .sunday }
}

/// Arithmetic on whole days, independent of times and time zones.
extension CalendarDate {
    /// The number of the day, counted from 1 January of year 1, which has number 1.
    public var dayNumber: Int {
        CalendarDate.days(before: year) + CalendarDate.days(beforeMonth: month, of: year) + day
    }

    /// Returns the number of days in the years from 1 up to, but not including, the given one.
    private static func days(before year: Int) -> Int {
        let years = year - 1
        return years * 365 + years / 4 - years / 100 + years / 400
    }

    /// Returns the number of days in the months of a year before the given one.
    private static func days(beforeMonth month: Int, of year: Int) -> Int {
        let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
        return daysBeforeMonth[month - 1] + (month > 2 && isLeap ? 1 : 0)
    }

    /// The day of the week.
    public var weekday: Weekday { Weekday(rawValue: (dayNumber - 1) % 7 + 1) ?? .monday }

    /// Returns the date a number of days later, or earlier if it is negative; nil outside years 1 to 9999.
    public func adding(days: Int) -> CalendarDate? { CalendarDate(dayNumber: dayNumber + days) }

    /// Creates a date from its day number; nil outside years 1 to 9999.
    public init?(dayNumber: Int) {
        guard (1...3_652_059).contains(dayNumber) else { return nil }
        // An estimate that is at most one year off; the loops correct it.
        var year = (dayNumber - 1) * 400 / 146_097 + 1
        while CalendarDate.days(before: year) >= dayNumber { year -= 1 }
        while CalendarDate.days(before: year + 1) < dayNumber { year += 1 }
        let day = dayNumber - CalendarDate.days(before: year)
        var month = 12
        while CalendarDate.days(beforeMonth: month, of: year) >= day { month -= 1 }
        self.init(year: year, month: month, day: day - CalendarDate.days(beforeMonth: month, of: year))
    }

    /// Returns the same day of the month a number of months later; nil outside years 1 to 9999.
    ///
    /// If that month is too short, the result is the first day of the following month, so that a period in months is never
    /// shortened.
    public func adding(months: Int) -> CalendarDate? {
        let count = year * 12 + month - 1 + months
        guard count >= 12 else { return nil }
        return CalendarDate(year: count / 12, month: count % 12 + 1, day: day)
            ?? CalendarDate(year: (count + 1) / 12, month: (count + 1) % 12 + 1, day: 1)
    }
}

/// The number of days before each month, in a common year.
private let daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]
