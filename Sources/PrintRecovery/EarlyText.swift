import Diagnostics
import Inputs
import OwnershipModel

/// A form from before 30 June 2003, when forms were plain text: what its text tells dependably.
package struct EarlyText {
    package let document: OwnershipDocument
    /// Those whose heads were found.
    package let tables: [SecurityTable]
    package let diagnostics: [Diagnostic]

    /// Nil where the text names no form.
    ///
    /// - Parameter text: a part of `source`, in UTF-8.
    package init?(_ text: ArraySlice<UInt8>, of source: SourceText) {
        guard let lines = try? TextLines(text, of: source).lines else { return nil }
        let converted = TextItems(lines, file: source.file)
        var form = FormReading(converted.items).form
        form.mayLackTables = true
        var recovery = Recovery(form, file: source.file)
        guard let printed = try? recovery.document() else { return nil }
        document = printed
        tables = recovery.form.tables.map(\.table)
        diagnostics = converted.diagnostics + recovery.diagnostics
    }
}
