import OwnershipModel

/// The official filing date of a filing and how it is known.
public enum FiledDate: Sendable, Hashable {
    /// The date in the submission header.
    ///
    /// It takes precedence, because the staff may adjust a filing date (Regulation S-T, Rule 13(b)). If the time of
    /// acceptance would give a different date, the remark says so in a sentence without a full stop.
    case asOf(CalendarDate, remark: String?)
    /// The date computed from the time of acceptance, if the header has none.
    case computed(ComputedDay)
    /// The header is missing, has neither date nor time, or the calendar does not cover its time.
    case unknown

    /// The date; nil if it is unknown, the later of two if it is unclear.
    public var day: CalendarDate? {
        switch self {
        case .asOf(let day, _): day
        case .computed(let computed): computed.day
        case .unknown: nil
        }
    }
}

extension BusinessDayCalendar {
    /// Returns the filing date by a submission header.
    public func filedDate(of header: SubmissionHeader?) -> FiledDate {
        let computed = header?.acceptance.flatMap(filingDay(accepted:))
        guard let filedAsOf = header?.filedAsOf else { return computed.map { .computed($0) } ?? .unknown }
        guard let computed, filedAsOf != computed.day, filedAsOf != computed.earliest else {
            return .asOf(filedAsOf, remark: nil)
        }
        return .asOf(
            filedAsOf, remark: "The time of acceptance would give \(computed.day.spelled); the header's date leads")
    }

    /// Returns the filing date of a submission accepted at a given time: the same business day up to the daily limit, or
    /// else the next business day. Nil if the calendar does not cover it.
    ///
    /// The limit is 10 p.m. Eastern for these reports (Regulation S-T, Rule 13(a)(4)), and was 5:30 p.m. before electronic
    /// filing became mandatory on 30 June 2003 (Rule 13(a)(2)). The rules refer to the start of transmission, which is
    /// slightly earlier than the time of acceptance.
    public func filingDay(accepted time: AcceptanceTime) -> ComputedDay? {
        let mandatory = CalendarDate(compact: "20030630").map { time.date >= $0 } ?? true
        let end = mandatory ? 22 * 3600 : 17 * 3600 + 30 * 60
        let isInTime = time.hour * 3600 + time.minute * 60 + time.second <= end
        return isInTime ? businessDay(onOrAfter: time.date) : businessDay(1, after: time.date)
    }
}
