import CairoDrawing
import Diagnostics
import PDFFinishing
import PageLayout

/// A finished PDF file.
struct PDFOutcome: Sendable, Equatable {
    /// The complete file.
    var bytes: [UInt8]
    /// The characters that the document shows by number, such as `[U+1F9FF]`, because no font has them or because they
    /// must not take effect. Each once, in order of first use.
    var missingCharacters: [Unicode.Scalar]
}

/// Makes PDF files from laid-out documents: PDF 1.7 that conforms to PDF/UA-1 and PDF/A-3a.
///
/// Lay out a document with `shaper` as its measurer, then press it. The same document always gives the same bytes. A
/// press is not thread-safe; create one for each worker.
final class PDFPress {
    /// The measurer for the layouts that this press is given.
    let shaper: TextShaper
    private let finisher: PDFFinisher

    /// Opens the main fonts.
    ///
    /// - Throws: `Failure` if one of them cannot be opened, or if libdeflate has no memory.
    init(fonts: FontLibrary) throws(Failure) {
        shaper = try TextShaper(fonts: fonts)
        finisher = try PDFFinisher()
    }

    /// Draws the document and returns the complete file.
    ///
    /// - Throws: `Failure` before anything is drawn if the layout contradicts itself; if it was not made with `shaper`; or
    ///   if a library fails. No partial file is returned.
    func press(_ document: LaidOutDocument, _ info: DocumentInfo) throws(Failure) -> PDFOutcome {
        try finisher.check(document)
        let drawn = try DocumentPainter(shaper: shaper).draw(document)
        let fonts = shaper.usedFonts.map { FontWidths(name: $0.name, hundredths: $0.width) }
        return PDFOutcome(
            bytes: try finisher.finish(drawn, of: document, info, fonts: fonts), missingCharacters: drawn.missing)
    }
}
