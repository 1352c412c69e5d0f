import Files
import FilingPress

/// The recipient that writes the reports of a batch to the output folder.
struct ReportWriting: BatchRecipient {
    var plan: OutputPlan
    /// The address of the output folder on the web, for the canonical addresses of pages.
    var canonical: BaseURL?
    /// Whether of formats with a file for each page all pages are made.
    var drawsAllPages = true

    /// Returns an empty place for a filing whose reports are not written; `take` reports the reason.
    func place(of input: Input, filing number: Int) -> ReportPlace {
        guard case .written(let name) = plan.fate(of: input, filing: number) else { return ReportPlace() }
        return ReportPlace(
            name: name.parts.last,
            canonicalAddress: canonical?.address(of: name.path(ending: OutputFormat.html.nameEndings[0]).bytes))
    }

    /// Writes the reports of a filing. If one of them cannot be written, the others still are.
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
        outcome.diagnostics += olderPages(behind: filing, name)
    }

    /// Warns of pictures that an earlier run made of pages that the form does not have now.
    private func olderPages(behind filing: PressedFiling, _ name: OutputName) -> [Diagnostic] {
        guard drawsAllPages else { return [] }
        return [OutputFormat.png, .svg].compactMap { format in
            let count = filing.reports.count { $0.format == format }
            let path = name.path(ending: format.nameEnding(ofPage: count + 1))
            let older = plan.folder.path.appending(path.bytes)
            guard count > 0, (try? FileStatus(of: older)) != nil else { return nil }
            return Diagnostic(
                .warning, code: "older-page",
                "this is of an earlier run: the form has \(count == 1 ? "one page" : "\(count) pages") now",
                at: SourceLocation(file: older.description))
        }
    }
}

extension Diagnostic {
    /// The error for a report that cannot be written.
    ///
    /// - Parameter source: The input from which the report was made.
    static func unwritable(_ report: String, _ error: SystemError, reportOf source: String) -> Diagnostic {
        Diagnostic(
            .error, code: "unwritable-file", "this cannot be written: \(error)", at: SourceLocation(file: report),
            notes: ["this is a report of \(source)"])
    }
}
