/// A progress bar on one line that is redrawn in place. It appears only after 0.7 seconds.
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

    /// Returns the control sequence that erases the bar before other output; empty if no bar has been drawn.
    mutating func erasure() -> String {
        guard lastDrawn != nil else { return "" }
        // Lets the next call of `redrawn` draw the bar without a pause.
        lastDrawn = start
        return Self.eraseLine
    }

    /// Returns the control sequence and the text that redraw the bar; nil if it is too early or all steps are done.
    ///
    /// - Parameter width: The width of the terminal in columns; 80 if nil.
    mutating func redrawn(done: Int, width: Int?) -> String? {
        let now = clock.now
        guard now - start >= Self.patience, now - (lastDrawn ?? start) >= Self.pause, done < total else { return nil }
        lastDrawn = now
        return Self.eraseLine + Self.line(done: done, total: total, width: width ?? 80)
    }

    /// Returns the bar, such as `[=========>          ] 512 of 1,342`, narrower than the terminal.
    static func line(done: Int, total: Int, width: Int) -> String {
        let figures = " \(Tally.grouped(done)) of \(Tally.grouped(total))"
        let room = min(40, width - figures.count - 3)
        guard room >= 5 else { return String(figures.dropFirst().prefix(max(0, width - 1))) }
        let filled = total > 0 ? room * done / total : 0
        let bar = String(repeating: "=", count: filled) + (filled < room ? ">" : "")
        return "[\(bar)\(String(repeating: " ", count: room - bar.count))]\(figures)"
    }
}
