/// The kind of an input, judged by its content alone and never by its name.
public enum Recognition: Sendable, Equatable {
    /// An `ownershipDocument` in XML, without a submission around it.
    case ownershipDocument
    /// An EDGAR submission: a header followed by documents.
    case submission
    /// A form as an HTML page.
    case page
    /// A form as plain text.
    case text
    /// A kind of filing that cannot be read, or a damaged one. The text completes "this is …": `a Form 144`.
    case looksLikeFiling(String)
    /// Not a filing at all. The text completes "this is …": `a PNG image`.
    case somethingElse(String)
}
