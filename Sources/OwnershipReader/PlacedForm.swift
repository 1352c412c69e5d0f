import Diagnostics
import Inputs
import OwnershipModel
import PDFReading
import PrintRecovery

/// The form that words with places show: those on the pages of a PDF, or on a page that was made of one.
struct PlacedForm {
    /// The words as text that keeps its layout by blanks.
    let aligned: AlignedText
    /// What every page says in its margins.
    private let runningLines: [String]

    init(_ pages: [PDFPage]) {
        var placed = PlacedText(pages)
        runningLines = placed.removeRunningLines()
        aligned = AlignedText(placed)
    }

    /// Reads the form.
    ///
    /// - Parameters:
    ///   - alreadySaid: Earlier diagnostics, to be included in the outcome.
    ///   - placing: Gives diagnostics places in the input, since nobody sees the lines of the aligned text.
    func read(
        in source: SourceText, alreadySaid: [Diagnostic] = [], placing: ([Diagnostic]) -> [Diagnostic]
    ) throws(Failure) -> ReadOutcome {
        var outcome = try ConvertedText().read(SourceText(Input(name: source.file, bytes: aligned.bytes)))
        outcome.diagnostics = placing(outcome.diagnostics) + alreadySaid
        if !runningLines.isEmpty {
            outcome.diagnostics.append(
                Diagnostic(
                    .note, code: "running-lines", "what every page says in its margin is no part of the form",
                    at: source.location, notes: runningLines))
        }
        return outcome
    }
}
