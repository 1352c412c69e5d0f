import HTMLReports
import SiteReports
import Templating

public typealias SiteTemplates = SiteReports.SiteTemplates

extension SiteTemplates {
    /// Compiles the templates of a site, with files that take the place of those built in.
    /// - Throws: `Failure` with everything that is wrong with them.
    public init(overriding files: [TemplateFile]) throws(Failure) {
        try self.init(overrides: files.map(\.source))
    }
}

extension PressOptions {
    /// Of all that makes one run's reports differ from another's; the program itself is not in it.
    public var digest: Digest {
        Digest(
            of: [
                formats.map(\.rawValue).joined(separator: ","), page.paper.rawValue, page.orientation.rawValue,
                "\(attachesSource) \(redactsAddresses) \(hasAnnex)", templateDigest,
            ].joined(separator: "\u{1F}"))
    }
}
