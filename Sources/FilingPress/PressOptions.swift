import Bytes
import HTMLReports
import PageTemplates
import SiteReports
import Templating

/// The options for making reports: the same for all filings of a run, shared by all workers.
public struct PressOptions: Sendable {
    /// The formats to make, in the order of the reports.
    public let formats: [OutputFormat]
    /// The paper of PDFs.
    public let page: PageSetup
    /// The pages drawn as PNG and SVG.
    public let images: ImageSetup
    /// Whether PDFs have the ownership document attached that they were made from.
    public let attachesSource: Bool
    /// Whether reports leave out street addresses. If so, PDFs do not have the source attached either.
    public let redactsAddresses: Bool
    /// Whether the PDF of a form ends with the summary.
    public let hasAnnex: Bool
    /// Nil if neither HTML pages were requested nor templates given.
    let htmlReport: HTMLReport?
    /// The digest of the given templates.
    let templateDigest: String

    /// Compiles the templates if HTML pages are requested, or if `templates` is not empty, to check them.
    ///
    /// - Parameters:
    ///   - formats: the formats to make, in this order.
    ///   - page: the paper, orientation and binding of PDFs.
    ///   - images: which pages are drawn as PNG and SVG, and how.
    ///   - attachesSource: whether a PDF carries the ownership document it was made from.
    ///   - redactsAddresses: whether street addresses are withheld from every report; then no PDF carries its source either.
    ///   - hasAnnex: whether the PDF of a form has the summary behind it.
    ///   - templates: files that replace the built-in templates of the same name, or that these include.
    ///   - allowsIncomplete: whether the given templates may omit data of the filing.
    /// - Throws: `Failure` with all faults of the templates, before anything is rendered.
    public init(
        formats: [OutputFormat], page: PageSetup = PageSetup(), images: ImageSetup = ImageSetup(),
        attachesSource: Bool = true,
        redactsAddresses: Bool = false, hasAnnex: Bool = false, templates: [TemplateFile] = [],
        allowsIncomplete: Bool = false
    ) throws(Failure) {
        self.formats = formats
        self.page = page
        self.images = images
        self.attachesSource = attachesSource
        self.redactsAddresses = redactsAddresses
        self.hasAnnex = hasAnnex
        templateDigest = "\(Digest(of: templates.map { Digest(of: [Digest(of: $0.name), Digest(of: $0.bytes)]) }))"
        htmlReport =
            formats.contains(.html) || !templates.isEmpty
            ? try HTMLReport(
                overrides: templates.map(\.source), allowsIncomplete: allowsIncomplete,
                beside: templates.isEmpty ? [] : TemplateFile.vocabularies) : nil
    }
}

/// A template file.
public struct TemplateFile: Sendable, Hashable {
    /// The name under which other templates include it.
    public var name: String
    /// The path for messages.
    public var path: String
    /// The text in UTF-8.
    public var bytes: [UInt8]

    public init(name: String, path: String, bytes: [UInt8]) {
        self.name = name
        self.path = path
        self.bytes = bytes
    }

    /// The built-in templates, sorted by name; a starting point for custom ones.
    public static let builtIn: [TemplateFile] = builtInTemplates.map {
        TemplateFile(name: $0.name, path: $0.file, bytes: $0.text)
    }

    /// The names that each kind of page can use. Pages share templates, so each template is compiled with all vocabularies.
    public static let vocabularies = [pageVocabulary, mailVocabulary] + SiteTemplates.vocabularies

    var source: TemplateSource { TemplateSource(name: name, file: path, text: bytes) }
}
