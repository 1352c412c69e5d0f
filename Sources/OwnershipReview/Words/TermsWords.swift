import OwnershipModel

/// A term of a derivative security in words, with the labels of its footnotes.
public struct TermText: Sendable, Hashable {
    /// The price or date; a dash where none is filed.
    public var text: String
    public var notes: [String]
}

extension DerivativeTerms {
    /// The exercise or conversion price: `$12.50`. A dash also for a price of zero, as filers enter for units that convert one
    /// for one.
    public var priceText: TermText {
        let price = Figure(exercisePrice.value)
        let text: String =
            switch price {
            case .known(let amount): amount.isZero ? "–" : amount.price
            case .notStated: "–"
            case .unreadable(let filed): "“\(filed)”"
            }
        return TermText(text: text, notes: exercisePrice.marks.map(\.label))
    }

    /// When the security becomes exercisable: `01/15/2021`.
    public var exercisableText: TermText { DerivativeTerms.text(of: exerciseDate) }

    /// When the security expires: `01/15/2030`.
    public var expiryText: TermText { DerivativeTerms.text(of: expirationDate) }

    private static func text(of date: Noted<Filed<CalendarDate>>) -> TermText {
        TermText(
            text: date.value.map { $0.value?.monthDayYear ?? "“\($0.text)”" } ?? "–", notes: date.marks.map(\.label))
    }
}
