import PageLayout

/// Writes the page tree, the pages with their content, and the link annotations.
struct PageWriter {
    let pages: [DrawnPage]
    /// The object numbers of the page tree, the shared resources, the pages, and each page's links.
    let tree: Int
    let resources: Int
    let objects: [Int]
    let links: [[Int]]

    func write(to writer: inout ObjectWriter) throws(PDFError) {
        for number in pages.indices {
            try write(number, &writer)
            try writeLinks(number, &writer)
        }
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

    private func write(_ number: Int, _ writer: inout ObjectWriter) throws(PDFError) {
        let page = pages[number]
        let content = writer.allocate()
        try writer.deflated(content, page.content) { _ in }

        writer.begin(objects[number])
        writer.body.put("<</Type/Page/Parent ")
        writer.body.reference(tree)
        writer.body.put("/MediaBox[0 0 ")
        writer.body.number(page.size.width)
        writer.body.put(0x20)
        writer.body.number(page.size.height)
        writer.body.put("]/Resources ")
        writer.body.reference(resources)
        writer.body.put("/Contents ")
        writer.body.reference(content)
        writer.body.put("/Tabs/S")
        if !page.pieces.isEmpty {
            writer.body.put("/StructParents ")
            writer.body.integer(number)
        }
        if !links[number].isEmpty {
            writer.body.put("/Annots[")
            for link in links[number] {
                writer.body.reference(link)
                writer.body.put(0x20)
            }
            writer.body.put(UInt8(ascii: "]"))
        }
        writer.body.put(">>")
        try writer.end()
    }

    private func writeLinks(_ number: Int, _ writer: inout ObjectWriter) throws(PDFError) {
        let page = pages[number]
        var key = StructureWriter.firstLinkKey(onPage: number, of: pages)
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
