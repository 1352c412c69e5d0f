import Diagnostics

/// Templates compiled against the shape of a record, ready to render.
///
/// Rendering cannot fail, because compiling reports every unknown name, missing partial, unclosed section and value in
/// a place where it cannot be escaped. The language is Mustache (comments, values, dotted names, sections, partials,
/// delimiters, inheritance) without lambdas. It differs from Mustache as follows:
///
/// - A name refers to the field of the innermost record that declares it. A missing value is empty; it never falls back
///   to a field of the same name in an outer record.
/// - `{{x}}` writes text, escaped for its position; `{{{x}}}` and `{{&x}}` write markup only.
/// - The page must be in the same HTML state at the end of a section whether or not the section was rendered.
/// - A template shared by several kinds of pages may use the names of each; on a page that does not have a name, its
///   value is missing.
public struct TemplateSet<Source>: Sendable {
    private let program: Program
    private let shape: RecordShape<Source>
    private let watchesForLosses: Bool

    /// Compiles the sources.
    /// - Parameters:
    ///   - overrides: Templates that replace sources of the same name, and templates that these include.
    ///   - shape: The shape of the outermost record, which defines the names that templates may use.
    ///   - root: The name of the template that rendering starts with.
    ///   - others: The vocabularies of other kinds of pages made from the same sources.
    ///   - watchingForLosses: Whether rendering detects vital texts that the templates leave out, at some cost in time.
    /// - Throws: A `Failure` with everything that is wrong with the sources.
    public init(
        compiling sources: [TemplateSource], overriding overrides: [TemplateSource] = [], shape: RecordShape<Source>,
        root: String, beside others: [Vocabulary] = [], watchingForLosses: Bool = false
    ) throws(Failure) {
        let compiler = Compiler(
            sources, overrides, Vocabulary(root: root, schema: shape.schema), others: others,
            watchingForLosses: watchingForLosses)
        guard compiler.allFaults.isEmpty else {
            throw Failure(.templates, compiler.allFaults.diagnostics(in: compiler.templates))
        }
        program = compiler.program
        self.shape = shape
        watchesForLosses = watchingForLosses
    }

    /// Appends the page for a source, in UTF-8, and returns the vital texts it leaves out; always empty unless the set
    /// watches for losses.
    @discardableResult
    public func render(_ source: Source, into output: inout [UInt8]) -> [Loss] {
        let values = shape.values(of: source)
        let shown = program.render(values, into: &output)
        return watchesForLosses ? shape.schema.losses(in: values, shown: shown) : []
    }
}
