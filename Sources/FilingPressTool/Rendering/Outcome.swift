import Files
import FilingPress

/// What became of one input.
struct Outcome: Sendable {
    var diagnostics: [Diagnostic] = []
    /// Whether something that should have been rendered or written was not.
    var isFailure = false
    var filings = 0
    var files = 0
    /// Lines for standard output, where they stand in the order of the inputs.
    var listing = ""

    /// Something found that is not rendered.
    init(remark: Diagnostic) {
        diagnostics = [remark]
        isFailure = remark.severity == .error
    }

    init() {}

    /// Of an input of a site.
    init(_ outcome: InputOutcome) {
        (diagnostics, isFailure, filings) = (outcome.diagnostics, outcome.isFailure, outcome.filings)
    }

    /// Notes that a report, or all of them, could not be made.
    mutating func fail(_ diagnostics: [Diagnostic]) {
        self.diagnostics += diagnostics
        isFailure = true
    }
}

/// The outcomes of a whole run, counted.
struct Tally: Sendable {
    private(set) var filings = 0
    private(set) var files = 0
    private(set) var failures = 0
    private(set) var skipped = 0
    private(set) var counts: [Diagnostic.Severity: Int] = [:]

    mutating func count(_ outcome: Outcome) {
        filings += outcome.filings
        files += outcome.files
        failures += outcome.isFailure ? 1 : 0
        for diagnostic in outcome.diagnostics {
            if diagnostic.code == Diagnostic.skippedCode {
                skipped += 1
            } else {
                counts[diagnostic.severity, default: 0] += 1
            }
        }
    }

    /// With what became of a step behind the last input.
    func adding(_ outcome: Outcome) -> Tally {
        var tally = self
        tally.count(outcome)
        return tally
    }

    /// Whether nothing was rendered and nothing was to be.
    var isEmpty: Bool { filings == 0 && failures == 0 }

    /// 0 for a clean run, 1 where a filing failed or something of it was lost, 2 for warnings of a strict run.
    func exitStatus(isStrict: Bool) -> Int32 {
        if failures > 0 || counts[.error, default: 0] > 0 { return 1 }
        return isStrict && counts[.warning, default: 0] > 0 ? 2 : 0
    }

    /// `1,342 filings, 4,026 files in Output/, 3 warnings`.
    func summary(folder: Path) -> String {
        summary("\(Self.counted(files, "file")) in \(Self.shown(folder))")
    }

    /// `1,342 filings`, what was made of them, and what went wrong.
    func summary(_ made: String) -> String {
        var parts = [Self.counted(filings, "filing"), made]
        if failures > 0 { parts.append("\(Self.grouped(failures)) failed") }
        if skipped > 0 { parts.append("\(Self.grouped(skipped)) skipped") }
        for severity in Diagnostic.Severity.allCases.reversed() {
            if let count = counts[severity] { parts.append(Self.counted(count, severity.rawValue)) }
        }
        return parts.joined(separator: ", ")
    }

    /// `Output/`.
    static func shown(_ folder: Path) -> String {
        let name = folder.description.safeForTerminal
        return name.hasSuffix("/") ? name : name + "/"
    }

    static func counted(_ count: Int, _ noun: String) -> String {
        "\(grouped(count)) \(noun)\(count == 1 ? "" : "s")"
    }

    /// With a comma after each three digits.
    static func grouped(_ number: Int) -> String {
        var grouped = ""
        for (index, digit) in String(number).enumerated() {
            if index > 0, (String(number).count - index).isMultiple(of: 3) { grouped += "," }
            grouped.append(digit)
        }
        return grouped
    }
}
