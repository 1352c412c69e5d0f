import PageLayout

/// A drawn document, from which the finishing step writes the pages and their logical structure.
struct DrawnDocument {
    var pages: [DrawnPage]
    /// In document order.
    var destinations: [DrawnDestination]
    /// The characters shown by number, because no font has them or because they must not take effect.
    var missing: [Unicode.Scalar]
    /// The font resources, as values in Cairo's file. Pages refer to them by index.
    var fonts: [PDFValue]
}

/// A drawn page.
struct DrawnPage {
    var size: Size
    /// The content stream, uncompressed.
    var content: [UInt8] = []
    /// For each marked piece, by its number on the page (MCID), the element whose text it is.
    var pieces: [StructureTree.ElementID] = []
    var links: [DrawnLink] = []
}

/// A link annotation in the making. Its rectangle is in points from the top left corner of the page.
struct DrawnLink {
    var element: StructureTree.ElementID
    var rect: Rect
    var link: Link
}

/// A named destination. Its page is an index, its point in points from the top left corner of the page.
struct DrawnDestination {
    var name: String
    var page: Int
    var point: Point
}
