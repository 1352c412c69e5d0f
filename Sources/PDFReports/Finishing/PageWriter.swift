import PageLayout

/// Writes the pages: Cairo's content and resources, our lines and links.
struct PageWriter {
    let drawn: DrawnDocument
    let deflater: Deflater
    /// Object numbers: of the page tree, of the pages, of each page's links.
    let tree: Int
    let objects: [Int]
    let links: [[Int]]

    func write(to writer: inout ObjectWriter, copier: inout PageCopier) throws(PDFError) {
        let sources = try copier.pages()
        guard sources.count == drawn.pages.count else {
            throw .unreadableFile("\(sources.count) pages where \(drawn.pages.count) were drawn", offset: 0)
        }
        let counts = try copier.pieceCounts()
        for (number, source) in sources.enumerated() {
            let entries = try copier.source.dictionary(source)
            let counted = try entries["StructParents"]?.integer().flatMap { counts[$0] } ?? 0
            guard counted == drawn.pages[number].pieces.count else {
                throw .unreadableFile(
                    "\(counted) marks on page \(number + 1), which has \(drawn.pages[number].pieces.count)", offset: 0)
            }
            try write(number, entries, &writer, &copier)
            try writeLinks(number, &writer)
        }
        try copier.copyRest(into: &writer)
        writer.begin(tree)
        writer.body.put("<</Type/Pages/Kids[")
        for object in objects {
            writer.body.reference(object)
            writer.body.put(0x20)
        }
        writer.body.put("]/Count ")
        writer.body.integer(objects.count)
        writer.body.put(">>")
        try writer.end()
    }

    private func write(
        _ number: Int, _ entries: [PDFValue.Entry], _ writer: inout ObjectWriter, _ copier: inout PageCopier
    ) throws(PDFError) {
        let page = drawn.pages[number]
        var contents: [Int] = []
        if !page.rules.isEmpty {
            contents.append(writer.allocate())
            try writer.deflated(contents[0], RuleContent.bytes(for: page.rules, on: page.size)) { _ in }
        }
        contents.append(writer.allocate())
        try writeContent(of: page, entries, to: contents[contents.count - 1], &writer, copier.source)

        writer.begin(objects[number])
        writer.body.put("<</Type/Page/Parent ")
        writer.body.reference(tree)
        for entry in entries where !Self.ours.contains(where: { entry.has($0) }) {
            try copier.copy(entry, into: &writer)
        }
        writer.body.put("/Tabs/S")
        if !page.pieces.isEmpty {
            writer.body.put("/StructParents ")
            writer.body.integer(number)
        }
        put("/Contents[", contents, &writer.body)
        if !links[number].isEmpty { put("/Annots[", links[number], &writer.body) }
        writer.body.put(">>")
        try writer.end()
    }

    /// The keys of a page that we write ourselves.
    private static let ours: [StaticString] = ["Type", "Parent", "Contents", "StructParents", "Annots", "Tabs"]

    private func put(_ key: StaticString, _ objects: [Int], _ body: inout ByteWriter) {
        body.put(key)
        for (index, object) in objects.enumerated() {
            if index > 0 { body.put(0x20) }
            body.reference(object)
        }
        body.put(UInt8(ascii: "]"))
    }

    /// Cairo's compressed content as it is, unless artifacts have to be marked in it.
    private func writeContent(
        of page: DrawnPage, _ entries: [PDFValue.Entry], to object: Int, _ writer: inout ObjectWriter,
        _ source: CairoFile
    ) throws(PDFError) {
        guard let number = try entries["Contents"]?.reference(), case let content = try source.object(number),
            let range = content.stream, try content.value.entries()?["Filter"]?.isName("FlateDecode") == true
        else { throw .unreadableFile("a page without content we can read", offset: 0) }
        let packed = UnsafeBufferPointer(rebasing: source.bytes[range])
        if page.artifactCount > 0 {
            let marked = try ArtifactMarks.rewrite(deflater.inflate(packed), count: page.artifactCount)
            try writer.deflated(object, marked) { _ in }
        } else {
            try writer.stream(object, packed) { $0.put("/Filter/FlateDecode") }
        }
    }

    private func writeLinks(_ number: Int, _ writer: inout ObjectWriter) throws(PDFError) {
        let page = drawn.pages[number]
        var key = StructureWriter.firstLinkKey(onPage: number, of: drawn.pages)
        for (object, link) in zip(links[number], page.links) {
            writer.begin(object)
            writer.body.put("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[")
            let rect = link.rect
            for side in [rect.x, page.size.height - rect.maxY, rect.maxX, page.size.height - rect.y] {
                writer.body.number(side)
                writer.body.put(0x20)
            }
            writer.body.put("]/Contents")
            writer.body.textString(link.link.contents)
            writer.body.put("/StructParent ")
            writer.body.integer(key)
            switch link.link.target {
            case .destination(let name):
                writer.body.put("/Dest")
                writer.body.byteString(name.utf8)
            case .uri(let address):
                writer.body.put("/A<</S/URI/URI")
                writer.body.byteString(address.utf8)
                writer.body.put(">>")
            }
            writer.body.put(">>")
            try writer.end()
            key += 1
        }
    }
}
