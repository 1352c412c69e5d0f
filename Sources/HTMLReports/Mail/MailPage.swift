import Diagnostics
import PageTemplates
import Templating

/// Renders the HTML part of messages. It is compiled once and can be used from several threads.
///
/// It does not rely on what mail clients remove: styles are inline, tables provide the layout, and nothing is loaded.
public struct MailPage: Sendable {
    private let templates: TemplateSet<MailContent>
    private let watches: Bool

    /// Compiles the built-in templates, each replaced by the override of the same name if there is one.
    /// - Parameter others: The vocabularies of other kinds of pages that share templates with mails.
    /// - Throws: A `Failure` that lists every fault with file, line and column.
    public init(overrides: [TemplateSource] = [], beside others: [Vocabulary] = []) throws(Failure) {
        watches = !overrides.isEmpty
        templates = try TemplateSet(
            compiling: builtInTemplates, overriding: overrides, shape: mailShape, root: mailVocabulary.root,
            beside: others, watchingForLosses: watches)
    }

    /// Returns the HTML part, in UTF-8.
    /// - Throws: A `Failure` if overrides leave out vital texts.
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
