import Bytes
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
    private let packing: Packing

    /// Opens the main fonts.
    ///
    /// - Throws: `PDFError.fontUnusable` if one of them cannot be opened, `.compression` if libdeflate has no memory.
    init(fonts: FontLibrary) throws(PDFError) {
        shaper = try TextShaper(fonts: fonts)
        packing = try Packing()
    }

    /// Draws the document and returns the complete file.
    ///
    /// - Throws: `PDFError.inconsistentLayout` before anything is drawn; `.unknownWord` if the layout was not made with
    ///   `shaper`; another `PDFError` if a library fails. No partial file is returned.
    func press(_ document: LaidOutDocument, _ info: DocumentInfo) throws(PDFError) -> PDFOutcome {
        try LayoutCheck(document: document).run()
        let inventory = try GlyphInventory(of: document, shaper: shaper)
        let sheet = FontSheet(of: inventory.sets)
        return try sheet.draw().withView { (file) throws(PDFError) in
            try press(document, info, inventory, sheet, from: CairoFile(file))
        }
    }

    private func press(
        _ document: LaidOutDocument, _ info: DocumentInfo, _ inventory: GlyphInventory, _ sheet: FontSheet,
        from source: any PDFObjectSource
    ) throws(PDFError) -> PDFOutcome {
        let fonts = try FontSheetReading(sheet.rows, from: source, packing: packing)
        let drawn = DocumentPainter(shaper: shaper, inventory: inventory, fonts: fonts).draw(document)
        let finisher = Finisher(drawn: drawn, document: document, info: info, source: source, packing: packing)
        return PDFOutcome(bytes: try finisher.finish(), missingCharacters: drawn.missing)
    }
}
