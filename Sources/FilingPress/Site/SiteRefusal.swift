/// The reason why a build was refused until the user decides what is intended. The site is unchanged.
public enum SiteRefusal: Error, Sendable {
    /// The existing site withholds street addresses, and the build would show them.
    case addressesWithheld
    /// The filings of the last build with these keys would have no page, and the user has not allowed that.
    case filingsMissing([String])
    /// Missing filings are to be removed, but this number of inputs failed, so filings may be missing by mistake.
    case inputsFailed(Int, missing: [String])
    /// Filings that are to be kept cannot be, with the reasons by key as far as they are known.
    case filingsNotKept([String], reasons: [String: String])
}
