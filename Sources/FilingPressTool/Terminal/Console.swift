import Files
import FilingPress
import Synchronization

/// What the person at the terminal sees of a run: diagnostics in the order of the inputs, however many workers there
/// are, a progress bar beneath them, a summary at the end.
final class Console: Sendable {
    /// How much is said.
    enum Verbosity: Sendable {
        /// Errors only.
        case quiet
        /// Errors, warnings, what was skipped, a summary.
        case normal
        /// Notes besides.
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
        /// Outcomes that wait for those of earlier inputs.
        var waiting: [Int: Outcome] = [:]
        /// What belongs to no place and was shown: a font that is missing is missing for every filing, and said once.
        var said: Set<Diagnostic> = []
        /// The first input whose outcome has not been shown.
        var next = 0
        var done = 0
        var tally = Tally()
        var progress: ProgressBar?
    }

    private let output = StandardError()
    let verbosity: Verbosity
    private let state: Mutex<State>

    /// - Parameter count: how many outcomes there will be.
    init(count: Int, verbosity: Verbosity) {
        self.verbosity = verbosity
        let progress = output.isInteractive && verbosity != .quiet ? ProgressBar(total: count) : nil
        state = Mutex(State(progress: progress))
    }

    /// Takes the outcome of an input and shows what can be shown in order.
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

    /// Takes the outcome of a step behind the last input.
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
        // A failure was said, and the command ends with it; the work goes on.
        if !outcome.listing.isEmpty { try? StandardOutput.write(outcome.listing) }
    }

    /// Notes that a step is done whose outcome comes later.
    func step() {
        state.withLock { state in
            state.done += 1
            if let bar = state.progress?.redrawn(done: state.done, width: output.width) { output.write(bar) }
        }
    }

    /// Shows diagnostics that come from outside the inputs.
    func report(_ diagnostics: [Diagnostic]) {
        output.write(printed(diagnostics))
    }

    /// Ends the run: takes the progress bar away and says what was done. A run that met no filing at all is an error.
    func finish(folder: Path) -> Tally { finish { $0.summary(folder: folder) } }

    /// The same with other words for what was done.
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
    /// As `description`, its severity in colour.
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
        // What is left begins with the severity.
        let rest = bare.description.dropFirst(severity.rawValue.count)
        return "\(place)\u{1B}[1;\(colour)m\(severity.rawValue)\u{1B}[0m\(rest)"
    }
}
