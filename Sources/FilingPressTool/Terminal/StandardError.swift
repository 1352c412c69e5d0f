import Bytes
import FilingPress
import Glibc

/// Standard error and the capabilities of its terminal.
struct StandardError: Sendable {
    /// Whether a person is watching a terminal that can redraw a line.
    let isInteractive: Bool
    /// Whether words may be coloured: on a terminal, and `NO_COLOR` (no-color.org) is unset or empty.
    let isColoured: Bool

    init() {
        isInteractive = isatty(STDERR_FILENO) == 1 && Self.environment("TERM") != "dumb"
        isColoured = isInteractive && (Self.environment("NO_COLOR") ?? "").isEmpty
    }

    /// The width of the terminal in columns; nil if it is unknown.
    var width: Int? {
        var size = winsize()
        guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    /// Writes all of a text. A failure is ignored: there is no other place to report it, and the work goes on.
    func write(_ text: String) {
        try? text.withUTF8View { try writeAll($0, to: STDERR_FILENO) }
    }

    /// Writes each diagnostic on a line, followed by its notes.
    func write(_ diagnostics: [Diagnostic]) {
        write(printed(diagnostics))
    }

    func printed(_ diagnostics: [Diagnostic]) -> String {
        diagnostics.map { $0.printed(isColoured: isColoured) + "\n" }.joined()
    }

    private static func environment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }
}
