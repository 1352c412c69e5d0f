/// What some transactions come to in dollars.
struct Payment {
    let sum: ExactDecimal
    /// Whether it is a lower bound, because not all values are known.
    let isBound: Bool
    /// Whether averages or cents are rounded away in words.
    let isAbout: Bool

    /// Nil if nothing was paid, or if how much is not known.
    init?(_ totals: [KindTotal]) {
        let values = totals.compactMap(\.value.number)
        guard values.count == totals.count, let sum = Total.sum(values), !sum.isZero else { return nil }
        self.sum = sum
        isBound = totals.contains { if case .atLeast = $0.value { true } else { false } }
        isAbout = totals.contains { $0.averageRows > 0 } || sum.rounded != sum
    }
}
