/// A line that says how far the work has come, redrawn in place. Short work never shows it.
struct ProgressBar {
    private let total: Int
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant
    private var lastDrawn: ContinuousClock.Instant?

    private static let patience = Duration.milliseconds(700)
    private static let pause = Duration.milliseconds(100)
    private static let eraseLine = "\r\u{1B}[K"

    init(total: Int) {
        self.total = total
        start = clock.now
    }

    /// What takes the bar away, so that something else can be written; empty where there is none.
    mutating func erasure() -> String {
        guard lastDrawn != nil else { return "" }
        // Drawn anew as soon as there is something to say.
        lastDrawn = start
        return Self.eraseLine
    }

    /// The bar, where it is time to draw it.
    ///
    /// - Parameter width: of the terminal in columns.
    mutating func redrawn(done: Int, width: Int?) -> String? {
        let now = clock.now
        guard now - start >= Self.patience, now - (lastDrawn ?? start) >= Self.pause, done < total else { return nil }
        lastDrawn = now
        return Self.eraseLine + Self.line(done: done, total: total, width: width ?? 80)
    }

    /// `[=========>          ] 512 of 1,342`, shorter than the terminal is wide.
    static func line(done: Int, total: Int, width: Int) -> String {
        let figures = " \(Tally.grouped(done)) of \(Tally.grouped(total))"
        let room = min(40, width - figures.count - 3)
        guard room >= 5 else { return String(figures.dropFirst().prefix(max(0, width - 1))) }
        let filled = total > 0 ? room * done / total : 0
        let bar = String(repeating: "=", count: filled) + (filled < room ? ">" : "")
        return "[\(bar)\(String(repeating: " ", count: room - bar.count))]\(figures)"
    }
}
