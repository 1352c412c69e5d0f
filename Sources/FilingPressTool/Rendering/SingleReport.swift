import Files
import FilingPress
import Synchronization

/// The recipient that writes the only report of a run to a file or standard output.
///
/// It keeps the report until all inputs are read, because the number of filings in a folder, an archive or a submission
/// is not known before. The batch must have one worker.
final class SingleReport: BatchRecipient {
    private let file: Path?
    private let canonical: BaseURL?
    private let filings = Mutex<[Made]>([])

    /// A filing and its report, which is nil if it could not be made.
    private struct Made {
        /// The filing for messages: the name of its input, or `filing 2 of a.txt`.
        var source: String
        /// The name of its input.
        var name: String
        var trace: FilingTrace
        var report: [UInt8]?
    }

    /// Creates the recipient.
    ///
    /// - Parameter file: The output file; nil for standard output.
    /// - Throws: `Failure` if the report would overwrite an input.
    init(
        of items: [InputSearch.Item], to file: Path?, canonical: BaseURL?
    ) throws(Failure) {
        self.file = file
        self.canonical = canonical
        guard let file, let identity = try? FileStatus(of: file).identity else { return }
        for case .input(let input) in items where input.identity == identity {
            throw Failure(.refused, [.overwriting(file, by: input.name, choosing: "another name")])
        }
    }

    func place(of input: Input, filing number: Int) -> ReportPlace {
        guard let file else { return ReportPlace(name: input.output.numbered(number).parts.last) }
        return ReportPlace(
            name: OutputName(file: [file.lastComponent]).parts.last,
            canonicalAddress: canonical?.address(of: file.lastComponent))
    }

    func take(_ filing: PressedFiling, number: Int, of input: Input, _ outcome: inout Outcome) {
        let source = number == 1 ? input.name : "filing \(number) of \(input.name)"
        let made = Made(
            source: source, name: input.name, trace: FilingTrace(filing.filing), report: filing.reports.first?.bytes)
        filings.withLock { filings in
            guard let earlier = filings.first, areSameFiling(made.trace, earlier.trace) else {
                filings.append(made)
                outcome.filings += 1
                return
            }
            // Keep the more complete of the two.
            let (kept, passed) = made.trace.worth > earlier.trace.worth ? (made, earlier) : (earlier, made)
            filings[0] = kept
            outcome.diagnostics.append(.skipped(passed.name, "this is the filing of \(kept.source) again"))
        }
    }

    /// Whether there is more than one filing, which is an error.
    var isDone: Bool { filings.withLock { $0.count > 1 } }

    /// Writes the report.
    ///
    /// - Throws: `Failure` if there are several filings; nothing is written then.
    func finish() throws(Failure) -> Outcome {
        let filings = filings.withLock { $0 }
        var outcome = Outcome()
        if filings.count > 1 {
            throw Failure(
                .refused, code: "output-clash",
                "this takes one report, and there is more than one filing; name a folder with -o, or one filing",
                at: SourceLocation(file: shown), notes: filings.prefix(2).map { "made from \($0.source)" })
        }
        guard let made = filings.first else { return outcome }
        guard let report = made.report else {
            // Why has been said of the filing.
            outcome.isFailure = true
            return outcome
        }
        do {
            if let file {
                try OutputFolder(path: file.parent).write(report, to: Path(bytes: file.lastComponent))
            } else {
                try StandardOutput.write(report)
            }
            outcome.files = 1
        } catch let error as SystemError {
            outcome.fail([.unwritable(shown, error, reportOf: made.source)])
        } catch {
            // Standard output has said why.
            outcome.isFailure = true
        }
        return outcome
    }

    /// Summarizes the run: `1 filing, written to a.pdf`.
    func summary(_ tally: Tally) -> String {
        tally.summary(
            tally.files > 0
                ? "written to \(file == nil ? "standard output" : shown.safeForTerminal)" : "nothing written")
    }

    /// The name of the output for messages.
    private var shown: String { file?.description ?? "<stdout>" }
}
