import Bytes

/// A calendar date without time or time zone, so that no conversion can shift it by a day.
public struct CalendarDate: Sendable, Hashable {
    /// 1 to 9999.
    public let year: Int
    /// 1 to 12.
    public let month: Int
    /// 1 to 31.
    public let day: Int

    /// Creates a date of the proleptic Gregorian calendar, years 1 to 9999; nil if there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= CalendarDate.days(inMonth: month, of: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    private static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension CalendarDate: Comparable {
    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

extension CalendarDate: FiledValue {
    /// Parses `YYYY-MM-DD`, the format of the EDGAR Ownership XML specification.
    ///
    /// A time zone after the date (`-05:00`, `Z`), as early filings have it, is ignored and does not change the date.
    public init?(filed text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            CalendarDate.isTimeZone(bytes[10...]),
            let year = number(bytes[0..<4]), let month = number(bytes[5..<7]), let day = number(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Parses `YYYYMMDD`, the format of dates in EDGAR submission headers.
    public init?(compact text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 8, let year = number(bytes[0..<4]), let month = number(bytes[4..<6]),
            let day = number(bytes[6..<8])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    private static func isTimeZone(_ bytes: ArraySlice<UInt8>) -> Bool {
        if bytes.isEmpty || bytes.elementsEqual("Z".utf8) { return true }
        let zone = Array(bytes)
        return zone.count == 6 && (zone[0] == UInt8(ascii: "+") || zone[0] == UInt8(ascii: "-"))
            && zone[3] == UInt8(ascii: ":") && number(zone[1..<3]) != nil && number(zone[4..<6]) != nil
    }
}

/// The value of ASCII digits; nil if any byte is not a digit.
private func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
        value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
}

extension CalendarDate: CustomStringConvertible {
    /// `YYYY-MM-DD`.
    public var description: String { printed(yearAt: 0, monthAt: 5, dayAt: 8, among: UInt8(ascii: "-")) }

    /// `MM/DD/YYYY`, the format in which the forms print dates.
    public var monthDayYear: String { printed(yearAt: 6, monthAt: 0, dayAt: 3, among: UInt8(ascii: "/")) }

    /// Writes year, month and day at the given offsets of ten bytes and the separator in the two bytes between.
    private func printed(yearAt: Int, monthAt: Int, dayAt: Int, among separator: UInt8) -> String {
        String(room: 10) { text in
            for place in 0..<10 { text[place] = separator }
            text.write(year, digits: 4, at: yearAt)
            text.write(month, digits: 2, at: monthAt)
            text.write(day, digits: 2, at: dayAt)
            return 10
        }
    }
}

extension ByteRoom {
    /// Writes a number with exactly `digits` digits, padded with leading zeros.
    fileprivate func write(_ number: Int, digits: Int, at start: Int) {
        var rest = number
        for place in (start..<start + digits).reversed() {
            self[place] = UInt8(ascii: "0") + UInt8(rest % 10)
            rest /= 10
        }
    }
}
