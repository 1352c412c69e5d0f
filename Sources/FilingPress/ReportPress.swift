import OwnershipForms
import OwnershipModel

/// Turns inputs into reports: bytes in, bytes and diagnostics out; no files, no printing.
///
/// A press keeps what is worth keeping from one filing to the next (fonts, shaped words). It belongs to one thread; make
/// one for each worker. Which filings it has pressed before never shows in its reports.
public final class ReportPress {
    private let options: PressOptions

    /// - Throws: `PressError` where a library or a font that every report needs is missing.
    public init(_ options: PressOptions) throws(PressError) {
        self.options = options
    }

    /// Makes the reports of all filings of an input.
    ///
    /// - Parameter name: the input's path, for messages; an accession number in it counts where the input has none.
    /// - Throws: `PressError` where the input is no filing or a report cannot be made. Oddities are diagnostics.
    public func press(_ bytes: [UInt8], named name: String) throws(PressError) -> PressedInput {
        throw PressError([Diagnostic(.error, code: "todo", "todo", at: SourceLocation(file: name))])
    }
}
