import Bytes
import Diagnostics
import PageLayout

/// Writes the page tree, the pages with their content, and the link annotations.
struct PageWriter {
    let pages: [DrawnPage]
    /// What Cairo drew for each of them.
    let sheets: [CairoSheets.Sheet]
    /// The object numbers of the page tree, the shared resources, the pages, and each page's links.
    let tree: Int
    let resources: Int
    let objects: [Int]
    let links: [[Int]]

    func write(to writer: inout ObjectWriter, copying copier: inout ObjectCopier) throws(Failure) {
        let (opening, turn, closing) = (writer.allocate(), writer.allocate(), writer.allocate())
        try writer.stream(opening, PageWriter.beforeText.view) { (_) throws(Failure) in }
        try writer.stream(turn, PageWriter.beforeDecoration.view) { (_) throws(Failure) in }
        try writer.stream(closing, PageWriter.afterDecoration.view) { (_) throws(Failure) in }
        for number in pages.indices {
            let text = copier.number(of: sheets[number].text, &writer)
            let decoration = copier.number(of: sheets[number].decoration, &writer)
            try write(number, contents: [opening, text, turn, decoration, closing], &writer)
            try writeLinks(number, &writer)
        }
        writer.begin(tree)
        writer.body.append("<</Type/Pages/Kids[")
        for object in objects {
            writer.body.reference(object)
            writer.body.append(0x20)
        }
        writer.body.append("]/Count ")
        writer.body.append(decimal: objects.count)
        writer.body.append(">>")
        try writer.end()
    }

    // Cairo drew text and decoration as pages of their own. The coordinates that one sets up must not reach the other, and
    // the decoration is an artifact as a whole. It comes last, so that nothing interrupts text that goes on over pages.
    private static let beforeText: StaticString = "q\n"
    private static let beforeDecoration: StaticString = "\nQ q/Artifact BMC\n"
    private static let afterDecoration: StaticString = "\nEMC Q\n"

    private func write(_ number: Int, contents: [Int], _ writer: inout ObjectWriter) throws(Failure) {
        let page = pages[number]
        writer.begin(objects[number])
        writer.body.append("<</Type/Page/Parent ")
        writer.body.reference(tree)
        writer.body.append("/MediaBox[0 0 ")
        writer.body.append(rounded: page.size.width)
        writer.body.append(0x20)
        writer.body.append(rounded: page.size.height)
        writer.body.append("]/Resources ")
        writer.body.reference(resources)
        writer.body.append("/Contents[")
        for content in contents {
            writer.body.reference(content)
            writer.body.append(0x20)
        }
        writer.body.append("]/Tabs/S")
        if !page.pieces.isEmpty {
            writer.body.append("/StructParents ")
            writer.body.append(decimal: number)
        }
        if !links[number].isEmpty {
            writer.body.append("/Annots[")
            for link in links[number] {
                writer.body.reference(link)
                writer.body.append(0x20)
            }
            writer.body.append(UInt8(ascii: "]"))
        }
        writer.body.append(">>")
        try writer.end()
    }

    private func writeLinks(_ number: Int, _ writer: inout ObjectWriter) throws(Failure) {
        let page = pages[number]
        var key = StructureWriter.firstLinkKey(onPage: number, of: pages)
        for (object, link) in zip(links[number], page.links) {
            writer.begin(object)
            writer.body.append("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[")
            let rect = link.rect
            for side in [rect.x, page.size.height - rect.maxY, rect.maxX, page.size.height - rect.y] {
                writer.body.append(rounded: side)
                writer.body.append(0x20)
            }
            writer.body.append("]/Contents")
            writer.body.textString(link.link.contents)
            writer.body.append("/StructParent ")
            writer.body.append(decimal: key)
            switch link.link.target {
            case .destination(let name):
                writer.body.append("/Dest")
                writer.body.byteString(name.utf8)
            case .uri(let address):
                writer.body.append("/A<</S/URI/URI")
                writer.body.byteString(address.utf8)
                writer.body.append(">>")
            }
            writer.body.append(">>")
            try writer.end()
            key += 1
        }
    }
}
