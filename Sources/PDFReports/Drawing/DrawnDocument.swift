import PageLayout

/// What Cairo drew, and where the pieces of text stand in it: what the finishing step needs to tell their meaning.
struct DrawnDocument {
    /// Cairo's file.
    var file: [UInt8]
    var pages: [DrawnPage]
    /// In the order met.
    var destinations: [DrawnDestination]
    /// Characters no font has, or that are never obeyed; each was shown by number.
    var missing: [Unicode.Scalar]
}

struct DrawnPage {
    var size: Size
    var rules: [Rule]
    /// Whose text each marked piece of the page is, by its number on the page (MCID); nil for an artifact.
    var pieces: [StructureTree.ElementID?] = []
    var links: [DrawnLink] = []

    var artifactCount: Int { pieces.count { $0 == nil } }
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
