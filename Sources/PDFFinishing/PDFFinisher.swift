import Bytes
import Diagnostics
import PageLayout

/// Makes finished PDF files of what Cairo has drawn: PDF 1.7 that conforms to PDF/UA-1 and PDF/A-3a.
///
/// The same document always gives the same bytes. A finisher is not thread-safe; create one for each worker.
package struct PDFFinisher {
    private let packing: Packing

    /// - Throws: `Failure` if libdeflate has no memory.
    package init() throws(Failure) { packing = try Packing() }

    /// Checks a layout before it is drawn.
    ///
    /// - Throws: `Failure` if it contradicts itself: a link without a destination, two notes with the same identifier.
    package func check(_ document: LaidOutDocument) throws(Failure) { try LayoutCheck(document: document).run() }

    /// Returns the complete file.
    ///
    /// - Parameters:
    ///   - drawn: what Cairo has drawn.
    ///   - document: the layout it was drawn from, for structure and outline.
    ///   - info: title, author, attachment.
    ///   - fonts: the fonts that may have been used.
    /// - Throws: `Failure` if Cairo's file is not as expected. No partial file is returned.
    package func finish(
        _ drawn: DrawnDocument, of document: LaidOutDocument, _ info: DocumentInfo, fonts: [FontWidths]
    ) throws(Failure) -> [UInt8] {
        try drawn.file.withView { (file) throws(Failure) in
            let source = try CairoFile(file)
            return try Finisher(
                drawn: drawn, document: document, info: info, source: source, fonts: fonts, packing: packing
            ).finish()
        }
    }
}
