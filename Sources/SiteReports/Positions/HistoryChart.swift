import OwnershipModel
import OwnershipReview

/// A step chart of the balance of one account over time. Its axis starts at zero; the line is interrupted at gaps.
struct HistoryChart {
    private static let width = 640
    private static let height = 150
    private static let (left, right, top, bottom) = (4, 636, 24, 126)

    private let points: [(day: Int, date: CalendarDate, balance: ExactDecimal, point: PositionHistory.Point)]
    private let first: Int
    private let last: Int
    private let most: ExactDecimal

    /// Returns the chart; nil if it would show nothing: fewer than two dates with a balance, or only zero balances.
    static func markup(_ history: PositionHistory, number: Int) -> [UInt8]? {
        HistoryChart(history)?.drawn(number, history)
    }

    private init?(_ history: PositionHistory) {
        points = history.points.compactMap { point in
            guard let date = point.date, let balance = point.account.after.value else { return nil }
            return (date.dayNumber, date, balance, point)
        }
        guard let first = points.first?.day, let last = points.last?.day, first < last,
            let most = (points.map(\.balance) + points.compactMap { Self.begin(of: $0.point) }).max(), !most.isZero
        else { return nil }
        (self.first, self.last, self.most) = (first, last, most)
    }

    /// The balance after a gap, which may be higher than all reported ones.
    private static func begin(of point: PositionHistory.Point) -> ExactDecimal? {
        if case .difference(_, let begin)? = point.gap { begin } else { nil }
    }

    private func x(_ day: Int) -> Int { Self.left + (day - first) * (Self.right - Self.left) / (last - first) }

    private func y(_ balance: ExactDecimal) -> Int {
        Self.bottom - min(balance, most).parts(of: most, outOf: Self.bottom - Self.top)
    }

    private func drawn(_ number: Int, _ history: PositionHistory) -> [UInt8] {
        var drawing = Drawing(
            width: Self.width, height: Self.height, number: number, title: "Held over time",
            description: description)
        drawYears(in: &drawing)
        var (line, gaps) = ("", "")
        for (place, entry) in points.enumerated() {
            let here = (x(entry.day), y(entry.balance))
            guard place > 0 else {
                line += "M\(here.0) \(here.1)"
                continue
            }
            line += "H\(here.0)"
            switch entry.point.gap {
            case nil: line += "V\(here.1)"
            case .difference(_, let begin):
                // The gap is from the balance after the previous filing to the balance before this one.
                gaps += "M\(here.0) \(y(points[place - 1].balance))V\(y(begin))"
                line += "M\(here.0) \(y(begin))V\(here.1)"
            case .cannotTell:
                gaps += "M\(here.0) \(y(points[place - 1].balance))V\(here.1)"
                line += "M\(here.0) \(here.1)"
            }
        }
        drawing.path("M\(Self.left) \(Self.bottom)H\(Self.right)", class: "axis")
        drawing.path(gaps, class: "broken")
        drawing.path(line, class: "line")
        let (start, end) = (points[0], points[points.count - 1])
        drawing.text(start.point.account.balance, x: Self.left, y: 14)
        drawing.text(end.point.account.balance, x: Self.right, y: 14, anchor: "end")
        return drawing.bytes
    }

    /// Draws a line at the beginning of each year, or of fewer years if there is no room.
    private func drawYears(in drawing: inout Drawing) {
        let years = points[0].date.year...points[points.count - 1].date.year
        let step = max(1, (years.count + 11) / 12)
        var lines = ""
        for year in years where (year - years.lowerBound).isMultiple(of: step) {
            guard let day = CalendarDate(year: year, month: 1, day: 1)?.dayNumber, day >= first, day <= last else {
                continue
            }
            lines += "M\(x(day)) \(Self.top)V\(Self.bottom)"
            drawing.text("\(year)", x: min(x(day) + 3, Self.right - 30), y: Self.height - 8)
        }
        if lines.isEmpty { drawing.text("\(points[0].date.monthDayYear)", x: Self.left, y: Self.height - 8) }
        drawing.path(lines, class: "year")
    }

    private var description: String {
        let gaps = points.count { $0.point.gap != nil }
        let broken =
            gaps == 0
            ? ""
            : " The line is broken in \(SiteWords.counted(gaps, "place", "places")), where a filing does not go on from the one before."
        let (start, end) = (points[0], points[points.count - 1])
        return
            "\(start.point.account.balance) on \(start.date.monthDayYear), \(end.point.account.balance) on \(end.date.monthDayYear), in \(points.count) steps.\(broken)"
    }
}
