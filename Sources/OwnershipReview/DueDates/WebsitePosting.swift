import OwnershipModel

/// What Rule 16a-3(k) asks of an issuer with a website for one filing.
public struct WebsitePosting: Sendable, Hashable {
    /// Nil where the filed date is not known, and with it everything here.
    public var filed: CalendarDate?
    /// The end of the business day after filing. Nil without a filed date.
    public var due: Deadline?
    /// The last day of the 12 months, counted from the posting's due date: who posted earlier may take it down earlier,
    /// who keeps to this date is safe. Nil where no due date is known.
    public var keepUntil: CalendarDate?
}

extension BusinessDayCalendar {
    /// The duty began with mandatory electronic filing (Release 33-8230).
    private static let postingBegan = CalendarDate(compact: "20030630")

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
    /// Where a filing stands on a day that the caller names, since nothing here reads a clock.
    public enum State: Sendable, Hashable {
        /// Must be on the site, or must be by the due date.
        case required
        /// The 12 months are over.
        case over
        case noDuty
        /// The filed date or the calendar is unknown: keep it on the site.
        case unknown
    }

    public func state(on day: CalendarDate) -> State {
        switch due {
        case .noDuty: .noDuty
        case .due: keepUntil.map { day <= $0 ? .required : .over } ?? .unknown
        case .calendarUnknown, nil: .unknown
        }
    }
}
