import Bytes
import HTMLReports
import SiteReports
import Templating

extension SiteTemplates {
    /// Compiles the templates of a site; files replace the built-in templates of the same name.
    /// - Throws: `Failure` with all faults of the templates.
    public init(overriding files: [TemplateFile]) throws(Failure) {
        try self.init(overrides: files.map(\.source))
    }
}

extension PressOptions {
    /// The digest of all options that affect reports. It does not include the program itself.
    public var digest: Digest {
        Digest(
            of: [
                formats.map(\.rawValue).joined(separator: ","), page.paper.rawValue, page.orientation?.rawValue ?? "",
                page.binding?.rawValue ?? "", "\(images)",
                "\(attachesSource) \(redactsAddresses) \(hasAnnex)", templateDigest,
            ].joined(separator: "\u{1F}"))
    }
}
