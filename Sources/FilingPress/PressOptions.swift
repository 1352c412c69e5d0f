import HTMLReports
import Templating

/// How reports are made: the same for every filing of a run, shared by all workers.
public struct PressOptions: Sendable {
    public let formats: [OutputFormat]
    public let page: PageSetup
    /// Whether a PDF carries the ownership document it was made from.
    public let attachesSource: Bool
    /// Nil where no pages are asked for.
    let htmlReport: HTMLReport?

    /// Compiles the templates where pages are asked for.
    ///
    /// - Parameter templates: files that take the place of the built-in templates of the same name, or that these include.
    /// - Throws: `PressError` with everything that is wrong with the templates, before anything is rendered.
    public init(
        formats: [OutputFormat], page: PageSetup = PageSetup(), attachesSource: Bool = true,
        templates: [TemplateFile] = []
    ) throws(PressError) {
        self.formats = formats
        self.page = page
        self.attachesSource = attachesSource
        do throws(TemplateError) {
            htmlReport = formats.contains(.html) ? try HTMLReport(overrides: templates.map(\.source)) : nil
        } catch {
            throw PressError(error.diagnostics)
        }
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

    fileprivate var source: TemplateSource { TemplateSource(name: name, file: path, text: bytes) }
}
