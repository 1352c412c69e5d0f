import OwnershipModel

// The value follows from the text; only whether there is one has to be stored.

extension Filed: FieldCoded where Value: FiledValue {
    static var blank: Filed { Filed(text: "", value: nil) }

    mutating func code(with coder: inout some FieldCoder) {
        coder.code(&text)
        var isUnderstood = if case .some = value { true } else { false }
        coder.code(&isUnderstood)
        value = isUnderstood ? Value(filed: text) : nil
    }
}

extension FootnoteMark: FieldCoded {
    static var blank: FootnoteMark { FootnoteMark("") }

    mutating func code(with coder: inout some FieldCoder) { coder.code(&id) }
}

extension FieldCoder {
    mutating func code(_ number: inout AccessionNumber?) {
        var digits = number?.digits
        code(&digits)
        number = digits.flatMap { AccessionNumber($0) }
    }

    mutating func code(_ date: inout CalendarDate?) {
        var day = date.map { $0.year * 10_000 + $0.month * 100 + $0.day }
        code(&day)
        date = day.flatMap { CalendarDate(year: $0 / 10_000, month: $0 / 100 % 100, day: $0 % 100) }
    }

    mutating func code(_ time: inout AcceptanceTime?) {
        var day = time?.date
        code(&day)
        var seconds = time.map { $0.hour * 10_000 + $0.minute * 100 + $0.second }
        code(&seconds)
        time = day.flatMap { day in seconds.flatMap { AcceptanceTime(day, clock: $0) } }
    }
}

extension AcceptanceTime {
    /// - Parameter clock: the time as the number `hhmmss`.
    fileprivate init?(_ date: CalendarDate, clock: Int) {
        let digits = { (number: Int, count: Int) in
            String(repeating: "0", count: max(0, count - String(number).count)) + String(number)
        }
        let day = date.year * 10_000 + date.month * 100 + date.day
        self.init(compact: digits(day, 8) + digits(clock, 6))
    }
}
