import OwnershipModel

/// A weekday on which the Commission or EDGAR was closed, or may have been.
public struct ClosedDay: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        case federalHoliday
        /// The Friday before or the Monday after a holiday that falls on a weekend.
        case observedHoliday
        /// Closed once: by order of the President, by a disaster, for works.
        case once
    }

    public enum Effect: Sendable, Hashable {
        /// Not a business day.
        case notCounted
        /// Nothing was found that says whether it counts: both dates are worked out.
        case unclear
    }

    public var date: CalendarDate
    public var name: String
    public var kind: Kind
    public var effect: Effect
    /// Where this is known from.
    public var source: String

    public init(date: CalendarDate, name: String, kind: Kind, effect: Effect, source: String) {
        self.date = date
        self.name = name
        self.kind = kind
        self.effect = effect
        self.source = source
    }
}
