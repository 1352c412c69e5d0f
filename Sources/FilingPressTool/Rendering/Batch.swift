import FilingPress
import Synchronization

/// Renders what was found, on several workers.
///
/// The workers take one input after the other from a shared index and hand in what became of it; reports are written as
/// soon as they are made, so memory does not grow with the batch.
final class Batch: Sendable {
    private let findings: [InputSearch.Finding]
    private let plan: OutputPlan
    private let options: PressOptions
    private let canonical: CanonicalAddress?
    private let console: Console
    private let next = Atomic<Int>(0)

    init(
        _ findings: [InputSearch.Finding], plan: OutputPlan, options: PressOptions, canonical: CanonicalAddress?,
        console: Console
    ) {
        self.findings = findings
        self.plan = plan
        self.options = options
        self.canonical = canonical
        self.console = console
    }

    /// - Throws: `PressError` where no report can be made at all, before anything is written.
    func run(jobs: Int) async throws(PressError) {
        let press = try ReportPress(options)
        let helpers = min(jobs, findings.count) - 1
        if helpers > 0 { prepareForThreads() }
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<max(0, helpers) {
                group.addTask { self.work(with: nil) }
            }
            work(with: press)
        }
    }

    /// Renders until nothing is left. A press belongs to one worker; one that was handed none makes its own.
    private func work(with press: ReportPress?) {
        var press = press
        while true {
            let index = next.add(1, ordering: .relaxed).oldValue
            guard index < findings.count else { return }
            console.report(outcome(of: findings[index], &press), at: index)
        }
    }

    private func outcome(of finding: InputSearch.Finding, _ press: inout ReportPress?) -> Outcome {
        switch finding {
        case .remark(let diagnostic): return Outcome(remark: diagnostic)
        case .input(let input): return outcome(of: input, &press)
        }
    }

    private func outcome(of input: Input, _ press: inout ReportPress?) -> Outcome {
        var outcome = Outcome()
        do throws(InputTrouble) {
            let pressed: PressedInput
            if case .filing(let dataSet, let number) = input.source {
                pressed = try self.pressed(by: &press) { press throws(PressError) in
                    try press.press(dataSet, filing: number) { place(of: input, filing: $0) }
                }
            } else {
                switch try input.contents() {
                case .somethingElse(let what): return Outcome(remark: .skipped(input.name, "this is \(what)"))
                case .bytes(let bytes):
                    pressed = try self.pressed(by: &press) { press throws(PressError) in
                        try press.press(bytes, named: input.name) { place(of: input, filing: $0) }
                    }
                }
            }
            outcome.diagnostics = pressed.diagnostics
            for (index, filing) in pressed.filings.enumerated() {
                write(filing, number: index + 1, of: input, &outcome)
            }
        } catch {
            outcome.fail(error.diagnostics)
        }
        return outcome
    }

    private func pressed(
        by press: inout ReportPress?, _ work: (ReportPress) throws(PressError) -> PressedInput
    ) throws(InputTrouble) -> PressedInput {
        do throws(PressError) {
            let ready: ReportPress
            if let press { ready = press } else { ready = try ReportPress(options) }
            press = ready
            return try work(ready)
        } catch {
            throw InputTrouble(diagnostics: error.diagnostics)
        }
    }

    /// A filing whose reports will not be written has no place; why not is said when they would be.
    private func place(of input: Input, filing number: Int) -> ReportPlace {
        guard let name = try? plan.name(for: input, filing: number) else { return ReportPlace() }
        return ReportPlace(name: name.parts.last, canonicalAddress: canonical?.page(called: name))
    }

    /// One report that cannot be written does not keep the others from being written.
    private func write(_ filing: PressedFiling, number: Int, of input: Input, _ outcome: inout Outcome) {
        do throws(PlanConflict) {
            let name = try plan.name(for: input, filing: number)
            for report in filing.reports {
                let path = name.path(ending: report.nameEnding)
                do throws(SystemError) {
                    try plan.folder.write(report.bytes, to: path)
                    outcome.files += 1
                } catch {
                    let shown = plan.folder.path.appending(path.bytes).description
                    outcome.fail([
                        Diagnostic(
                            .error, code: "unwritable-file", "this cannot be written: \(error)",
                            at: SourceLocation(file: shown), notes: ["this is a report of \(input.name)"])
                    ])
                }
            }
            outcome.filings += 1
        } catch {
            outcome.fail(error.diagnostics)
        }
    }
}
