import DataReports
import Diagnostics
import EDGARDocuments
import HTMLReports
import Inputs
import OwnershipForms
import OwnershipModel
import OwnershipReader
import OwnershipReview
import PDFFinishing
import PrintReports
import SiteReports

/// Turns inputs into reports: bytes in, bytes and diagnostics out. Neither reads nor writes files.
///
/// A press caches fonts and shaped words from one filing to the next. It is not thread-safe; make one for each worker. The
/// reports of a filing do not depend on the filings made before.
public final class ReportPress {
    let options: PressOptions
    /// Nil if no PDFs are requested. If it is a failure, the other reports are still made.
    private let pdfReport: Result<PDFReport, Failure>?

    public init(_ options: PressOptions) {
        self.options = options
        pdfReport =
            options.formats.contains { [.pdf, .summary, .png, .svg].contains($0) }
            ? Result { () throws(Failure) in try PDFReport() } : nil
    }

    /// Checks that all requested formats can be made, for callers that need all of them.
    ///
    /// - Parameter hint: how to do without, for the message.
    /// - Throws: `Failure` if a requested format cannot be made for any filing because a font is not installed.
    public func requireAllFormats(hint: String? = nil) throws(Failure) {
        guard case .failure(var failure) = pdfReport else { return }
        for index in failure.diagnostics.indices { failure.diagnostics[index].notes += hint.map { [$0] } ?? [] }
        throw failure
    }

    /// Makes the reports of all filings in an input.
    ///
    /// A report that cannot be made is missing from the result, and an `.error` among the diagnostics gives the reason. The
    /// diagnostic has no location if the reason applies to every filing.
    ///
    /// - Parameters:
    ///   - bytes: the contents of the input, of any kind that `FilingReader` recognizes.
    ///   - name: the path of the input, for messages. If it contains an accession number, that is used if the input has
    ///     none.
    ///   - place: returns the destination of the reports of a filing, given its number in the input, counted from 1.
    /// - Throws: `Failure` if the input is not a filing. Irregularities in a filing are diagnostics.
    public func press(
        _ bytes: [UInt8], named name: String, place: (Int) -> ReportPlace = { _ in ReportPlace() }
    ) throws(Failure) -> PressedInput {
        press(try FilingReader.readProved(Input(name: name, bytes: bytes)), named: name, place: place)
    }

    /// Makes the reports of a filing of a data set.
    ///
    /// - Parameters:
    ///   - dataSet: an opened quarter.
    ///   - index: the index of the filing, counted from 0.
    ///   - place: returns the destination of the reports; called with 1.
    /// - Throws: `Failure` if the tables cannot be read.
    public func press(
        _ dataSet: DataSet, filing index: Int, place: (Int) -> ReportPlace = { _ in ReportPlace() }
    ) throws(Failure) -> PressedInput {
        let name = "\(dataSet.name)/\(dataSet.accessionNumber(ofFiling: index))"
        return press(try dataSet.filing(index), named: name, place: place)
    }

    /// Makes the reports of filings that have been read already.
    ///
    /// - Parameters:
    ///   - outcome: the filings, and what reading them said.
    ///   - name: the path of the input, for messages.
    ///   - place: returns the destination of the reports of a filing, given its number in the input, counted from 1.
    public func press(
        _ outcome: ReadOutcome, named name: String, place: (Int) -> ReportPlace = { _ in ReportPlace() }
    ) -> PressedInput {
        var pressed = PressedInput(filings: [], diagnostics: outcome.diagnostics)
        for (index, read) in outcome.filings.enumerated() {
            let (material, filling) = material(of: read, outcome.diagnostics(ofFiling: index), file: name)
            material.place = place(index + 1)
            pressed.diagnostics += filling + material.warn()
            var filing = reports(of: material, &pressed.diagnostics)
            filing.number = outcome.number(ofFiling: index)
            pressed.filings.append(filing)
        }
        return pressed
    }

    /// Fills the form of a filing. Returns the diagnostics from filling it besides.
    ///
    /// - Parameter remarks: the diagnostics from reading the input.
    func material(
        of read: Filing, _ remarks: [Diagnostic], file: String
    ) -> (material: Material, diagnostics: [Diagnostic]) {
        // Done once for all outputs, so that none of them gets withheld data.
        let filing = options.redactsAddresses ? read.redactingAddresses() : read
        let filled = fill(filing, file: file)
        let material = Material(
            filing: filing, form: filled.form,
            // The reader's diagnostics may quote withheld data.
            oddities: (options.redactsAddresses ? [] : remarks) + filled.diagnostics, file: file)
        return (material, filled.diagnostics)
    }

    /// Makes all requested reports.
    func reports(of material: Material, _ diagnostics: inout [Diagnostic]) -> PressedFiling {
        var reports: [PressedFiling.Report] = []
        for format in options.formats {
            let files =
                format.isByPage
                ? images(of: material, as: format, &diagnostics)
                : Array(zip(format.nameEndings, files(of: material, as: format, &diagnostics)))
            for (ending, bytes) in files {
                guard let bytes else { continue }
                reports.append(PressedFiling.Report(format: format, nameEnding: ending, bytes: bytes))
            }
        }
        return PressedFiling(
            filing: material.filing, form: material.form, reports: reports, oddities: material.oddities)
    }

