import Bytes
import Diagnostics
import PageLayout

/// Completes Cairo's file: its pages with structure, links, bookmarks and metadata, so that it conforms to PDF/UA-1
/// (ISO 14289-1) and PDF/A-3a (ISO 19005-3).
struct Finisher {
    let drawn: DrawnDocument
    let document: LaidOutDocument
    let info: DocumentInfo
    /// Cairo's file.
    let source: any PDFObjectSource
    /// The fonts that may occur in it.
    let fonts: [FontWidths]
    let packing: Packing

    func finish() throws(Failure) -> [UInt8] {
        var writer = ObjectWriter(packing: packing)
        let pageTree = writer.allocate()
        let pages = writer.allocate(drawn.pages.count)
        let pageObjects = Array(pages..<(pages + drawn.pages.count))
        var linkObjects: [[Int]] = []
        for page in drawn.pages {
            let first = writer.allocate(page.links.count)
            linkObjects.append(Array(first..<(first + page.links.count)))
        }
        let sheets = try CairoSheets(in: source, pageCount: drawn.pages.count)
        var copier = ObjectCopier(from: source, widths: ExactWidths(fonts: fonts))
        let resources = writer.allocate()
        writer.begin(resources)
        try copier.copy(sheets.resources, into: &writer)
        try writer.end()
        try PageWriter(
            pages: drawn.pages, sheets: sheets.sheets, tree: pageTree, resources: resources, objects: pageObjects,
            links: linkObjects
        ).write(to: &writer, copying: &copier)
        try copier.copyRest(into: &writer)
        let structure = try StructureWriter(
            tree: document.structure, pages: drawn.pages, pageObjects: pageObjects, linkObjects: linkObjects
        ).write(to: &writer)
        let outline =
            document.outline.isEmpty ? nil : try OutlineWriter(entries: document.outline).write(to: &writer)
        let catalogue = try CatalogueWriter(
            info: info, destinations: drawn.destinations, sizes: drawn.pages.map(\.size)
        )
        .write(
            pageTree: pageTree, pageObjects: pageObjects, structure: structure, outline: outline, to: &writer)
        return try writer.finish(root: catalogue.root, info: catalogue.info)
    }
}
