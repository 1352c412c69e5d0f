/// The structure tree and bookmarks under construction, to which blocks add themselves in reading order.
public struct Tagging: Sendable, Equatable {
    /// The structure tree so far.
    public private(set) var structure = StructureTree()
    /// The bookmarks so far.
    public private(set) var outline: [OutlineEntry] = []

    /// Creates a tree with only its root, and an empty outline.
    public init() {}

    /// Adds an element as the last child of `parent` and returns its ID.
    public mutating func add(
        _ role: StructureTree.Role, under parent: StructureTree.ElementID, replacementText: String? = nil
    ) -> StructureTree.ElementID {
        structure.add(role, to: parent, replacementText: replacementText)
    }

    /// Adds a bookmark that leads to the frame with the given destination name.
    public mutating func addBookmark(_ bookmark: Bookmark, leadingTo destination: String) {
        outline.append(OutlineEntry(title: bookmark.title, level: bookmark.level, destination: destination))
    }
}

/// The title and level of a heading in the outline.
public struct Bookmark: Sendable, Hashable {
    public var title: String
    /// The nesting level; 1 is outermost.
    public var level: Int

    public init(_ title: String, level: Int = 1) {
        self.title = title
        self.level = level
    }
}
