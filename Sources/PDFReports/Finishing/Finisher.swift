import PageLayout

/// Turns Cairo's file into the finished one: its pages and fonts, our structure, links, bookmarks and metadata, so that
/// the whole keeps PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3).
struct Finisher {
    let drawn: DrawnDocument
    let document: LaidOutDocument
    let info: DocumentInfo
    let deflater: Deflater

    func finish() throws(PDFError) -> [UInt8] {
        try drawn.file.withUnsafeBufferPointer { (bytes) throws(PDFError) in
            try finish(from: CairoFile(bytes))
        }
    }

    private func finish(from source: CairoFile) throws(PDFError) -> [UInt8] {
        var writer = ObjectWriter(deflater: deflater)
        var copier = PageCopier(from: source)
        let pageTree = writer.allocate()
        let pages = writer.allocate(drawn.pages.count)
        let pageObjects = Array(pages..<(pages + drawn.pages.count))
        var linkObjects: [[Int]] = []
        for page in drawn.pages {
            let first = writer.allocate(page.links.count)
            linkObjects.append(Array(first..<(first + page.links.count)))
        }
        try PageWriter(drawn: drawn, deflater: deflater, tree: pageTree, objects: pageObjects, links: linkObjects)
            .write(to: &writer, copier: &copier)
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
