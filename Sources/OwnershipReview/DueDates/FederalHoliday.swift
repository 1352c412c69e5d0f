import OwnershipModel

/// A federal holiday of the United States and the rule for its date.
///
/// Source: 5 U.S.C. 6103(a), together with the Commission's own list of holidays in 17 CFR 201.104.
struct FederalHoliday: Sendable, Hashable {
    enum Rule: Sendable, Hashable {
        case onDay(Int, month: Int)
        /// The first Monday, the fourth Thursday and so on of a month.
        case onWeekday(Weekday, number: Int, month: Int)
        case onLastWeekday(Weekday, month: Int)
    }

    var name: String
    var rule: Rule
    /// The first year of the holiday, if that is in the calendar's range.
    var since = 1
    var source = "5 U.S.C. 6103(a); named in 17 CFR 201.104"

    /// The month of the holiday itself, which may differ from that of its observance.
    var month: Int {
        switch rule {
        case .onDay(_, let month), .onWeekday(_, _, let month), .onLastWeekday(_, let month): month
        }
    }

    static let all: [FederalHoliday] = [
        FederalHoliday(name: "New Year's Day", rule: .onDay(1, month: 1)),
        FederalHoliday(name: "Birthday of Martin Luther King, Jr.", rule: .onWeekday(.monday, number: 3, month: 1)),
        FederalHoliday(name: "Washington's Birthday", rule: .onWeekday(.monday, number: 3, month: 2)),
        FederalHoliday(name: "Memorial Day", rule: .onLastWeekday(.monday, month: 5)),
        FederalHoliday(
            name: "Juneteenth National Independence Day", rule: .onDay(19, month: 6), since: 2021,
            source: "5 U.S.C. 6103(a), as amended by Public Law 117-17 of 17 June 2021"),
        FederalHoliday(name: "Independence Day", rule: .onDay(4, month: 7)),
        FederalHoliday(name: "Labor Day", rule: .onWeekday(.monday, number: 1, month: 9)),
        FederalHoliday(name: "Columbus Day", rule: .onWeekday(.monday, number: 2, month: 10)),
        FederalHoliday(name: "Veterans Day", rule: .onDay(11, month: 11)),
        FederalHoliday(name: "Thanksgiving Day", rule: .onWeekday(.thursday, number: 4, month: 11)),
        FederalHoliday(name: "Christmas Day", rule: .onDay(25, month: 12)),
    ]

    /// Returns the weekday on which the holiday is observed; nil if it does not exist in that year.
    ///
    /// A holiday on a Saturday is observed on Friday, so New Year's Day may be observed on the last day of the previous
    /// year. A holiday on a Sunday is observed on Monday.
    func closing(in year: Int) -> ClosedDay? {
        guard year >= since, let day = day(in: year) else { return nil }
        switch day.weekday {
        case .saturday: return observed(day, shift: -1, "5 U.S.C. 6103(b): a Saturday holiday is kept on Friday")
        case .sunday: return observed(day, shift: 1, "E.O. 11582 of 1971: a Sunday holiday is kept on Monday")
        default: return ClosedDay(date: day, name: name, kind: .federalHoliday, effect: .notCounted, source: source)
        }
    }

    private func observed(_ day: CalendarDate, shift: Int, _ source: String) -> ClosedDay? {
        day.adding(days: shift).map {
            ClosedDay(date: $0, name: "\(name) (observed)", kind: .observedHoliday, effect: .notCounted, source: source)
        }
    }

    private func day(in year: Int) -> CalendarDate? {
        switch rule {
        case .onDay(let day, let month):
            return CalendarDate(year: year, month: month, day: day)
        case .onWeekday(let weekday, let number, let month):
            return CalendarDate(year: year, month: month, day: 1)?.next(weekday)?.adding(days: 7 * (number - 1))
        case .onLastWeekday(let weekday, let month):
            return CalendarDate(year: year, month: month + 1, day: 1)?.next(weekday)?.adding(days: -7)
        }
    }
}

extension CalendarDate {
    /// Returns this day if it is the given weekday, or else the next such day.
    fileprivate func next(_ weekday: Weekday) -> CalendarDate? {
        adding(days: (weekday.rawValue - self.weekday.rawValue + 7) % 7)
    }
}
