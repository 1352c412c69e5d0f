import HTMLReports
import SiteReports

/// The destination of a filing's reports, as far as it is known when they are made.
public struct ReportPlace: Sendable, Equatable {
    /// The name of the reports without extension, also used for the document attached to a PDF.
    public var name: String?
    /// The URL at which the filing's page will be published.
    public var canonicalAddress: String?
    /// The URL at which a picture of the form's first page will be published.
    public var previewAddress: String?
    /// The frame of the page if it is part of a site. The page is then made with gaps, which
    /// `SiteTemplates.complete(_:with:)` fills.
    public var site: SiteFrame?

    public init(
        name: String? = nil, canonicalAddress: String? = nil, previewAddress: String? = nil, site: SiteFrame? = nil
    ) {
        self.name = name
        self.canonicalAddress = canonicalAddress
        self.previewAddress = previewAddress
        self.site = site
    }
}
