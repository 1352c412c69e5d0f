import OwnershipModel

/// A weekday on which the Commission or EDGAR was or may have been closed.
public struct ClosedDay: Sendable, Hashable {
    /// The reason for the closing.
    public enum Kind: Sendable, Hashable {
        /// A federal holiday on its own date.
        case federalHoliday
        /// The Friday before or the Monday after a federal holiday on a weekend.
        case observedHoliday
        /// A single closing, by executive order or because of a disaster or maintenance.
        case once
    }

    /// Whether the day is excluded from the business days.
    public enum Effect: Sendable, Hashable {
        /// Not a business day.
        case notCounted
        /// No source says whether it was a business day; due dates are computed for both cases.
        case unclear
    }

    public var date: CalendarDate
    /// The name of the holiday or the reason for the closing.
    public var name: String
    public var kind: Kind
    public var effect: Effect
    /// The legal or other source for the closing.
    public var source: String

    public init(date: CalendarDate, name: String, kind: Kind, effect: Effect, source: String) {
        self.date = date
        self.name = name
        self.kind = kind
        self.effect = effect
        self.source = source
    }
}
