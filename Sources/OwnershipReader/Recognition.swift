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
    /// A PDF, which may hold a form; only reading it tells.
    case pdf
    /// A kind of filing that cannot be read, or a damaged one. The text completes "this is …": `a Form 144`.
    case looksLikeFiling(String)
    /// Not a filing at all. The text completes "this is …": `a PNG image`.
    case somethingElse(String)

    /// What the input is, for what a search of a folder or an archive passes over; nil for what it reads. The text
    /// completes "this is …".
    ///
    /// A PDF is only read where it was named: those that lie in folders are mostly reports beside the filings that they
    /// were made from, and reading each costs two processes.
    public var passedOver: String? {
        switch self {
        case .somethingElse(let what): what
        case .pdf: "a PDF, which is read only if it is named itself"
        case .ownershipDocument, .submission, .page, .text, .looksLikeFiling: nil
        }
    }
}
