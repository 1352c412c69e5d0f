import OwnershipModel

/// The date a filing counts as filed on, and how it is known.
public enum FiledDate: Sendable, Hashable {
    /// As EDGAR's header says. It leads, since the staff may adjust a date (Regulation S-T, Rule 13(b)); the remark, a
    /// sentence without a full stop, says where the time of acceptance would give another.
    case asOf(CalendarDate, remark: String?)
    /// Worked out from the time of acceptance, where the header names no date.
    case computed(ComputedDay)
    case unknown

    /// Nil where it is unknown; the later date where it is unclear.
    public var day: CalendarDate? {
        switch self {
        case .asOf(let day, _): day
        case .computed(let computed): computed.day
        case .unknown: nil
        }
    }
}

extension BusinessDayCalendar {
    public func filedDate(of header: SubmissionHeader?) -> FiledDate {
        let computed = header?.acceptance.flatMap(filingDay(accepted:))
        guard let filedAsOf = header?.filedAsOf else { return computed.map { .computed($0) } ?? .unknown }
        guard let computed, filedAsOf != computed.day, filedAsOf != computed.earliest else {
            return .asOf(filedAsOf, remark: nil)
        }
        return .asOf(
            filedAsOf, remark: "The time of acceptance would give \(computed.day.spelled); the header's date leads")
    }

    /// The day on which a submission accepted then counts as filed: the same business day up to the hour at which it
    /// ends, else the next. Nil where the calendar is unknown.
    ///
    /// 10 p.m. Eastern for these reports (Regulation S-T, Rule 13(a)(4)), 5:30 p.m. before electronic filing became
    /// mandatory on 30 June 2003 (Rule 13(a)(2)). The rules speak of when sending began; the stamp is a little later.
    public func filingDay(accepted time: AcceptanceTime) -> ComputedDay? {
        let mandatory = CalendarDate(compact: "20030630").map { time.date >= $0 } ?? true
        let end = mandatory ? 22 * 3600 : 17 * 3600 + 30 * 60
        let isInTime = time.hour * 3600 + time.minute * 60 + time.second <= end
        return isInTime ? businessDay(onOrAfter: time.date) : businessDay(1, after: time.date)
    }
}
