/// How reports are made: the same for every filing of a run, shared by all workers.
public struct PressOptions: Sendable {
    public let formats: [OutputFormat]
    public let page: PageSetup

    /// Compiles the templates where pages are asked for.
    ///
    /// - Parameter templates: files that take the place of the built-in templates of the same name.
    /// - Throws: `PressError` with everything that is wrong with the templates, before anything is rendered.
    public init(
        formats: [OutputFormat], page: PageSetup = PageSetup(), templates: [TemplateFile] = []
    ) throws(PressError) {
        self.formats = formats
        self.page = page
    }
}

/// A template as a file.
public struct TemplateFile: Sendable, Hashable {
    /// For messages; its last part less `.mustache` is what other templates call it.
    public var path: String
    public var bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}

/// Every name a template may use, for people.
public func templateNames() -> String { "" }
