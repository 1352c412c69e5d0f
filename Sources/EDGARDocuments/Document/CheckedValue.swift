import OwnershipModel

/// A filed value the reader has something to say about when it is not as it should be.
protocol CheckedValue: FiledValue, Sendable, Hashable {
    /// What is said of a text that is no such value.
    static var unreadable: Oddity { get }
    /// What is odd about a value that reads.
    var oddity: Oddity? { get }
    /// What was passed over or evened out to read a value from a text.
    static func repair(in text: String) -> Oddity?
}

/// A diagnostic's code, and its words behind "… is".
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

    /// The specification knows no sign.
    var oddity: Oddity? { isNegative ? Oddity(code: "negative-amount", words: "a negative amount") : nil }
}

extension CalendarDate: CheckedValue {
    static var unreadable: Oddity { Oddity(code: "unreadable-date", words: "not a date") }

    /// Typing errors of filers: 0022 for 2022, 2202 for 2022. The Securities Exchange Act is of 1934.
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

    /// The specification knows 0, 1, true and false.
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
