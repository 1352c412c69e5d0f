import Files
import FilingPress
import Synchronization

/// The output of a run on standard error: diagnostics in the order of the inputs, regardless of the number of workers,
/// a progress bar below them, and a summary at the end. It may be used by several threads.
final class Console: Sendable {
    /// Which diagnostics are shown.
    enum Verbosity: Sendable {
        /// Errors only.
        case quiet
        /// Errors, warnings, skipped inputs and a summary.
        case normal
        /// All of these, and notes.
        case verbose

        func shows(_ diagnostic: Diagnostic) -> Bool {
            switch self {
            case .quiet: diagnostic.severity == .error
            case .normal: diagnostic.severity > .note || diagnostic.code == Diagnostic.skippedCode
            case .verbose: true
            }
        }
    }

    private struct State {
        /// Outcomes that cannot be shown before those of earlier inputs, by index.
        var waiting: [Int: Outcome] = [:]
        /// The diagnostics without a location shown so far. They are shown once, because a missing font, for example,
        /// is missing for every filing.
        var said: Set<Diagnostic> = []
        /// The index of the first input whose outcome has not been shown.
        var next = 0
        var done = 0
        var tally = Tally()
        var progress: ProgressBar?
    }

    private let output = StandardError()
    let verbosity: Verbosity
    private let state: Mutex<State>

    /// Creates a console.
    ///
    /// - Parameter count: The number of steps in the progress bar: of inputs with an outcome and of calls of `step`.
    init(count: Int, verbosity: Verbosity) {
        self.verbosity = verbosity
        let progress = output.isInteractive && verbosity != .quiet ? ProgressBar(total: count) : nil
        state = Mutex(State(progress: progress))
    }

    /// Counts the outcome of an input as a step and shows all outcomes that are next in order.
    func report(_ outcome: Outcome, at index: Int) {
        state.withLock { state in
            state.waiting[index] = outcome
            state.done += 1
            while let outcome = state.waiting.removeValue(forKey: state.next) {
                show(outcome, &state)
                state.next += 1
            }
            if let bar = state.progress?.redrawn(done: state.done, width: output.width) { output.write(bar) }
        }
    }

    /// Shows and counts an outcome that belongs to no input, such as that of a step after the last one.
    func report(_ outcome: Outcome) {
        state.withLock { show(outcome, &$0) }
    }

    private func show(_ outcome: Outcome, _ state: inout State) {
        var outcome = outcome
        outcome.diagnostics.removeAll { $0.location == nil && !state.said.insert($0).inserted }
        state.tally.count(outcome)
        let text = printed(outcome.diagnostics)
        if text.isEmpty, outcome.listing.isEmpty { return }
        output.write((state.progress?.erasure() ?? "") + text)
        // `StandardOutput` has reported a failure, which decides the exit status; the work goes on.
        if !outcome.listing.isEmpty { try? StandardOutput.write(outcome.listing) }
    }

    /// Counts a step whose outcome is reported later.
    func step() {
        state.withLock { state in
            state.done += 1
            if let bar = state.progress?.redrawn(done: state.done, width: output.width) { output.write(bar) }
        }
    }

    /// Shows diagnostics that are not counted.
    func report(_ diagnostics: [Diagnostic]) {
        output.write(printed(diagnostics))
    }

    /// Ends the run: removes the progress bar and prints the summary for an output folder. A run without any filing is
    /// an error.
    func finish(folder: Path) -> Tally { finish { $0.summary(folder: folder) } }

    /// Ends the run in the same way, with the summary that the closure returns.
    func finish(_ summary: (Tally) -> String) -> Tally {
        state.withLock { state in
            var text = state.progress?.erasure() ?? ""
            if state.tally.isEmpty {
                let nothing = Outcome(
                    remark: Diagnostic(.error, code: "no-filing", "there is no filing here to render"))
                state.tally.count(nothing)
                text += printed(nothing.diagnostics)
            }
            if verbosity != .quiet { text += summary(state.tally) + "\n" }
            output.write(text)
            return state.tally
        }
    }

    private func printed(_ diagnostics: [Diagnostic]) -> String {
        output.printed(diagnostics.filter(verbosity.shows))
    }
}

extension Diagnostic {
    /// Returns the description, with the severity in colour if `isColoured`.
    func printed(isColoured: Bool) -> String {
        guard isColoured else { return description }
        var bare = self
        bare.location = nil
        let place = location.map { "\($0): ".safeForTerminal } ?? ""
        let colour =
            switch severity {
            case .note: "36"
            case .warning: "33"
            case .error: "31"
            }
        // The description without a location begins with the severity.
        let rest = bare.description.dropFirst(severity.rawValue.count)
        return "\(place)\u{1B}[1;\(colour)m\(severity.rawValue)\u{1B}[0m\(rest)"
    }
}
