/// Why a site was left as it is: what is meant has to be said first. Nothing was written.
public enum SiteRefusal: Error, Sendable {
    /// The site withholds street addresses, and what is added would show them.
    case addressesWithheld
    /// These filings of the last build, by their keys, would have no page, and nobody has said that this is meant.
    case filingsMissing([String])
    /// They are to go, and so many inputs could not be read: nothing is taken away on such grounds.
    case inputsFailed(Int, missing: [String])
    /// They are to be kept and cannot be; why, as far as it is known.
    case filingsNotKept([String], reasons: [String: String])
}
