/// A block with insets and rules along some of its edges.
public struct Boxed: Block {
    /// A set of edges of a rectangle.
    public struct Edges: OptionSet, Sendable, Hashable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        public static let top = Edges(rawValue: 1)
        public static let left = Edges(rawValue: 2)
        public static let bottom = Edges(rawValue: 4)
        public static let right = Edges(rawValue: 8)
        public static let all: Edges = [.top, .left, .bottom, .right]
    }

    public var block: any Block
    /// The distances between the edges of the box and the block, in points.
    public var insets: Insets
    /// The edges with rules.
    public var edges: Edges
    /// The thickness of the rules, in points.
    public var thickness: Double
    /// In points, including the insets.
    public var minimumHeight: Double
    /// The role of an element around the block's elements, or nil for none.
    public var role: StructureTree.Role?

    public init(
        _ block: any Block, insets: Insets = Insets(), edges: Edges = [], thickness: Double = 0,
        minimumHeight: Double = 0, role: StructureTree.Role? = nil
    ) {
        self.block = block
        self.insets = insets
        self.edges = edges
        self.thickness = thickness
        self.minimumHeight = minimumHeight
        self.role = role
    }

    public var stretches: Bool { thickness > 0 && !edges.isEmpty || block.stretches }

    public mutating func tag(_ tagging: inout Tagging, under parent: StructureTree.ElementID) {
        let own = role.map { tagging.add($0, under: parent) } ?? parent
        block.tag(&tagging, under: own)
    }

    public func place(in space: Space, measuring text: any TextMeasuring) -> Placement {
        var space = space
        space.minimumHeight = min(max(space.minimumHeight, minimumHeight), max(0, space.height))
        switch block.place(in: space.inset(by: insets), measuring: text) {
        case .whole(let ink): return .whole(framed(ink, in: space))
        case .part(let ink, let rest):
            var begun = self
            begun.block = rest
            begun.role = nil
            begun.minimumHeight = 0
            return .part(framed(ink, in: space), rest: begun)
        case .doesNotFit(let reason): return .doesNotFit(reason)
        }
    }

    public func naturalWidth(measuring text: any TextMeasuring) -> (word: Double, line: Double) {
        let natural = block.naturalWidth(measuring: text)
        return (natural.word + insets.left + insets.right, natural.line + insets.left + insets.right)
    }

    private func framed(_ content: Ink, in space: Space) -> Ink {
        var ink = content
        ink.height = max(content.height + insets.top + insets.bottom, space.minimumHeight)
        guard thickness > 0, !edges.isEmpty else { return ink }
        let (left, top) = (space.origin.x, space.origin.y)
        let (right, bottom) = (left + space.width, top + ink.height)
        func rule(_ edge: Edges, _ from: (x: Double, y: Double), _ to: (x: Double, y: Double)) {
            guard edges.contains(edge) else { return }
            ink.rules.append(
                Rule(from: Point(x: from.x, y: from.y), to: Point(x: to.x, y: to.y), thickness: thickness))
        }
        rule(.top, (left, top), (right, top))
        rule(.bottom, (left, bottom), (right, bottom))
        rule(.left, (left, top), (left, bottom))
        rule(.right, (right, top), (right, bottom))
        return ink
    }
}

/// A block that moves to the next page rather than being split, if a page can hold it.
public struct KeptTogether: Block {
    public var block: any Block

    public init(_ block: any Block) {
        self.block = block
    }

    public var stretches: Bool { block.stretches }

    public mutating func tag(_ tagging: inout Tagging, under parent: StructureTree.ElementID) {
        block.tag(&tagging, under: parent)
    }

    public func place(in space: Space, measuring text: any TextMeasuring) -> Placement {
        let placement = block.place(in: space, measuring: text)
        if case .part = placement, !space.isFresh { return .doesNotFit(.isKeptTogether) }
        return placement
    }
}

/// A horizontal rule over the whole width.
public struct RuleLine: Block {
    /// In points.
    public var thickness: Double

    public init(thickness: Double) {
        self.thickness = thickness
    }

    public func tag(_ tagging: inout Tagging, under parent: StructureTree.ElementID) {}

    public func place(in space: Space, measuring text: any TextMeasuring) -> Placement {
        guard space.isFresh || space.holds(thickness) else {
            return .doesNotFit(.needs(height: thickness, has: space.height))
        }
        let y = space.origin.y + thickness / 2
        let rule = Rule(
            from: Point(x: space.origin.x, y: y), to: Point(x: space.origin.x + space.width, y: y),
            thickness: thickness)
        return .whole(Ink(rules: [rule], height: thickness))
    }
}
