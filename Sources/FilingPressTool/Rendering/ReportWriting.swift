import Files
import FilingPress

/// Writes the reports of a batch to the output folder.
struct ReportWriting: BatchRecipient {
    var plan: OutputPlan
    var canonical: BaseURL?

    /// A filing whose reports will not be written has no place; why not is said when they would be.
    func place(of input: Input, filing number: Int) -> ReportPlace {
        guard case .written(let name) = plan.fate(of: input, filing: number) else { return ReportPlace() }
        return ReportPlace(
            name: name.parts.last,
            canonicalAddress: canonical?.address(of: name.path(ending: OutputFormat.html.nameEndings[0]).bytes))
    }

    /// One report that cannot be written does not keep the others from being written.
    func take(_ filing: PressedFiling, number: Int, of input: Input, _ outcome: inout Outcome) {
        guard let name = plan.fate(of: input, filing: number).name(noting: &outcome) else { return }
        for report in filing.reports {
            let path = name.path(ending: report.nameEnding)
            do {
                try plan.folder.write(report.bytes, to: path)
                outcome.files += 1
            } catch {
                let shown = plan.folder.path.appending(path.bytes).description
                outcome.fail([.unwritable(shown, error, reportOf: input.name)])
            }
        }
        outcome.filings += 1
    }
}

extension Diagnostic {
    /// - Parameter source: what the report was made from.
    static func unwritable(_ report: String, _ error: SystemError, reportOf source: String) -> Diagnostic {
        Diagnostic(
            .error, code: "unwritable-file", "this cannot be written: \(error)", at: SourceLocation(file: report),
            notes: ["this is a report of \(source)"])
    }
}
