/// The structure tree of a finished file, followed from the root as a reader of tagged PDF does.
struct TagTree {
    struct Element {
        var object: Int
        var type: String
        var parent: Int?
        var identifier: String?
        var dictionary: ReadBack.Node
        var children: [Element] = []
        /// Marked pieces, as page object and number.
        var pieces: [Piece] = []
        /// Annotations.
        var links: [Int] = []
    }

    struct Piece: Hashable {
        var page: Int
        var number: Int
    }

    let root: Element
    let treeRoot: ReadBack.Node
    let treeRootNumber: Int

    init?(_ file: ReadBack) {
        guard let number = file.root["/StructTreeRoot"]?.target else { return nil }
        treeRootNumber = number
        treeRoot = file.object(number)
        guard let top = treeRoot["/K"]?.target else { return nil }
        root = Self.read(top, file)
    }

    /// The tree as one line for each element, for comparing.
    var outline: [String] {
        var lines: [String] = []
        func walk(_ element: Element, _ depth: Int) {
            lines.append(
                String(repeating: " ", count: depth) + element.type + (element.identifier.map { "#" + $0 } ?? ""))
            for child in element.children { walk(child, depth + 1) }
        }
        walk(root, 0)
        return lines
    }

    var all: [Element] {
        var found: [Element] = []
        func walk(_ element: Element) {
            found.append(element)
            element.children.forEach(walk)
        }
        walk(root)
        return found
    }

    private static func read(_ number: Int, _ file: ReadBack) -> Element {
        let node = file.object(number)
        var element = Element(object: number, type: "?", dictionary: node)
        if case .name(let name)? = node["/S"] { element.type = String(name.dropFirst()) }
        element.parent = node["/P"]?.target
        element.identifier = node["/ID"]?.text
        let kids: [ReadBack.Node] =
            switch node["/K"] {
            case .array(let kids)?: kids
            case let kid?: [kid]
            case nil: []
            }
        for kid in kids {
            if let piece = kid.number {
                element.pieces.append(Piece(page: node["/Pg"]?.target ?? 0, number: piece))
            } else if let child = kid.target {
                element.children.append(read(child, file))
            } else if let annotation = kid["/Obj"]?.target {
                element.links.append(annotation)
            } else if let piece = kid["/MCID"]?.number {
                element.pieces.append(Piece(page: kid["/Pg"]?.target ?? 0, number: piece))
            }
        }
        return element
    }
}
