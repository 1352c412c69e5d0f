import HTMLReports
import PageTemplates
import SiteReports
import Templating

/// How reports are made: the same for every filing of a run, shared by all workers.
public struct PressOptions: Sendable {
    public let formats: [OutputFormat]
    public let page: PageSetup
    /// Whether a PDF carries the ownership document it was made from.
    public let attachesSource: Bool
    /// Whether every report leaves out street addresses; then no PDF carries its source either.
    public let redactsAddresses: Bool
    /// Whether the PDF of a form has the summary behind it.
    public let hasAnnex: Bool
    /// Nil where nobody asks for pages, or hands in templates.
    let htmlReport: HTMLReport?
    /// The templates that are not built in, in a few digits.
    let templateDigest: String

    /// Compiles the templates where pages are asked for; those of somebody's own always, as they are to be sound.
    ///
    /// - Parameters:
    ///   - templates: files that take the place of the built-in templates of the same name, or that these include.
    ///   - allowsIncomplete: whether those may leave out what was filed.
    /// - Throws: `Failure` with everything that is wrong with the templates, before anything is rendered.
    public init(
        formats: [OutputFormat], page: PageSetup = PageSetup(), attachesSource: Bool = true,
        redactsAddresses: Bool = false, hasAnnex: Bool = false, templates: [TemplateFile] = [],
        allowsIncomplete: Bool = false
    ) throws(Failure) {
        self.formats = formats
        self.page = page
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

/// A template as a file.
public struct TemplateFile: Sendable, Hashable {
    /// What other templates call it.
    public var name: String
    /// For messages.
    public var path: String
    /// UTF-8.
    public var bytes: [UInt8]

    public init(name: String, path: String, bytes: [UInt8]) {
        self.name = name
        self.path = path
        self.bytes = bytes
    }

    /// The built-in templates, to be changed and handed in again; in order of name.
    public static let builtIn: [TemplateFile] = builtInTemplates.map {
        TemplateFile(name: $0.name, path: $0.file, bytes: $0.text)
    }

    /// What each kind of page may ask for. Templates are shared among them, so each is compiled with a view to all.
    public static let vocabularies = [pageVocabulary, mailVocabulary] + SiteTemplates.vocabularies

    var source: TemplateSource { TemplateSource(name: name, file: path, text: bytes) }
}
