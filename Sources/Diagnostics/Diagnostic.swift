/// A problem or oddity in an input, reported to the user alongside the result.
///
/// Diagnostics are returned with the result they concern rather than thrown. One is printed as
/// `file:line:col: warning: sentence [code]`, followed by one indented line per note.
public struct Diagnostic: Sendable, Hashable {
    /// How serious a diagnostic is, from `note` to `error`.
    public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
        /// For information only; the report is complete and correct.
        case note
        /// The input is irregular; the report shows it as filed. Exit status 2 under `--strict`.
        case warning
        /// Part of the input could not be shown or cannot be trusted. Exit status 1.
        case error

        public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

        private var rank: Int {
            switch self {
            case .note: 0
            case .warning: 1
            case .error: 2
            }
        }
    }

    /// How serious the problem is; decides the exit status.
    public var severity: Severity
    /// A stable, lower-case, hyphenated identifier for scripts and tests, such as `unknown-element`.
    public var code: String
    /// One sentence without a full stop, addressed to the person who supplied the input.
    public var message: String
    /// The place in the input; nil if the diagnostic concerns the whole input and the input has no name.
    public var location: SourceLocation?
    /// Additional lines, such as the offending text or the nearest known name.
    public var notes: [String]

    public init(
        _ severity: Severity, code: String, _ message: String, at location: SourceLocation? = nil, notes: [String] = []
    ) {
        self.severity = severity
        self.code = code
        self.message = message
        self.location = location
        self.notes = notes
    }
}

extension Diagnostic: CustomStringConvertible {
    /// The printed form, safe for a terminal.
    ///
    /// Control and bidirectional characters are written as `\u{…}`, because a message may quote hostile input.
    public var description: String {
        let place = location.map { "\($0): " } ?? ""
        let head = "\(place)\(severity.rawValue): \(message) [\(code)]"
        return ([head] + notes.map { "    note: \($0)" }).map(\.safeForTerminal).joined(separator: "\n")
    }
}
