import OwnershipModel

/// The deadline of a duty. It is meant as a reading aid and never proves that anything was late.
public enum Deadline: Sendable, Hashable {
    /// The duty was due on a date.
    case due(DueDate)
    /// There was no such duty, for the reason given as a sentence without a full stop.
    case noDuty(String)
    /// The due date cannot be computed, because the business day calendar covers only these years.
    case calendarUnknown(known: ClosedRange<Int>)

    /// The due date; nil if there is none.
    public var dueDate: DueDate? {
        if case .due(let dueDate) = self { dueDate } else { nil }
    }
}

/// A due date with the rule that it follows from and with its uncertainties.
public struct DueDate: Sendable, Hashable {
    /// The computed date.
    public var computed: ComputedDay
    /// The rule that sets the deadline.
    public var rule: RuleSource

    /// The last day on time; if the calendar is unclear, the later of the two dates.
    public var day: CalendarDate { computed.day }

    /// The uncertainties of the date, one sentence without a full stop each; empty if there are none.
    public var doubts: [String] {
        let unclear = computed.unclearDays.map {
            """
            Whether \($0.date.spelled) was a business day is not confirmed (\($0.name)): the date is \
            \(computed.earliest.spelled) if it was, \(day.spelled) if not
            """
        }
        guard computed.mayMoveLater else { return unclear }
        return unclear + ["Days closed by executive order after the calendar was made would move the date"]
    }
}

extension DueDate {
    /// The relation of a day to a due date.
    public enum Standing: Sendable, Hashable {
        /// Not after the earlier date.
        case onTime
        /// After the earlier but not after the later date: on time only if enough of these unclear days were closed.
        case onTimeIfClosed([ClosedDay])
        /// The number of business days after the later date; nil if the calendar does not cover them.
        case after(businessDays: Int?)
    }

    /// Returns the relation of a day to the due date.
    public func standing(of day: CalendarDate, calendar: BusinessDayCalendar = .sec) -> Standing {
        if day <= computed.earliest { return .onTime }
        if day <= computed.day { return .onTimeIfClosed(computed.unclearDays) }
        return .after(businessDays: calendar.businessDays(after: computed.day, through: day))
    }
}
