import PageLayout

/// Writes the logical structure: one object per element, the parent tree and the ID tree (ISO 32000-1, 14.7).
struct StructureWriter {
    let tree: StructureTree
    let pages: [DrawnPage]
    /// The object numbers of the pages, and of each page's links in order.
    let pageObjects: [Int]
    let linkObjects: [[Int]]

    /// A piece of text or a link that belongs to an element.
    private struct Content {
        var page: Int
        /// The number of the piece on its page (MCID), or the index of the link.
        var index: Int
        var isLink: Bool
    }

    /// Writes the structure tree and returns the object number of its root.
    func write(to writer: inout ObjectWriter) throws(PDFError) -> Int {
        let root = writer.allocate()
        let parents = writer.allocate()
        let first = writer.allocate(tree.elements.count)
        let contents = contentsByElement()
        for (index, element) in tree.elements.enumerated() {
            writer.begin(first + index)
            put(element, contents[index], parent: element.parent.map { first + $0 } ?? root, first, &writer.body)
            try writer.end()
        }
        writer.begin(parents)
        putParents(first, &writer.body)
        try writer.end()
        writer.begin(root)
        writer.body.put("<</Type/StructTreeRoot/K ")
        writer.body.reference(first)
        writer.body.put("/ParentTree ")
        writer.body.reference(parents)
        writer.body.put("/ParentTreeNextKey ")
        writer.body.integer(pages.count + linkObjects.reduce(0) { $0 + $1.count })
        putIdentifiers(first, &writer.body)
        writer.body.put(">>")
        try writer.end()
        return root
    }

    /// The parent tree key of a page's first link. The pages themselves have the keys from 0 to the page count less 1.
    static func firstLinkKey(onPage page: Int, of pages: [DrawnPage]) -> Int {
        pages[..<page].reduce(pages.count) { $0 + $1.links.count }
    }

    private func contentsByElement() -> [[Content]] {
        var contents = [[Content]](repeating: [], count: tree.elements.count)
        for (number, page) in pages.enumerated() {
            for (index, owner) in page.pieces.enumerated() {
                contents[owner].append(Content(page: number, index: index, isLink: false))
            }
            for (index, link) in page.links.enumerated() {
                contents[link.element].append(Content(page: number, index: index, isLink: true))
            }
        }
        return contents
    }

    private func put(
        _ element: StructureTree.Element, _ contents: [Content], parent: Int, _ first: Int, _ body: inout ByteWriter
    ) {
        body.put("<</S")
        putRole(element.role, &body)
        body.put("/P ")
        body.reference(parent)
        if let text = element.replacementText {
            body.put("/ActualText")
            body.textString(text)
        }
        // Pieces on the page that `Pg` names can be given as plain numbers.
        let page = contents.first { !$0.isLink }?.page
        if let page {
            body.put("/Pg ")
            body.reference(pageObjects[page])
        }
        let count = contents.count + element.children.count
        if count > 0 {
            body.put(count > 1 ? "/K[" : "/K ")
            for content in contents { put(content, page: page, &body) }
            for child in element.children {
                body.reference(first + child)
                body.put(0x20)
            }
            if count > 1 { body.put(UInt8(ascii: "]")) }
        }
        body.put(">>")
    }

    private func put(_ content: Content, page: Int?, _ body: inout ByteWriter) {
        if content.isLink {
            body.put("<</Type/OBJR/Obj ")
            body.reference(linkObjects[content.page][content.index])
            body.put("/Pg ")
            body.reference(pageObjects[content.page])
            body.put(">>")
        } else if content.page == page {
            body.integer(content.index)
            body.put(0x20)
        } else {
            body.put("<</Type/MCR/Pg ")
            body.reference(pageObjects[content.page])
            body.put("/MCID ")
            body.integer(content.index)
            body.put(">>")
        }
    }

    private func putParents(_ first: Int, _ body: inout ByteWriter) {
        body.put("<</Nums[")
        for (number, page) in pages.enumerated() {
            body.integer(number)
            body.put(UInt8(ascii: "["))
            for piece in page.pieces {
                body.reference(first + piece)
                body.put(0x20)
            }
            body.put(UInt8(ascii: "]"))
        }
        var key = pages.count
        for page in pages {
            for link in page.links {
                body.integer(key)
                body.put(0x20)
                body.reference(first + link.element)
                body.put(0x20)
                key += 1
            }
        }
        body.put("]>>")
    }

    private func putIdentifiers(_ first: Int, _ body: inout ByteWriter) {
        var named: [(name: String, object: Int)] = []
        for (index, element) in tree.elements.enumerated() {
            if let name = element.role.identifier { named.append((name, first + index)) }
        }
        guard !named.isEmpty else { return }
        named.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        body.put("/IDTree<</Names[")
        for (name, object) in named {
            body.byteString(name.utf8)
            body.reference(object)
        }
        body.put("]>>")
    }
}
