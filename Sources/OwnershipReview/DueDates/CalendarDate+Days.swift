import OwnershipModel

public enum Weekday: Int, Sendable, Hashable, CaseIterable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday

    public var isWeekend: Bool { self == .saturday || self == .sunday }
}

/// Calculating with days, in whole numbers: no time of day and no time zone can come in between.
extension CalendarDate {
    /// Days since the last day of the year before year 1, so that 1 January of year 1 has number 1.
    public var dayNumber: Int {
        CalendarDate.days(before: year) + CalendarDate.days(beforeMonth: month, of: year) + day
    }

    /// In all years before this one, from year 1 on.
    private static func days(before year: Int) -> Int {
        let years = year - 1
        return years * 365 + years / 4 - years / 100 + years / 400
    }

    /// In the months of a year before this one.
    private static func days(beforeMonth month: Int, of year: Int) -> Int {
        let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
        return daysBeforeMonth[month - 1] + (month > 2 && isLeap ? 1 : 0)
    }

    public var weekday: Weekday { Weekday(rawValue: (dayNumber - 1) % 7 + 1) ?? .monday }

    /// The day so many days later, or earlier with a number below zero; nil outside years 1 to 9999.
    public func adding(days: Int) -> CalendarDate? { CalendarDate(dayNumber: dayNumber + days) }

    /// Nil outside years 1 to 9999.
    public init?(dayNumber: Int) {
        guard (1...3_652_059).contains(dayNumber) else { return nil }
        // The year is at most one off: years are never shorter than 365 days nor longer on average than 365.2425.
        var year = (dayNumber - 1) * 400 / 146_097 + 1
        while CalendarDate.days(before: year) >= dayNumber { year -= 1 }
        while CalendarDate.days(before: year + 1) < dayNumber { year += 1 }
        let day = dayNumber - CalendarDate.days(before: year)
        var month = 12
        while CalendarDate.days(beforeMonth: month, of: year) >= day { month -= 1 }
        self.init(year: year, month: month, day: day - CalendarDate.days(beforeMonth: month, of: year))
    }

    /// The same day of the month so many months later. Where that month is too short, the first day of the month after
    /// it: a period counted in months is never cut short. Nil outside years 1 to 9999.
    public func adding(months: Int) -> CalendarDate? {
        let count = year * 12 + month - 1 + months
        guard count >= 12 else { return nil }
        return CalendarDate(year: count / 12, month: count % 12 + 1, day: day)
            ?? CalendarDate(year: (count + 1) / 12, month: (count + 1) % 12 + 1, day: 1)
    }
}

/// In a year that is no leap year.
private let daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]
