import DataReports
import Diagnostics
import EDGARDocuments
import HTMLReports
import Inputs
import OwnershipForms
import OwnershipModel
import OwnershipReader
import OwnershipReview
import PDFReports
import SiteReports

/// Turns inputs into reports: bytes in, bytes and diagnostics out; no files, no printing.
///
/// A press keeps what is worth keeping from one filing to the next (fonts, shaped words). It belongs to one thread; make
/// one for each worker. Which filings it has pressed before never shows in its reports.
public final class ReportPress {
    let options: PressOptions
    /// Nil where no PDFs are asked for. Without it the other reports are made all the same.
    private let pdfReport: Result<PDFReport, Failure>?

    public init(_ options: PressOptions) {
        self.options = options
        pdfReport =
            options.formats.contains { [.pdf, .summary].contains($0) }
            ? Result { () throws(Failure) in try PDFReport() } : nil
    }

    /// For whoever has no use for a filing's reports if one of the formats is missing from all of them.
    ///
    /// - Parameter hint: how to do without, for the message.
    /// - Throws: `Failure` where no filing can have a format that was asked for, as a font is not installed.
    public func requireAllFormats(hint: String? = nil) throws(Failure) {
        guard case .failure(var failure) = pdfReport else { return }
        for index in failure.diagnostics.indices { failure.diagnostics[index].notes += hint.map { [$0] } ?? [] }
        throw failure
    }

    /// Makes the reports of all filings of an input.
    ///
    /// A report that cannot be made is missing from the result, and an `.error` among the diagnostics says why; it has no
    /// location where the same holds for every filing.
    ///
    /// - Parameters:
    ///   - name: the input's path, for messages; an accession number in it counts where the input has none.
    ///   - place: what is known of the reports of the filing of this number, counted from 1.
    /// - Throws: `Failure` where the input is no filing. Oddities of a filing are diagnostics.
    public func press(
        _ bytes: [UInt8], named name: String, place: (Int) -> ReportPlace = { _ in ReportPlace() }
    ) throws(Failure) -> PressedInput {
        press(try FilingReader.read(Input(name: name, bytes: bytes)), named: name, place: place)
    }

    /// Makes the reports of a filing of a data set.
    ///
    /// - Parameters:
    ///   - index: of the filing, counted from 0.
    ///   - place: as for an input of one filing.
    /// - Throws: `Failure` where the tables cannot be read.
    public func press(
        _ dataSet: DataSet, filing index: Int, place: (Int) -> ReportPlace = { _ in ReportPlace() }
    ) throws(Failure) -> PressedInput {
        let name = "\(dataSet.name)/\(dataSet.accessionNumber(ofFiling: index))"
        return press(try dataSet.filing(index), named: name, place: place)
    }

    private func press(_ outcome: ReadOutcome, named name: String, place: (Int) -> ReportPlace) -> PressedInput {
        var pressed = PressedInput(filings: [], diagnostics: outcome.diagnostics)
        for (index, read) in outcome.filings.enumerated() {
            let (material, filling) = material(of: read, outcome.diagnostics, file: name)
            material.place = place(index + 1)
            pressed.diagnostics += filling
            pressed.filings.append(reports(of: material, &pressed.diagnostics))
        }
        return pressed
    }

    /// A filing of an input, filled, and what was odd about filling it.
    ///
    /// - Parameter remarks: what reading the input said.
    func material(
        of read: Filing, _ remarks: [Diagnostic], file: String
    ) -> (material: Material, diagnostics: [Diagnostic]) {
        // Once, above all outputs: none of them sees what is to be withheld.
        let filing = options.redactsAddresses ? read.redactingAddresses() : read
        let filled = fill(filing, file: file)
        let material = Material(
            filing: filing, form: filled.form,
            // What the reader says may quote what is to be withheld.
            oddities: (options.redactsAddresses ? [] : remarks) + filled.diagnostics, file: file)
        return (material, filled.diagnostics)
    }

