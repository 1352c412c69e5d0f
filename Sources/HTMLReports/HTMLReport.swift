import Diagnostics
import OwnershipForms
import PageTemplates
import Templating

/// Makes the HTML page of a filing. Compiled once, used for any number of filings, by any number of threads at once.
///
/// A page stands alone: its style is inside, and it has no script and loads nothing. The same form gives the same bytes.
public struct HTMLReport: Sendable {
    private let templates: TemplateSet<PageContent>
    private let allowsIncomplete: Bool

    /// Compiles the built-in templates, each replaced by the override of the same name if there is one.
    ///
    /// An override of another name is a further template, for the overrides to include.
    /// - Parameters:
    ///   - allowsIncomplete: Whether overrides may leave out what was filed; then that is a warning.
    ///   - others: The vocabularies of other kinds of pages, for what these pages share with them.
    /// - Throws: A `Failure` of kind `.templates` that lists every fault with file, line and column: an unknown name, a missing partial, a
    ///   section left open, a value where it could not be escaped; and an override that nothing includes.
    public init(
        overrides: [TemplateSource] = [], allowsIncomplete: Bool = false, beside others: [Vocabulary] = []
    ) throws(Failure) {
        templates = try TemplateSet(
            compiling: builtInTemplates, overriding: overrides, shape: pageShape, root: pageVocabulary.root,
            beside: others,
            // The tests see to it that the built-in templates show everything.
            watchingForLosses: !overrides.isEmpty)
        self.allowsIncomplete = allowsIncomplete
    }

    /// Appends the page, in UTF-8, and returns what is odd about it.
    /// - Throws: A `Failure` of kind `.templates` if the templates leave out something of the form and may not; nothing is appended then.
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

    /// The page, in UTF-8.
    /// - Throws: As `render(_:into:)` does.
    public func render(_ content: PageContent) throws(Failure) -> [UInt8] {
        var page: [UInt8] = []
        try render(content, into: &page)
        return page
    }
}
