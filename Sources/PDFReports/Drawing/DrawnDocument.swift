import PageLayout

/// What was drawn: what the finishing step needs to write pages and tell the meaning of what stands on them.
struct DrawnDocument {
    var pages: [DrawnPage]
    /// In the order met.
    var destinations: [DrawnDestination]
    /// Characters no font has, or that are never obeyed; each was shown by number.
    var missing: [Unicode.Scalar]
    /// By the numbers that the pages call them by; they stand in Cairo's file.
    var fonts: [PDFValue]
}

struct DrawnPage {
    var size: Size
    /// PDF page content.
    var content: [UInt8] = []
    /// Whose text each marked piece of the page is, by its number on the page (MCID).
    var pieces: [StructureTree.ElementID] = []
    var links: [DrawnLink] = []
}

struct DrawnLink {
    var element: StructureTree.ElementID
    var rect: Rect
    var link: Link
}

struct DrawnDestination {
    var name: String
    var page: Int
    var point: Point
}
