import Bytes
import Diagnostics
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
    func write(to writer: inout ObjectWriter) throws(Failure) -> Int {
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
        writer.body.append("<</Type/StructTreeRoot/K ")
        writer.body.reference(first)
        writer.body.append("/ParentTree ")
        writer.body.reference(parents)
        writer.body.append("/ParentTreeNextKey ")
        writer.body.append(decimal: pages.count + linkObjects.reduce(0) { $0 + $1.count })
        putIdentifiers(first, &writer.body)
        writer.body.append(">>")
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
        _ element: StructureTree.Element, _ contents: [Content], parent: Int, _ first: Int, _ body: inout ByteBuilder
    ) {
        body.append("<</S")
        putRole(element.role, &body)
        body.append("/P ")
        body.reference(parent)
        if let text = element.replacementText {
            // What a figure shows is not its labels read in a row (ISO 14289-1, 7.3).
            body.append(element.role == .figure ? "/Alt" : "/ActualText")
            body.textString(text)
        }
        // Pieces on the page that `Pg` names can be given as plain numbers.
        let page = contents.first { !$0.isLink }?.page
        if let page {
            body.append("/Pg ")
            body.reference(pageObjects[page])
        }
        let count = contents.count + element.children.count
        if count > 0 {
            body.append(count > 1 ? "/K[" : "/K ")
            for content in contents { put(content, page: page, &body) }
            for child in element.children {
                body.reference(first + child)
                body.append(0x20)
            }
            if count > 1 { body.append(UInt8(ascii: "]")) }
        }
        body.append(">>")
    }

    private func put(_ content: Content, page: Int?, _ body: inout ByteBuilder) {
        if content.isLink {
            body.append("<</Type/OBJR/Obj ")
            body.reference(linkObjects[content.page][content.index])
            body.append("/Pg ")
            body.reference(pageObjects[content.page])
            body.append(">>")
        } else if content.page == page {
            body.append(decimal: content.index)
            body.append(0x20)
        } else {
            body.append("<</Type/MCR/Pg ")
            body.reference(pageObjects[content.page])
            body.append("/MCID ")
            body.append(decimal: content.index)
            body.append(">>")
        }
    }

    private func putParents(_ first: Int, _ body: inout ByteBuilder) {
        body.append("<</Nums[")
        for (number, page) in pages.enumerated() {
            body.append(decimal: number)
            body.append(UInt8(ascii: "["))
            for piece in page.pieces {
                body.reference(first + piece)
                body.append(0x20)
            }
            body.append(UInt8(ascii: "]"))
        }
        var key = pages.count
        for page in pages {
            for link in page.links {
                body.append(decimal: key)
                body.append(0x20)
                body.reference(first + link.element)
                body.append(0x20)
                key += 1
            }
        }
        body.append("]>>")
    }

    private func putIdentifiers(_ first: Int, _ body: inout ByteBuilder) {
        var named: [(name: String, object: Int)] = []
        for (index, element) in tree.elements.enumerated() {
            if let name = element.role.identifier { named.append((name, first + index)) }
        }
        guard !named.isEmpty else { return }
        named.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        body.append("/IDTree<</Names[")
        for (name, object) in named {
            body.byteString(name.utf8)
            body.reference(object)
        }
        body.append("]>>")
    }
}
