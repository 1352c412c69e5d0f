/// What an input is, judged by its content alone; its name is never asked.
public enum Recognition: Sendable, Equatable {
    /// A bare ownership document.
    case ownershipDocument
    /// An EDGAR submission: a header, then documents.
    case submission
    /// A form as a web page.
    case page
    /// A form as plain text.
    case text
    /// Something handed in as a filing that cannot be read, in words that fit behind "this is": `a Form 144`.
    case looksLikeFiling(String)
    /// Something that was never meant to be read: `a PNG image`.
    case somethingElse(String)
}
