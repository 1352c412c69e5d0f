import Diagnostics

/// Templates compiled against a schema, ready to render.
///
/// Everything a template asks for exists: an unknown name, a missing partial, a section left open or a value where it
/// could not be escaped was an error when the set was made. The language is Mustache (comments, values, dotted names,
/// sections, partials, delimiters, inheritance) without lambdas. Beyond it:
///
/// - A name means the field of the innermost record that declares it. A missing value is empty; it never lets a field of
///   the same name further out shine through.
/// - `{{x}}` writes text, escaped for where it stands; `{{{x}}}` and `{{&x}}` write markup and nothing else.
/// - Both ways through a section must end in the same place of the page.
public struct TemplateSet: Sendable {
    private let program: Program
    private let schema: RecordSchema
    private let watchesForLosses: Bool

    /// Compiles the sources.
    /// - Parameters:
    ///   - root: The name of the template that rendering begins with.
    ///   - watchingForLosses: Whether rendering finds out which vital texts the templates leave out; it costs time.
    /// - Throws: A `TemplateError` with all that is wrong with any of the sources.
    public init(
        compiling sources: [TemplateSource], schema: RecordSchema, root: String, watchingForLosses: Bool = false
    ) throws(TemplateError) {
        let compiler = Compiler(sources, schema: schema, root: root, watchingForLosses: watchingForLosses)
        guard compiler.allFindings.isEmpty else {
            throw TemplateError(diagnostics: compiler.allFindings.diagnostics(in: compiler.templates))
        }
        program = compiler.program
        self.schema = schema
        watchesForLosses = watchingForLosses
    }

    /// Appends the page for a record, in UTF-8. Returns what it leaves out, if the set watches for losses.
    /// - Throws: A `TemplateError` if the record does not keep to the schema in a field that the page shows. Nothing is
    ///   appended then.
    @discardableResult
    public func render(_ record: Record, into output: inout [UInt8]) throws(TemplateError) -> [Loss] {
        guard let shown = program.render(record, into: &output) else {
            let mismatches = schema.mismatches(in: record)
            throw TemplateError(
                diagnostics: mismatches.map { Diagnostic(.error, code: "template-record-mismatch", $0) })
        }
        return watchesForLosses ? schema.losses(in: record, shown: shown) : []
    }
}
