import FilingPress
import Synchronization

/// Presses what was found, on several workers.
///
/// The workers take one input after the other from a shared index and hand in what became of it; each filing is handed on
/// as soon as its reports are made, so memory does not grow with the batch.
final class Batch: Sendable {
    private let items: [InputSearch.Item]
    private let options: PressOptions
    private let console: Console
    private let recipient: any BatchRecipient
    private let next = Atomic<Int>(0)

    init(
        _ items: [InputSearch.Item], options: PressOptions, console: Console, recipient: any BatchRecipient
    ) {
        self.items = items
        self.options = options
        self.console = console
        self.recipient = recipient
    }

    func run(jobs: Int) async {
        let helpers = min(jobs, items.count) - 1
        if helpers > 0 { prepareForThreads() }
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<max(0, helpers) {
                group.addTask { self.work() }
            }
            work()
        }
    }

    /// Renders until nothing is left. A press belongs to one worker.
    private func work() {
        let press = ReportPress(options)
        while true {
            let index = next.add(1, ordering: .relaxed).oldValue
            guard index < items.count, !recipient.isDone else { return }
            console.report(outcome(of: items[index], press), at: index)
        }
    }

    private func outcome(of item: InputSearch.Item, _ press: ReportPress) -> Outcome {
        switch item {
        case .remark(let diagnostic): return Outcome(remark: diagnostic)
        case .input(let input): return outcome(of: input, press)
        }
    }

    private func outcome(of input: Input, _ press: ReportPress) -> Outcome {
        var outcome = Outcome()
        do throws(InputTrouble) {
            let pressed: PressedInput
            if case .filing(let dataSet, let number) = input.source {
                pressed = try self.pressed { () throws(PressError) in
                    try press.press(dataSet, filing: number) { recipient.place(of: input, filing: $0) }
                }
            } else {
                switch try input.contents() {
                case .somethingElse(let what): return Outcome(remark: .skipped(input.name, "this is \(what)"))
                case .bytes(let bytes):
                    pressed = try self.pressed { () throws(PressError) in
                        try press.press(bytes, named: input.name) { recipient.place(of: input, filing: $0) }
                    }
                }
            }
            outcome.diagnostics = pressed.diagnostics
            for (index, filing) in pressed.filings.enumerated() {
                recipient.take(filing, number: index + 1, of: input, &outcome)
            }
        } catch {
            outcome.fail(error.diagnostics)
        }
        return outcome
    }

    private func pressed(_ work: () throws(PressError) -> PressedInput) throws(InputTrouble) -> PressedInput {
        do throws(PressError) {
            return try work()
        } catch {
            throw InputTrouble(diagnostics: error.diagnostics)
        }
    }
}

/// Who is handed the filings of a batch, on any of its workers.
protocol BatchRecipient: Sendable {
    /// Where the reports of a filing will lie.
    func place(of input: Input, filing number: Int) -> ReportPlace

    /// Takes a filing with its reports and notes what became of it.
    func take(_ filing: PressedFiling, number: Int, of input: Input, _ outcome: inout Outcome)

    /// Whether nothing more need be handed to it.
    var isDone: Bool { get }
}

extension BatchRecipient {
    var isDone: Bool { false }
}
