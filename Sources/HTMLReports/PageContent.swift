import OwnershipForms
import OwnershipReview

/// What a page is made from: the filled form, what the filing says in plain words, and what surrounds it.
public struct PageContent: Sendable {
    public var form: FilledForm
    public var facts: FilingFacts
    /// Where the page will be found, as an absolute URL; nil where nobody knows.
    public var canonical: String?
    /// Whether street addresses were taken out, which the page then says.
    public var withholdsAddresses: Bool
    /// What is around the page where it is part of a site; nil where it stands alone.
    public var site: PageSurroundings?

    public init(
        form: FilledForm, facts: FilingFacts, canonical: String? = nil, withholdsAddresses: Bool = false,
        site: PageSurroundings? = nil
    ) {
        self.form = form
        self.facts = facts
        self.canonical = canonical
        self.withholdsAddresses = withholdsAddresses
        self.site = site
    }
}
