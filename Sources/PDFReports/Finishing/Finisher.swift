import Bytes
import PageLayout

/// Assembles the file: pages with Cairo's fonts, structure, links, bookmarks and metadata, so that it conforms to
/// PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3).
struct Finisher {
    let drawn: DrawnDocument
    let document: LaidOutDocument
    let info: DocumentInfo
    /// Cairo's file, which contains the fonts.
    let source: any PDFObjectSource
    let packing: Packing

    func finish() throws(PDFError) -> [UInt8] {
        var writer = ObjectWriter(packing: packing)
        let pageTree = writer.allocate()
        let pages = writer.allocate(drawn.pages.count)
        let pageObjects = Array(pages..<(pages + drawn.pages.count))
        var linkObjects: [[Int]] = []
        for page in drawn.pages {
            let first = writer.allocate(page.links.count)
            linkObjects.append(Array(first..<(first + page.links.count)))
        }
        let resources = try writeFonts(to: &writer)
        try PageWriter(
            pages: drawn.pages, tree: pageTree, resources: resources, objects: pageObjects, links: linkObjects
        ).write(to: &writer)
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

    /// Writes the resource dictionary that all pages share, with the fonts, and returns its object number.
    private func writeFonts(to writer: inout ObjectWriter) throws(PDFError) -> Int {
        var copier = FontCopier(from: source)
        let resources = writer.allocate()
        writer.begin(resources)
        writer.body.append("<</Font<<")
        for (number, font) in drawn.fonts.enumerated() {
            writer.body.append("/F")
            writer.body.append(decimal: number)
            writer.body.append(0x20)
            try copier.copy(font, into: &writer)
        }
        writer.body.append(">>>>")
        try writer.end()
        try copier.copyRest(into: &writer)
        return resources
    }
}
