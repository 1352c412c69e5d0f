import OwnershipForms
import OwnershipReview

/// The content of a page: the filled form, the facts of the filing in plain words, and the surroundings of the page.
public struct PageContent: Sendable {
    /// The filled form, shown in full.
    public var form: FilledForm
    /// What the filing says in plain words, for the summary above the form.
    public var facts: FilingFacts?
    /// The absolute URL at which the page will be published, or nil if it is unknown.
    public var canonical: String?
    /// The absolute URL of a picture of the form's first page, or nil if there is none or that is unknown.
    public var preview: String?
    /// Whether street addresses were removed, which the page then states.
    public var withholdsAddresses: Bool
    /// The frame of a page that is part of a site, or nil for a standalone page.
    public var site: PageSurroundings?

    public init(
        form: FilledForm, facts: FilingFacts?, canonical: String? = nil, preview: String? = nil,
        withholdsAddresses: Bool = false,
        site: PageSurroundings? = nil
    ) {
        self.form = form
        self.facts = facts
        self.canonical = canonical
        self.preview = preview
        self.withholdsAddresses = withholdsAddresses
        self.site = site
    }
}
