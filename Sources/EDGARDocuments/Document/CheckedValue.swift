import OwnershipModel

/// A type of filed value that the reader checks, reporting values that are invalid or odd.
protocol CheckedValue: FiledValue, Sendable, Hashable {
    /// What to report about text that is not a value of this type.
    static var unreadable: Oddity { get }
    /// What is odd about a valid value; nil if nothing is.
    var oddity: Oddity? { get }
    /// What had to be ignored or normalised to read a value from the text; nil if nothing was.
    static func repair(in text: String) -> Oddity?
}

/// A diagnostic's code, and the end of a message that begins "… is".
struct Oddity {
    var code: String
    var words: String
}

extension CheckedValue {
    var oddity: Oddity? { nil }
    static func repair(in text: String) -> Oddity? { nil }
}

extension Amount: CheckedValue {
    static var unreadable: Oddity { Oddity(code: "unreadable-amount", words: "not a number") }

    /// EDGAR's XML specification does not allow a sign.
    var oddity: Oddity? { isNegative ? Oddity(code: "negative-amount", words: "a negative amount") : nil }
}

extension CalendarDate: CheckedValue {
    static var unreadable: Oddity { Oddity(code: "unreadable-date", words: "not a date") }

    /// Reports mistyped years, such as 0022 or 2202 for 2022. The Securities Exchange Act dates from 1934.
    var oddity: Oddity? {
        (1934...2100).contains(year) ? nil : Oddity(code: "implausible-date", words: "hardly the year that was meant")
    }

    static func repair(in text: String) -> Oddity? {
        text.utf8.count > 10
            ? Oddity(code: "time-zone-on-date", words: "a date with a time zone; the day is taken as written") : nil
    }
}

extension Bool: CheckedValue {
    static var unreadable: Oddity { Oddity(code: "unreadable-boolean", words: "neither true nor false") }

    /// EDGAR's XML specification allows only 0, 1, true and false.
    static func repair(in text: String) -> Oddity? {
        ["0", "1", "true", "false"].contains(text)
            ? nil : Oddity(code: "boolean-spelling", words: "read as \(text.lowercased())")
    }
}

extension TransactionCode: CheckedValue {
    static var unreadable: Oddity { Oddity(code: "unknown-transaction-code", words: "not a transaction code") }
}

extension TransactionFormType: CheckedValue {
    static var unreadable: Oddity { Oddity(code: "unknown-code", words: "not a form number 3, 4 or 5") }
}

extension Timeliness: CheckedValue {
    static var unreadable: Oddity { Oddity(code: "unknown-code", words: "neither E (early) nor L (late)") }
}

extension AcquiredDisposed: CheckedValue {
    static var unreadable: Oddity { Oddity(code: "unknown-code", words: "neither A (acquired) nor D (disposed)") }
}

extension OwnershipForm: CheckedValue {
    static var unreadable: Oddity { Oddity(code: "unknown-code", words: "neither D (direct) nor I (indirect)") }
}
