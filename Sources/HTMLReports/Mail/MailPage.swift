import Diagnostics
import PageTemplates
import Templating

/// Makes the HTML part of messages. Compiled once, used by any number of threads.
///
/// What mail clients drop is not relied upon: styles stand in the elements, tables give the layout, nothing is loaded.
public struct MailPage: Sendable {
    private let templates: TemplateSet<MailContent>
    private let watches: Bool

    /// Compiles the built-in templates, each replaced by the override of the same name if there is one.
    /// - Parameter others: The vocabularies of other kinds of pages, for what mails share with them.
    /// - Throws: A `Failure` of kind `.templates` that lists every fault with file, line and column.
    public init(overrides: [TemplateSource] = [], beside others: [Vocabulary] = []) throws(Failure) {
        watches = !overrides.isEmpty
        templates = try TemplateSet(
            compiling: builtInTemplates, overriding: overrides, shape: mailShape, root: mailVocabulary.root,
            beside: others, watchingForLosses: watches)
    }

    /// The page, in UTF-8.
    /// - Throws: A `Failure` of kind `.templates` if templates of somebody else leave out a footnote.
    public func render(_ content: MailContent) throws(Failure) -> [UInt8] {
        var page: [UInt8] = []
        let losses = templates.render(content, into: &page)
        guard losses.isEmpty else {
            throw Failure(
                .templates,
                losses.map { loss in
                    Diagnostic(
                        .error, code: "template-incomplete",
                        "the templates of the mail leave out \(loss.missing) of \(loss.total) \(loss.what)")
                })
        }
        return page
    }
}
