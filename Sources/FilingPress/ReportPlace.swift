import HTMLReports
import SiteReports

public typealias FilingOnSite = SiteReports.FilingOnSite
public typealias SiteFrame = HTMLReports.SiteFrame

/// Where the reports of a filing will lie, as far as it is known when they are made.
public struct ReportPlace: Sendable, Equatable {
    /// What the reports are called, without extension; the document that a PDF carries is called the same.
    public var name: String?
    /// The address at which the filing's page will be found.
    public var canonicalAddress: String?
    /// What is around the filing's page where it is part of a site; the page then has gaps, which
    /// `SiteTemplates.complete` fills.
    public var site: SiteFrame?

    public init(name: String? = nil, canonicalAddress: String? = nil, site: SiteFrame? = nil) {
        self.name = name
        self.canonicalAddress = canonicalAddress
        self.site = site
    }
}
