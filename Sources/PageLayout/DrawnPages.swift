/// A document as a back end has drawn it into a PDF file, from which the finishing step writes the pages and their logical
/// structure.
package struct DrawnDocument {
    /// Cairo's file: its first pages hold the text of the document's pages, the same number of further ones their
    /// decoration.
    package var file: [UInt8]
    package var pages: [DrawnPage]
    /// In document order.
    package var destinations: [DrawnDestination]
    /// The characters shown by number, because no font has them or because they must not take effect.
    package var missing: [Unicode.Scalar]

    package init(
        file: [UInt8], pages: [DrawnPage], destinations: [DrawnDestination], missing: [Unicode.Scalar]
    ) {
        (self.file, self.pages, self.destinations, self.missing) = (file, pages, destinations, missing)
    }
}

/// A drawn page.
package struct DrawnPage {
    package var size: Size
    /// For each marked piece, by its number on the page (MCID), the element whose text it is.
    package var pieces: [StructureTree.ElementID] = []
    package var links: [DrawnLink] = []

    package init(size: Size) { self.size = size }
}

/// A link annotation in the making. Its rectangle is in points from the top left corner of the page.
package struct DrawnLink {
    package var element: StructureTree.ElementID
    package var rect: Rect
    package var link: Link

    package init(element: StructureTree.ElementID, rect: Rect, link: Link) {
        (self.element, self.rect, self.link) = (element, rect, link)
    }
}

/// A named destination. Its page is an index, its point in points from the top left corner of the page.
package struct DrawnDestination {
    package var name: String
    package var page: Int
    package var point: Point

    package init(name: String, page: Int, point: Point) { (self.name, self.page, self.point) = (name, page, point) }
}
