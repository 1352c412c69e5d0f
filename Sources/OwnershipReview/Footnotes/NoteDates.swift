import Bytes
import OwnershipModel

extension NoteWords {
    /// The date that begins at a word, `September 14, 2021`, `Sept. 14th, 2021` or `9/14/2021`, and the index behind it.
    func date(at index: Int) -> (date: CalendarDate, next: Int)? {
        if let date = slashed(index) { return (date, index + 1) }
        guard let month = month(key(index)), let day = dayOfMonth(key(index + 1).text), key(index + 2).count == 4,
            let year = Int(key(index + 2).text), let date = CalendarDate(year: year, month: month, day: day)
        else { return nil }
        return (date, index + 3)
    }

    /// A date as numbers, month first, as Americans write it.
    private func slashed(_ index: Int) -> CalendarDate? {
        guard keys.indices.contains(index), word(index).contains(UInt8(ascii: "/")) else { return nil }
        let parts = word(index).split { !$0.isDigit }.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
        guard parts.count == 3 else { return nil }
        return CalendarDate(year: parts[2] < 100 ? 2000 + parts[2] : parts[2], month: parts[0], day: parts[1])
    }

    private func month(_ key: WordKey) -> Int? {
        guard key.count >= 3 else { return nil }
        return months.firstIndex { $0 == key || (key.count <= 4 && $0.hasPrefix(key)) }.map { $0 + 1 }
    }

    private func dayOfMonth(_ key: String) -> Int? {
        let digits = key.prefix { $0.isASCII && $0.isNumber }
        guard ["", "st", "nd", "rd", "th"].contains(key.dropFirst(digits.count)) else { return nil }
        return Int(digits)
    }
}

private let months: [WordKey] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
]
