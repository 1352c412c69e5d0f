import PageLayout

/// A finished document.
struct PDFOutcome: Sendable, Equatable {
    var bytes: [UInt8]
    /// Characters that could not be shown as themselves (no font has them, or they are never obeyed) and stand in the
    /// document by number, such as `[U+1F9FF]`. In the order met, each once.
    var missingCharacters: [Unicode.Scalar]
}

/// Makes PDF files of laid-out documents: PDF 1.7 that keeps PDF/UA-1 and PDF/A-3a.
///
/// Belongs to one worker; two of them work side by side. Lay a document out with `shaper` as its measurer, then press
/// it. The same document gives the same bytes, always.
final class PDFPress {
    /// Measures text for the layouts this press is given.
    let shaper: TextShaper
    private let packing: Packing

    /// Throws `PDFError.fontUnusable` if a main font cannot be opened.
    init(fonts: FontLibrary) throws(PDFError) {
        shaper = try TextShaper(fonts: fonts)
        packing = try Packing()
    }

    /// Draws the document and finishes the file.
    ///
    /// Throws `PDFError.inconsistentLayout` before anything is drawn, and any other `PDFError` if a library fails;
    /// there is no half-made file.
    func press(_ document: LaidOutDocument, _ info: DocumentInfo) throws(PDFError) -> PDFOutcome {
        try LayoutCheck(document: document).run()
        let inventory = try GlyphInventory(of: document, shaper: shaper)
        let sheet = FontSheet(of: inventory.sets)
        return try sheet.draw().withUnsafeBufferPointer { (file) throws(PDFError) in
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
