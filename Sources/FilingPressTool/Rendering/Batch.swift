import FilingPress

/// Presses what was found, on several workers.
///
/// Each filing is handed on as soon as its reports are made, so memory does not grow with the batch.
struct Batch: Sendable {
    var items: [InputSearch.Item]
    var options: PressOptions
    var console: Console
    var recipient: any BatchRecipient

    func run(jobs: Int) async {
        let isDone: @Sendable () -> Bool = { recipient.isDone }
        await Workers(count: jobs).share(0..<items.count, until: isDone) {
            // A press belongs to one worker.
            let press = ReportPress(options)
            return { console.report(outcome(of: items[$0], press), at: $0) }
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
        do {
            let pressed: PressedInput
            if case .filing(let dataSet, let number) = input.source {
                pressed = try press.press(dataSet, filing: number) { recipient.place(of: input, filing: $0) }
            } else {
                switch try input.contents() {
                case .somethingElse(let what): return Outcome(remark: .skipped(input.name, "this is \(what)"))
                case .bytes(let bytes):
                    pressed = try press.press(bytes, named: input.name) { recipient.place(of: input, filing: $0) }
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
