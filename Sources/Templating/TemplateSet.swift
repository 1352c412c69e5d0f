import Diagnostics

/// Templates compiled against the shape of a record, ready to render.
///
/// Everything a template asks for exists: an unknown name, a missing partial, a section left open or a value where it
/// could not be escaped was an error when the set was made. The language is Mustache (comments, values, dotted names,
/// sections, partials, delimiters, inheritance) without lambdas. Beyond it:
///
/// - A name means the field of the innermost record that declares it. A missing value is empty; it never lets a field of
///   the same name further out shine through.
/// - `{{x}}` writes text, escaped for where it stands; `{{{x}}}` and `{{&x}}` write markup and nothing else.
/// - Both ways through a section must end in the same place of the page.
/// - A template that several kinds of pages include may ask for the names of each: where a page has no such thing, there
///   is nothing.
public struct TemplateSet<Source>: Sendable {
    private let program: Program
    private let shape: RecordShape<Source>
    private let watchesForLosses: Bool

    /// Compiles the sources.
    /// - Parameters:
    ///   - overrides: Templates that take the place of those of the same name, and others that these include.
    ///   - shape: Of the outermost record: what the templates may ask for.
    ///   - root: The name of the template that rendering begins with.
    ///   - others: The vocabularies of further kinds of pages that are made from the same sources.
    ///   - watchingForLosses: Whether rendering finds out which vital texts the templates leave out; it costs time.
    /// - Throws: A `TemplateError` with all that is wrong with any of the sources.
    public init(
        compiling sources: [TemplateSource], overriding overrides: [TemplateSource] = [], shape: RecordShape<Source>,
        root: String, beside others: [Vocabulary] = [], watchingForLosses: Bool = false
    ) throws(TemplateError) {
        let compiler = Compiler(
            sources, overrides, Vocabulary(root: root, schema: shape.schema), others: others,
            watchingForLosses: watchingForLosses)
        guard compiler.allFaults.isEmpty else {
            throw TemplateError(diagnostics: compiler.allFaults.diagnostics(in: compiler.templates))
        }
        program = compiler.program
        self.shape = shape
        watchesForLosses = watchingForLosses
    }

    /// Appends the page for a source, in UTF-8. Returns what it leaves out, if the set watches for losses.
    @discardableResult
    public func render(_ source: Source, into output: inout [UInt8]) -> [Loss] {
        let values = shape.values(of: source)
        let shown = program.render(values, into: &output)
        return watchesForLosses ? shape.schema.losses(in: values, shown: shown) : []
    }
}
