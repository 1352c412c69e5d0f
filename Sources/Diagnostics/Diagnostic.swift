/// Something odd about an input that the reader of the report should know; the report is still made.
///
/// A diagnostic travels beside the result it speaks of. It is printed as
/// `file:line:col: warning: sentence [code]`, each note on a line of its own beneath.
public struct Diagnostic: Sendable, Hashable {
    /// How badly the oddity hurts.
    public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
        /// Worth knowing; nothing is wrong with the report.
        case note
        /// The input is odd; the report shows it as it stands. Exit status 2 under `--strict`.
        case warning
        /// Something of the input could not be shown or cannot be trusted. Exit status 1.
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

    public var severity: Severity
    /// A stable, lower-case, hyphenated name, such as `unknown-element`, for scripts and tests.
    public var code: String
    /// One sentence without a full stop, for the person who handed the input in.
    public var message: String
    /// Where in the input; nil where the whole input is meant and it has no name.
    public var location: SourceLocation?
    /// Further lines: evidence, hints, the nearest known name.
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
    /// The printed form. Control and bidirectional-override characters are shown as `\u{…}`: a message may quote
    /// hostile input, and a terminal must not obey it.
    public var description: String {
        let place = location.map { "\($0): " } ?? ""
        let head = "\(place)\(severity.rawValue): \(message) [\(code)]"
        return ([head] + notes.map { "    note: \($0)" }).map(\.safeForTerminal).joined(separator: "\n")
    }
}
