import OwnershipModel

/// Until when something had to be done. A reading aid: a date worked out here never proves that anything was late.
public enum Deadline: Sendable, Hashable {
    case due(DueDate)
    /// There was no such duty, for this reason.
    case noDuty(String)
    /// The calendar of business days does not reach there.
    case calendarUnknown(known: ClosedRange<Int>)

    /// Nil where there is no date.
    public var dueDate: DueDate? {
        if case .due(let dueDate) = self { dueDate } else { nil }
    }
}

/// A due date with the rule it follows from, and with its doubts.
public struct DueDate: Sendable, Hashable {
    public var computed: ComputedDay
    public var rule: RuleSource

    /// The last day on time; where the calendar is unclear, the later of the two dates.
    public var day: CalendarDate { computed.day }

    /// A sentence each, without a full stop; none where the date is plain.
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
    /// How a day stands to the date.
    public enum Standing: Sendable, Hashable {
        case onTime
        /// After the earlier date and not after the later: it depends on these days, which are unclear.
        case onTimeIfClosed([ClosedDay])
        /// So many business days after the later date; nil where the calendar is unknown.
        case after(businessDays: Int?)
    }

    public func standing(of day: CalendarDate, calendar: BusinessDayCalendar = .sec) -> Standing {
        if day <= computed.earliest { return .onTime }
        if day <= computed.day { return .onTimeIfClosed(computed.unclearDays) }
        return .after(businessDays: calendar.businessDays(after: computed.day, through: day))
    }
}
