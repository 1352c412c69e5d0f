import Diagnostics
import OwnershipForms
import PageTemplates
import Templating

/// Renders the HTML page of a filing. It is compiled once and can be used for any number of filings and from several
/// threads.
///
/// A page is self-contained: its style is embedded, it has no script and loads nothing. The same form always gives the
/// same bytes.
public struct HTMLReport: Sendable {
    private let templates: TemplateSet<PageContent>
    private let allowsIncomplete: Bool

    /// Compiles the built-in templates, each replaced by the override of the same name if there is one.
    ///
    /// An override with another name is an additional template, for other overrides to include.
    /// - Parameters:
    ///   - allowsIncomplete: Whether overrides may leave out filed content, which is then only a warning.
    ///   - others: The vocabularies of other kinds of pages that share templates with these pages.
    /// - Throws: A `Failure` that lists every fault with file, line and column: unknown names, missing partials,
    ///   unclosed sections, values where they cannot be escaped, and overrides that nothing includes.
    public init(
        overrides: [TemplateSource] = [], allowsIncomplete: Bool = false, beside others: [Vocabulary] = []
    ) throws(Failure) {
        templates = try TemplateSet(
            compiling: builtInTemplates, overriding: overrides, shape: pageShape, root: pageVocabulary.root,
            beside: others,
            // The tests verify that the built-in templates show everything.
            watchingForLosses: !overrides.isEmpty)
        self.allowsIncomplete = allowsIncomplete
    }

    /// Appends the page, in UTF-8, and returns warnings about filed content that it leaves out.
    /// - Throws: A `Failure` if the templates leave out filed content and this is not allowed. Nothing is
    ///   appended then.
    @discardableResult
    public func render(_ content: PageContent, into output: inout [UInt8]) throws(Failure) -> [Diagnostic] {
        let start = output.count
        let losses = templates.render(content, into: &output)
        let diagnostics = losses.map { loss in
            Diagnostic(
                allowsIncomplete ? .warning : .error, code: "template-incomplete",
                "the templates leave out \(loss.missing) of \(loss.total) \(loss.what)",
                notes: allowsIncomplete ? [] : ["no page is made of this filing, unless --allow-incomplete is given"])
        }
        if diagnostics.contains(where: { $0.severity == .error }) {
            output.removeSubrange(start...)
            throw Failure(.templates, diagnostics)
        }
        return diagnostics
    }

    /// Returns the page, in UTF-8.
    /// - Throws: See `render(_:into:)`.
    public func render(_ content: PageContent) throws(Failure) -> [UInt8] {
        var page: [UInt8] = []
        try render(content, into: &page)
        return page
    }
}
