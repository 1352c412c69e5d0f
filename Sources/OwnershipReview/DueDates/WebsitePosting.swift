import OwnershipModel

/// The duty of an issuer to post one filing on its website, under Rule 16a-3(k).
public struct WebsitePosting: Sendable, Hashable {
    /// The filed date; if it is nil, the other properties are nil, too.
    public var filed: CalendarDate?
    /// The deadline of posting: the end of the business day after filing. Nil without a filed date.
    public var due: Deadline?
    /// The last day of the 12 months for which the filing must remain posted; nil if no due date is known.
    ///
    /// The months are counted from the due date, which is on the safe side: an earlier posting may be removed earlier.
    public var keepUntil: CalendarDate?
}

extension BusinessDayCalendar {
    /// The day on which the duty began, with mandatory electronic filing (Release 33-8230).
    private static let postingBegan = CalendarDate(compact: "20030630")

    /// Returns the duty to post a filing, given its filed date.
    public func websitePosting(filed: CalendarDate?) -> WebsitePosting {
        guard let filed else { return WebsitePosting(filed: nil, due: nil, keepUntil: nil) }
        if let began = BusinessDayCalendar.postingBegan, filed < began {
            return WebsitePosting(
                filed: filed, due: .noDuty("The duty to post began on \(began.spelled)"), keepUntil: nil)
        }
        let due = deadline(businessDay(1, after: filed), .websitePosting)
        return WebsitePosting(filed: filed, due: due, keepUntil: due.dueDate?.day.adding(months: 12))
    }
}

extension WebsitePosting {
    /// The state of the duty on a given day.
    public enum State: Sendable, Hashable {
        /// The filing must be posted, or must be by the due date.
        case required
        /// The 12 months have passed.
        case over
        /// There is no duty to post this filing.
        case noDuty
        /// The filed date is unknown or not covered by the calendar; keep the filing posted.
        case unknown
    }

    /// Returns the state of the duty on a day, which the caller provides because nothing here reads a clock.
    public func state(on day: CalendarDate) -> State {
        switch due {
        case .noDuty: .noDuty
        case .due: keepUntil.map { day <= $0 ? .required : .over } ?? .unknown
        case .calendarUnknown, nil: .unknown
        }
    }
}