    /// All reports asked for.
    func reports(of material: Material, _ diagnostics: inout [Diagnostic]) -> PressedFiling {
        var reports: [PressedFiling.Report] = []
        for format in options.formats {
            let files = files(of: material, as: format, &diagnostics)
            for (ending, bytes) in zip(format.nameEndings, files) {
                guard let bytes else { continue }
                reports.append(PressedFiling.Report(format: format, nameEnding: ending, bytes: bytes))
            }
        }
        return PressedFiling(filing: material.filing, form: material.form, reports: reports)
    }

    /// What the reports of one filing are made from.
    final class Material {
        let filing: Filing
        let form: FilledForm
        /// Drawn once, and only where a report tells them.
        lazy var facts: FilingFacts = OwnershipReview.facts(of: filing)
        /// What is odd about the filing, as far as a report may say it.
        var oddities: [Diagnostic]
        /// The input's name, for messages.
        let file: String
        var place = ReportPlace()

        init(filing: Filing, form: FilledForm, oddities: [Diagnostic], file: String) {
            self.filing = filing
            self.form = form
            self.oddities = oddities
            self.file = file
        }
    }

    /// One for each of the format's `nameEndings`; nil for what could not be made.
    private func files(
        of material: Material, as format: OutputFormat, _ diagnostics: inout [Diagnostic]
    ) -> [[UInt8]?] {
        switch format {
        case .html:
            let content = PageContent(
                form: material.form, facts: material.facts, canonical: material.place.canonicalAddress,
                withholdsAddresses: material.filing.withholdsAddresses,
                site: material.place.site.map(PageSurroundings.init(gapsIn:)))
            return [page(content, file: material.file, &diagnostics)]
        case .pdf: return [pdf(of: material, &diagnostics)]
        case .text: return [Array(PlainText.render(material.form).utf8)]
        case .json: return [JSONReport.bytes(of: material.filing, material.facts, diagnostics: material.oddities)]
        case .summary: return [summary(of: material, &diagnostics)]
        case .csv: return SecurityTable.allCases.map { CSVReport.bytes(of: $0, in: material.filing) }
        }
    }

    private func page(_ content: PageContent, file: String, _ diagnostics: inout [Diagnostic]) -> [UInt8]? {
        var page: [UInt8] = []
        do {
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

    private func pdf(of material: Material, _ diagnostics: inout [Diagnostic]) -> [UInt8]? {
        printed(&diagnostics) { (report) throws(Failure) in
            try report.print(
                material.form, annex: options.hasAnnex ? material.facts : nil, file: material.file,
                paper: options.page.paper, orientation: options.page.orientation,
                carrying: options.attachesSource ? Attachment(of: material.filing, at: material.place) : nil)
        }
    }

    private func summary(of material: Material, _ diagnostics: inout [Diagnostic]) -> [UInt8]? {
        printed(&diagnostics) { (report) throws(Failure) in
            try report.printSummary(
                of: material.form, material.facts, file: material.file, paper: options.page.paper,
                orientation: options.page.orientation)
        }
    }

    private func printed(
        _ diagnostics: inout [Diagnostic], _ make: (PDFReport) throws(Failure) -> PDFReportOutcome
    ) -> [UInt8]? {
        do throws(Failure) {
            guard let printed = try pdfReport.map({ (report) throws(Failure) in try make(try report.get()) }) else {
                return nil
            }
            diagnostics += printed.diagnostics
            return printed.bytes
        } catch {
            // Without fonts, no filing has a PDF and no summary either: said once.
            diagnostics += error.diagnostics.filter { !diagnostics.contains($0) }
            return nil
        }
    }
}

extension Attachment {
    /// The ownership document of a filing, named like its reports; nil where it must not be handed on.
    fileprivate init?(of filing: Filing, at place: ReportPlace) {
        guard !filing.source.isEmpty else { return nil }
        let name = place.name ?? filing.accessionNumber?.description ?? "ownership-document"
        self.init(
            name: name + ".xml", description: "The ownership document this report was made from",
            bytes: Array(filing.source))
    }
}
