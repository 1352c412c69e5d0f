import OwnershipReview

/// Bars for the positions of one account. They stand on zero, so their heights can be compared.
struct PositionChart {
    private var svg: [UInt8] = []

    private static let height = 40
    private static let step = 12
    private static let widest = 288

    /// The drawing, in whole numbers only: nothing as filed stands in it.
    /// - Parameter number: For the names of title and description; each drawing of a page has another.
    static func markup(_ series: PositionSeries, number: Int) -> [UInt8] {
        var chart = PositionChart()
        chart.svg.reserveCapacity(400 + series.positions.count * 80)
        chart.draw(series, String(number))
        return chart.svg
    }

    private mutating func draw(_ series: PositionSeries, _ number: String) {
        let most = series.positions.max() ?? .zero
        let width = series.positions.count * Self.step
        let shown = String(min(width, Self.widest))
        let height = String(Self.height + 1)
        add("<svg class=\"chart\" role=\"img\" aria-labelledby=\"c", number, "\" aria-describedby=\"d", number)
        add("\" viewBox=\"0 0 ", String(width), " ", height, "\" preserveAspectRatio=\"none\" width=\"", shown)
        add(
            "\" height=\"", height, "\"><title id=\"c", number, "\">Position by transaction</title><desc id=\"d", number
        )
        add("\">", Self.description(of: series), "</desc>")
        for (index, position) in series.positions.enumerated() {
            let bar = position.parts(of: most, outOf: Self.height)
            add(index == 0 && series.startsBefore ? "<rect class=\"was\" x=\"" : "<rect x=\"")
            add(String(index * Self.step + 1), "\" y=\"", String(Self.height - bar), "\" width=\"")
            add(String(Self.step - 2), "\" height=\"", String(bar), "\"/>")
        }
        add("<path d=\"M0 ", String(Self.height), "h", String(width), "v1h-", String(width), "z\"/></svg>")
    }

    private mutating func add(_ texts: String...) {
        for text in texts { svg.append(contentsOf: text.utf8) }
    }

    private static func description(of series: PositionSeries) -> String {
        let numbers = series.positions.map(\.grouped)
        return series.startsBefore
            ? "Before: \(numbers[0]). Then: \(numbers.dropFirst().joined(separator: "; "))."
            : "\(numbers.joined(separator: "; "))."
    }
}
