import Bytes
import OwnershipModel
import OwnershipReview

/// A time with its offset from UTC, as in the Date header.
public struct MailTime: Sendable, Hashable {
    /// The local date.
    public let date: CalendarDate
    /// The local time in seconds since midnight.
    public let second: Int
    /// The offset from UTC in minutes, positive to the east.
    public let offset: Int

    public init(date: CalendarDate, second: Int, offset: Int = 0) {
        (self.date, self.second, self.offset) = (date, second, offset)
    }

    /// Creates the time with the offset of US Eastern Time.
    public init(_ time: EasternTime) {
        self.init(date: time.date, second: time.second, offset: time.isSummer ? -240 : -300)
    }

    /// Creates a time in UTC from seconds since 1970-01-01; nil outside years 1 to 9999.
    public init?(secondsSince1970 seconds: Int) {
        let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        guard let date = CalendarDate(dayNumber: day + MailTime.dayNumber1970) else { return nil }
        self.init(date: date, second: seconds - day * 86_400)
    }

    /// Parses `2025-03-14` (noon US Eastern Time), `2025-03-14T16:05:06-04:00` or `2025-03-14T20:05:06Z`; nil for
    /// anything else.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 10, let date = CalendarDate(filed: String(decoding: bytes[..<10], as: UTF8.self)) else {
            return nil
        }
        if bytes.count == 10 {
            self = MailTime(noonOn: date)
            return
        }
        let rest = Array(bytes[10...])
        guard rest.count >= 10, rest[0] | 0x20 == UInt8(ascii: "t"), rest[3] == UInt8(ascii: ":"),
            rest[6] == UInt8(ascii: ":"), let hour = pair(rest[1..<3]), let minute = pair(rest[4..<6]),
            let second = pair(rest[7..<9]), hour < 24, minute < 60, second < 60, let offset = zone(rest[9...])
        else { return nil }
        self.init(date: date, second: hour * 3600 + minute * 60 + second, offset: offset)
    }

    /// Creates noon US Eastern Time, which is on the same date in most of the world.
    init(noonOn date: CalendarDate) {
        self.init(date: date, second: 12 * 3600, offset: EasternTime(startOf: date).isSummer ? -240 : -300)
    }

    /// The time as in `Tue, 26 Nov 2013 17:30:00 -0500` (RFC 5322).
    public var text: String {
        let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
        let year = String(repeating: "0", count: 4 - min(4, "\(date.year)".count)) + "\(date.year)"
        let time = [second / 3600, second / 60 % 60, second % 60].map(two).joined(separator: ":")
        let zone = (offset < 0 ? "-" : "+") + two(abs(offset) / 60) + two(abs(offset) % 60)
        return "\(days[date.weekday.rawValue - 1]), \(date.day) \(months[date.month - 1]) \(year) \(time) \(zone)"
    }

    /// The time in seconds since 1970-01-01, UTC.
    public var secondsSince1970: Int {
        (date.dayNumber - MailTime.dayNumber1970) * 86_400 + second - offset * 60
    }

    private static let dayNumber1970 = 719_163
}

private func pair(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.count == 2, digits.allSatisfy(\.isDigit) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
}

/// Parses an offset such as `Z` or `-05:00`, in minutes.
private func zone(_ text: ArraySlice<UInt8>) -> Int? {
    let bytes = Array(text)
    if bytes == [UInt8(ascii: "Z")] || bytes == [UInt8(ascii: "z")] { return 0 }
    guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"), let hours = pair(bytes[1..<3]), hours < 15,
        let minutes = pair(bytes[4..<6]), minutes < 60
    else { return nil }
    switch bytes[0] {
    case UInt8(ascii: "+"): return hours * 60 + minutes
    case UInt8(ascii: "-"): return -(hours * 60 + minutes)
    default: return nil
    }
}
