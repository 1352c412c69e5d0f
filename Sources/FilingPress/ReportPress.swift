import DataReports
import HTMLReports
import OwnershipForms
import OwnershipModel
import OwnershipReader
import OwnershipReview
import PDFReports
import Templating

/// Turns inputs into reports: bytes in, bytes and diagnostics out; no files, no printing.
///
/// A press keeps what is worth keeping from one filing to the next (fonts, shaped words). It belongs to one thread; make
/// one for each worker. Which filings it has pressed before never shows in its reports.
public final class ReportPress {
    private let options: PressOptions
    /// Nil where no PDFs are asked for.
    private let pdfReport: PDFReport?

    /// - Throws: `PressError` where a library or a font that every report needs is missing.
    public init(_ options: PressOptions) throws(PressError) {
        self.options = options
        do throws(PDFError) {
            pdfReport =
                options.formats.contains { [.pdf, .summary].contains($0) } ? try PDFReport(fonts: FontLibrary()) : nil
        } catch {
            throw PressError([Diagnostic(.error, code: "pdf-unavailable", "\(error)")])
        }
    }

    /// Makes the reports of all filings of an input.
    ///
    /// A report that cannot be made is missing from the result, and an `.error` among the diagnostics says why.
    ///
    /// - Parameters:
    ///   - name: the input's path, for messages; an accession number in it counts where the input has none.
    ///   - canonical: where the page of the filing of this number, counted from 1, will be found; nil where that is not
    ///     known.
    /// - Throws: `PressError` where the input is no filing. Oddities of a filing are diagnostics.
    public func press(
        _ bytes: [UInt8], named name: String, canonical: (Int) -> String? = { _ in nil }
    ) throws(PressError) -> PressedInput {
        let outcome: ReadOutcome
        do throws(ReaderError) {
            outcome = try FilingReader.read(Input(name: name, bytes: bytes))
        } catch {
            throw PressError([error.diagnostic])
        }
        var pressed = PressedInput(filings: [], diagnostics: outcome.diagnostics)
        for (index, read) in outcome.filings.enumerated() {
            // Once, above all outputs: none of them sees what is to be withheld.
            let filing = options.redactsAddresses ? read.redactingAddresses() : read
            let filled = fill(filing, file: name)
            pressed.diagnostics += filled.diagnostics
            var reports: [PressedFiling.Report] = []
            // What the reader says may quote what is to be withheld.
            let oddities = (options.redactsAddresses ? [] : outcome.diagnostics) + filled.diagnostics
            for format in options.formats {
                let files = files(
                    on: filing, as: format, filled.form, oddities, canonical: canonical(index + 1), file: name,
                    &pressed.diagnostics)
                for (ending, bytes) in zip(format.nameEndings, files) {
                    guard let bytes else { continue }
                    reports.append(PressedFiling.Report(format: format, nameEnding: ending, bytes: bytes))
                }
            }
            pressed.filings.append(PressedFiling(reports: reports))
        }
        return pressed
    }

    /// One for each of the format's `nameEndings`; nil for what could not be made.
    private func files(
        on filing: Filing, as format: OutputFormat, _ form: FilledForm, _ oddities: [Diagnostic], canonical: String?,
        file: String, _ diagnostics: inout [Diagnostic]
    ) -> [[UInt8]?] {
        switch format {
        case .html:
            let content = PageContent(
                form: form, facts: facts(of: filing), canonical: canonical,
                withholdsAddresses: filing.withholdsAddresses)
            return [page(content, file: file, &diagnostics)]
        case .pdf: return [pdf(of: form, filing, file: file, &diagnostics)]
        case .text: return [Array(PlainText.render(form).utf8)]
        case .json: return [JSONReport.bytes(of: filing, facts(of: filing), diagnostics: oddities)]
        case .summary: return [summary(of: form, facts(of: filing), file: file, &diagnostics)]
        case .csv: return SecurityTable.allCases.map { CSVReport.bytes(of: $0, in: filing) }
        }
    }

    private func page(_ content: PageContent, file: String, _ diagnostics: inout [Diagnostic]) -> [UInt8]? {
        var page: [UInt8] = []
        do throws(TemplateError) {
            guard let report = options.htmlReport else { return nil }
            diagnostics += Self.located(try report.render(content, into: &page), in: file)
            return page
        } catch {
            diagnostics += Self.located(error.diagnostics, in: file)
            return nil
        }
    }

    /// What is wrong with a page is said of the filing it is made from.
    private static func located(_ diagnostics: [Diagnostic], in file: String) -> [Diagnostic] {
        diagnostics.map { diagnostic in
            var located = diagnostic
            located.location = diagnostic.location ?? SourceLocation(file: file)
            return located
        }
    }

    private func pdf(
        of form: FilledForm, _ filing: Filing, file: String, _ diagnostics: inout [Diagnostic]
    ) -> [UInt8]? {
        printed("the PDF", file: file, &diagnostics) { (report) throws(PDFError) in
            try report.print(
                form, annex: options.hasAnnex ? facts(of: filing) : nil, file: file, paper: options.page.paper,
                orientation: options.page.orientation, carrying: options.attachesSource ? Attachment(of: filing) : nil)
        }
    }

    private func summary(
        of form: FilledForm, _ facts: FilingFacts, file: String, _ diagnostics: inout [Diagnostic]
    ) -> [UInt8]? {
        printed("the summary", file: file, &diagnostics) { (report) throws(PDFError) in
            try report.printSummary(
                of: form, facts, file: file, paper: options.page.paper, orientation: options.page.orientation)
        }
    }

    private func printed(
        _ what: String, file: String, _ diagnostics: inout [Diagnostic],
        _ make: (PDFReport) throws(PDFError) -> PDFReportOutcome
    ) -> [UInt8]? {
        do throws(PDFError) {
            guard let pdfReport else { return nil }
            let printed = try make(pdfReport)
            diagnostics += printed.diagnostics
            return printed.bytes
        } catch {
            diagnostics.append(
                Diagnostic(
                    .error, code: "pdf-failed", "\(what) could not be made: \(error)", at: SourceLocation(file: file)))
            return nil
        }
    }
}

extension Attachment {
    /// The ownership document of a filing; nil where it must not be handed on.
    fileprivate init?(of filing: Filing) {
        guard !filing.source.isEmpty else { return nil }
        let name = filing.accessionNumber?.description ?? "ownership-document"
        self.init(
            name: name + ".xml", description: "The ownership document this report was made from",
            bytes: Array(filing.source))
    }
}
