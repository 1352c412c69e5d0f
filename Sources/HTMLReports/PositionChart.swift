import Bytes
import OwnershipReview

/// A bar chart of the positions of an account, as SVG. Bars start at zero, so that their heights can be compared.
struct PositionChart {
    private var svg: [UInt8] = []

    private static let height = 40
    private static let step = 12
    private static let widest = 288

    /// Returns the SVG element. It contains whole numbers and formatted positions only, never text as filed.
    /// - Parameters:
    ///   - number: A number unique in the page, used in the ids of title and description.
    ///   - account: The id of the account's name, which is part of the drawing's.
    static func markup(_ series: PositionSeries, number: Int, of account: String) -> [UInt8] {
        var chart = PositionChart()
        chart.svg.reserveCapacity(400 + series.positions.count * 80)
        chart.draw(series, String(number), account)
        return chart.svg
    }

    private mutating func draw(_ series: PositionSeries, _ number: String, _ account: String) {
        let most = series.positions.max() ?? .zero
        let width = series.positions.count * Self.step
        add("<svg class=\"chart\" role=\"img\" aria-labelledby=\"", account)
        add(" c", number)
        add("\" aria-describedby=\"d", number)
        add("\" viewBox=\"0 0 ", width)
        add(" ", Self.height + 1)
        add("\" preserveAspectRatio=\"none\" width=\"", min(width, Self.widest))
        add("\" height=\"", Self.height + 1)
        add("\"><title id=\"c", number)
        add("\">Position by transaction</title><desc id=\"d", number)
        add("\">", Self.description(of: series))
        add("</desc>")
        for (index, position) in series.positions.enumerated() {
            let bar = position.parts(of: most, outOf: Self.height)
            add(index == 0 && series.startsBefore ? "<rect class=\"was\" x=\"" : "<rect x=\"")
            add("", index * Self.step + 1)
            add("\" y=\"", Self.height - bar)
            add("\" width=\"", Self.step - 2)
            add("\" height=\"", bar)
            add("\"/>")
        }
        add("<path d=\"M0 ", Self.height)
        add("h", width)
        add("v1h-", width)
        add("z\"/></svg>")
    }

    private mutating func add(_ markup: StaticString) {
        svg.append(markup.view)
    }

    /// Appends markup followed by a value.
    private mutating func add(_ markup: StaticString, _ value: String) {
        add(markup)
        svg.append(contentsOf: value.utf8)
    }

    private mutating func add(_ markup: StaticString, _ number: Int) {
        add(markup)
        var power = 1
        while number / power > 9 { power *= 10 }
        while power > 0 {
            svg.append(UInt8(ascii: "0") + UInt8(number / power % 10))
            power /= 10
        }
    }

    private static func description(of series: PositionSeries) -> String {
        let numbers = series.positions.map(\.grouped)
        return series.startsBefore
            ? "Before: \(numbers[0]). Then: \(numbers.dropFirst().joined(separator: "; "))."
            : "\(numbers.joined(separator: "; "))."
    }
}
