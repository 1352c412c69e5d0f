import FilingPress

/// A batch of inputs whose reports are made by several workers.
///
/// Each filing is passed to the recipient as soon as its reports are made, so memory does not grow with the batch.
struct Batch: Sendable {
    var items: [InputSearch.Item]
    var options: PressOptions
    var console: Console
    var recipient: any BatchRecipient

    /// Processes all items and reports their outcomes to the console.
    ///
    /// - Parameter jobs: The number of workers.
    func run(jobs: Int) async {
        let isDone: @Sendable () -> Bool = { recipient.isDone }
        await Workers(count: jobs).share(0..<items.count, until: isDone) {
            // A press must not be shared between threads.
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

/// A recipient of the filings of a batch. Its methods are called by several workers at once.
protocol BatchRecipient: Sendable {
    /// Returns where the reports of a filing will be, before they are made.
    ///
    /// - Parameter number: The number of the filing in its input, counted from 1.
    func place(of input: Input, filing number: Int) -> ReportPlace

    /// Takes a filing with its reports and adds the result to the outcome of its input.
    func take(_ filing: PressedFiling, number: Int, of input: Input, _ outcome: inout Outcome)

    /// Whether the recipient needs no more filings, so that the rest of the batch can be skipped.
    var isDone: Bool { get }
}

extension BatchRecipient {
    var isDone: Bool { false }
}
