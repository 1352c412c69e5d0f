/// The structure tree and the bookmarks while blocks write themselves into them, in reading order.
public struct Tagging: Sendable, Equatable {
    public private(set) var structure = StructureTree()
    public private(set) var outline: [OutlineEntry] = []

    public init() {}

    /// Adds an element as the last child of `parent`.
    public mutating func add(
        _ role: StructureTree.Role, under parent: StructureTree.ElementID, replacementText: String? = nil
    ) -> StructureTree.ElementID {
        structure.add(role, to: parent, replacementText: replacementText)
    }

    /// Adds a bookmark that leads to the frame with this destination.
    public mutating func addBookmark(_ bookmark: Bookmark, leadingTo destination: String) {
        outline.append(OutlineEntry(title: bookmark.title, level: bookmark.level, destination: destination))
    }
}

/// What a heading is called in the list of bookmarks.
public struct Bookmark: Sendable, Hashable {
    public var title: String
    /// 1 is outermost.
    public var level: Int

    public init(_ title: String, level: Int = 1) {
        self.title = title
        self.level = level
    }
}
