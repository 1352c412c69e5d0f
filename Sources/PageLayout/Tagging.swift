/// The structure tree and bookmarks under construction, to which blocks add themselves in reading order.
public struct Tagging: Sendable, Equatable {
    /// The structure tree so far.
    public private(set) var structure = StructureTree()
    /// The bookmarks so far.
    public private(set) var outline: [OutlineEntry] = []
    /// The element that plain paragraphs become part of, rather than elements of their own.
    private var whole: StructureTree.ElementID?
    /// The elements that several paragraphs share, by name.
    private var shared: [String: StructureTree.ElementID] = [:]

    /// Creates a tree with only its root, and an empty outline.
    public init() {}

    /// Adds an element as the last child of `parent` and returns its ID.
    ///
    /// No element is added, and the ID is that of one there is, for a plain paragraph within `together` and for a `name`
    /// that an element was added with before.
    public mutating func add(
        _ role: StructureTree.Role, under parent: StructureTree.ElementID, replacementText: String? = nil,
        sharedAs name: String? = nil
    ) -> StructureTree.ElementID {
        if let name, let known = shared[name] { return known }
        if let whole, role == .paragraph, replacementText == nil { return whole }
        let new = structure.add(role, to: parent, replacementText: replacementText)
        if let name { shared[name] = new }
        return new
    }

    /// Tags blocks whose paragraphs are to be read as one: they all become text of `element`.
    mutating func together(as element: StructureTree.ElementID, _ tag: (inout Tagging) -> Void) {
        let outer = whole
        whole = element
        tag(&self)
        whole = outer
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
