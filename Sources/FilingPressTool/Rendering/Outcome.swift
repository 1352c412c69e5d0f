import Files
import FilingPress

/// The outcome of one input.
struct Outcome: Sendable {
    var diagnostics: [Diagnostic] = []
    /// Whether something that should have been rendered or written was not.
    var isFailure = false
    /// The number of filings processed.
    var filings = 0
    /// The number of files written.
    var files = 0
    /// Lines for standard output, which are printed in the order of the inputs.
    var listing = ""

    /// Creates the outcome of something that is not rendered. It is a failure if the remark is an error.
    init(remark: Diagnostic) {
        diagnostics = [remark]
        isFailure = remark.severity == .error
    }

    init() {}

    /// Creates the outcome of an input of a site.
    init(_ outcome: InputOutcome) {
        (diagnostics, isFailure, filings) = (outcome.diagnostics, outcome.isFailure, outcome.filings)
    }

    /// Adds diagnostics and marks the outcome as a failure.
    mutating func fail(_ diagnostics: [Diagnostic]) {
        self.diagnostics += diagnostics
        isFailure = true
    }
}

/// The counted outcomes of a run.
struct Tally: Sendable {
    private(set) var filings = 0
    private(set) var files = 0
    /// The number of inputs that failed.
    private(set) var failures = 0
    /// The number of files and entries skipped.
    private(set) var skipped = 0
    /// The numbers of diagnostics by severity, without those about skipped files.
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

    /// Returns the tally with a further outcome, for example of a step after the last input.
    func adding(_ outcome: Outcome) -> Tally {
        var tally = self
        tally.count(outcome)
        return tally
    }

    /// Whether no filing was processed and nothing failed.
    var isEmpty: Bool { filings == 0 && failures == 0 }

    /// Returns the exit status: 1 if there were failures or errors, 2 if there were warnings and the run is strict,
    /// otherwise 0.
    func exitStatus(isStrict: Bool) -> Int32 {
        if failures > 0 || counts[.error, default: 0] > 0 { return 1 }
        return isStrict && counts[.warning, default: 0] > 0 ? 2 : 0
    }

    /// Summarizes a run that writes to a folder: `1,342 filings, 4,026 files in Output/, 3 warnings`.
    func summary(folder: Path) -> String {
        summary("\(Self.counted(files, "file")) in \(Self.shown(folder))")
    }

    /// Summarizes a run: the number of filings, what was made of them, and the numbers of failures, skipped files and
    /// diagnostics.
    func summary(_ made: String) -> String {
        var parts = [Self.counted(filings, "filing"), made]
        if failures > 0 { parts.append("\(Self.grouped(failures)) failed") }
        if skipped > 0 { parts.append("\(Self.grouped(skipped)) skipped") }
        for severity in Diagnostic.Severity.allCases.reversed() {
            if let count = counts[severity] { parts.append(Self.counted(count, severity.rawValue)) }
        }
        return parts.joined(separator: ", ")
    }

    /// Returns the path of a folder for messages, with a slash at its end: `Output/`.
    static func shown(_ folder: Path) -> String {
        let name = folder.description.safeForTerminal
        return name.hasSuffix("/") ? name : name + "/"
    }

    /// Returns a count with its noun in the singular or plural: `1 file`, `1,342 files`.
    static func counted(_ count: Int, _ noun: String) -> String {
        "\(grouped(count)) \(noun)\(count == 1 ? "" : "s")"
    }

    /// Returns a number with its digits grouped in threes: `1,342`.
    static func grouped(_ number: Int) -> String {
        var grouped = ""
        for (index, digit) in String(number).enumerated() {
            if index > 0, (String(number).count - index).isMultiple(of: 3) { grouped += "," }
            grouped.append(digit)
        }
        return grouped
    }
}
