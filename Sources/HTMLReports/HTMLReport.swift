import Diagnostics
import OwnershipForms
import Templating

/// Makes the HTML page of a filing. Compiled once, used for any number of filings, by any number of threads at once.
///
/// A page stands alone: its style is inside, and it has no script and loads nothing. The same form gives the same bytes.
public struct HTMLReport: Sendable {
    private let templates: TemplateSet
    /// A warning for each override that no template includes: most likely its file name is misspelt.
    public let diagnostics: [Diagnostic]

    /// Compiles the built-in templates, each replaced by the override of the same name if there is one.
    ///
    /// An override of another name is a further template, for the overrides to include.
    /// - Throws: A `TemplateError` that lists every fault with file, line and column: an unknown name, a missing partial, a
    ///   section left open, a value where it could not be escaped.
    public init(overrides: [TemplateSource] = []) throws(TemplateError) {
        templates = try TemplateSet(
            compiling: builtInTemplates.filter { builtIn in !overrides.contains { $0.name == builtIn.name } }
                + overrides,
            schema: pageSchema, root: "page")
        diagnostics = unusedTemplates(among: overrides)
    }

    /// Appends the page, in UTF-8.
    /// - Throws: A `TemplateError` if the values did not keep to the schema, which would be a fault of this library.
    public func render(_ form: FilledForm, into output: inout [UInt8]) throws(TemplateError) {
        try templates.render(pageShape.record(of: form), into: &output)
    }

    /// The page, in UTF-8.
    /// - Throws: As `render(_:into:)` does.
    public func render(_ form: FilledForm) throws(TemplateError) -> [UInt8] {
        var page: [UInt8] = []
        try render(form, into: &page)
        return page
    }
}
