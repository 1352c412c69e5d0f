import Diagnostics
import PageTemplates
import Templating

/// Renders the HTML part of messages. It is compiled once and can be used from several threads.
///
/// It does not rely on what mail clients remove: styles are inline, tables provide the layout, and nothing is loaded.
public struct MailPage: Sendable {
    private let templates: TemplateSet<MailMessageEntry>

    /// Compiles the built-in templates, each replaced by the override of the same name if there is one.
    /// - Parameter others: The vocabularies of other kinds of pages that share templates with mails.
    /// - Throws: A `Failure` that lists every fault with file, line and column.
    public init(overrides: [TemplateSource] = [], beside others: [Vocabulary] = []) throws(Failure) {
        templates = try TemplateSet(
            compiling: builtInTemplates, overriding: overrides, shape: mailShape, root: mailVocabulary.root,
            beside: others)
    }

    /// Returns the HTML part, in UTF-8.
    ///
    /// A message is an excerpt, so templates may leave out what they like.
    public func render(_ content: MailContent) -> [UInt8] {
        var page: [UInt8] = []
        _ = templates.render(MailMessageEntry(content), into: &page)
        return page
    }
}