    /// The data that the reports of one filing are made from.
    final class Material {
        let filing: Filing
        let form: FilledForm
        /// Computed once, and only if a report needs them.
        lazy var facts: FilingFacts = OwnershipReview.facts(of: filing)
        /// The irregularities in the filing that a report may mention.
        var oddities: [Diagnostic]
        /// The name of the input, for messages.
        let file: String
        var place = ReportPlace()

        init(filing: Filing, form: FilledForm, oddities: [Diagnostic], file: String) {
            self.filing = filing
            self.form = form
            self.oddities = oddities
            self.file = file
        }

        /// Adds what the facts show to be odd to the oddities, and returns it.
        func warn() -> [Diagnostic] {
            let warnings = facts.warnings.map { warning in
                let places = warning.rows.map(\.words)
                return Diagnostic(
                    .warning, code: warning.code, warning.message, at: SourceLocation(file: file),
                    notes: places.isEmpty ? [] : [places.joined(separator: "; ")])
            }
            oddities += warnings
            return warnings
        }
    }

    /// Makes one file for each of the format's `nameEndings`; nil for each that could not be made.
    private func files(
        of material: Material, as format: OutputFormat, _ diagnostics: inout [Diagnostic]
    ) -> [[UInt8]?] {
        switch format {
        case .html:
            let content = PageContent(
                form: material.form, facts: material.facts, canonical: material.place.canonicalAddress,
                preview: material.place.previewAddress,
                withholdsAddresses: material.filing.withholdsAddresses,
                site: material.place.site.map(PageSurroundings.init(gapsIn:)))
            return [page(content, file: material.file, &diagnostics)]
        case .pdf: return [pdf(of: material, &diagnostics)]
        case .text: return [Array(PlainText.render(material.form).utf8)]
        case .json: return [JSONReport.bytes(of: material.filing, material.facts, diagnostics: material.oddities)]
        case .summary: return [summary(of: material, &diagnostics)]
        case .png, .svg: return []
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

    /// Diagnostics about a page without a location refer to the filing it is made from.
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
                paper: options.page.paper, orientation: options.page.orientation ?? .landscape,
                binding: options.page.binding,
                carrying: options.attachesSource ? Attachment(of: material.filing, at: material.place) : nil)
        }
    }

    private func summary(of material: Material, _ diagnostics: inout [Diagnostic]) -> [UInt8]? {
        printed(&diagnostics) { (report) throws(Failure) in
            try report.printSummary(
                of: material.form, material.facts, file: material.file, paper: options.page.paper,
                orientation: options.page.orientation ?? .portrait, binding: options.page.binding)
        }
    }

    /// Makes a picture of each page chosen.
    private func images(
        of material: Material, as format: OutputFormat, _ diagnostics: inout [Diagnostic]
    ) -> [(ending: String, bytes: [UInt8]?)] {
        let drawn = made(&diagnostics) { (report) throws(Failure) in
            try report.draw(
                material.form, annex: options.hasAnnex ? material.facts : nil, file: material.file,
                paper: options.page.paper, orientation: options.page.orientation ?? .landscape,
                binding: options.page.binding,
                as: format == .png ? .png : .svg, options.images)
        }
        guard let drawn else { return [] }
        diagnostics += drawn.diagnostics
        return drawn.images.map { (format.nameEnding(ofPage: $0.page), $0.bytes) }
    }

    private func printed(
        _ diagnostics: inout [Diagnostic], _ make: (PDFReport) throws(Failure) -> PDFReportOutcome
    ) -> [UInt8]? {
        guard let printed = made(&diagnostics, make) else { return nil }
        diagnostics += printed.diagnostics
        return printed.bytes
    }

    /// Makes something with the fonts; nil, with the reason among the diagnostics, if that fails.
    private func made<Made>(
        _ diagnostics: inout [Diagnostic], _ make: (PDFReport) throws(Failure) -> Made
    ) -> Made? {
        do throws(Failure) {
            return try pdfReport.map { (report) throws(Failure) in try make(try report.get()) }
        } catch {
            // Without fonts, no filing has a PDF and no summary either: said once.
            diagnostics += error.diagnostics.filter { !diagnostics.contains($0) }
            return nil
        }
    }
}

extension Attachment {
    /// The ownership document of a filing, named like its reports; nil if there is none or it must not be published.
    fileprivate init?(of filing: Filing, at place: ReportPlace) {
        guard !filing.source.isEmpty else { return nil }
        let name = place.name ?? filing.accessionNumber?.description ?? "ownership-document"
        self.init(
            name: name + ".xml", description: "The ownership document this report was made from",
            bytes: Array(filing.source))
    }
}
