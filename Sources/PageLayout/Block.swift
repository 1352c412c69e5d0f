/// Something that can be laid out: a paragraph, a table, a box, a stack of blocks.
///
/// Laying out takes two steps. `tag` runs once, before any placing, in reading order: the block writes its elements
/// into the structure tree and remembers them. `place` then runs as often as there are pages to try.
public protocol Block: Sendable {
    /// Writes what the block means into the structure tree, as the last child of `parent`.
    mutating func tag(_ tagging: inout Tagging, under parent: StructureTree.ElementID)

    /// Places as much of the block as the space holds.
    ///
    /// In a fresh space a block never answers `doesNotFit`: there will be no better page, so it splits where it would
    /// rather not, and as a last resort overflows and says why.
    func place(in space: Space, measuring text: any TextMeasuring) -> Placement

    /// Whether the block has rules that reach further in a space with a `minimumHeight`.
    var stretches: Bool { get }

    /// The same block with its lines broken for a width already, for those who try several heights.
    func prepared(for width: Double, measuring text: any TextMeasuring) -> any Block
}

extension Block {
    public var stretches: Bool { false }

    public func prepared(for width: Double, measuring text: any TextMeasuring) -> any Block { self }
}

/// The room a block is offered.
public struct Space: Sendable, Equatable {
    /// The top left corner, in points on the page.
    public var origin: Point
    public var width: Double
    /// What is left of the page.
    public var height: Double
    /// What a fresh page would offer.
    public var fullHeight: Double
    /// Nothing stands above on this page.
    public var isFresh: Bool
    /// Boxes beside others are stretched to this height so that their rules meet.
    public var minimumHeight: Double

    public init(
        origin: Point, width: Double, height: Double, fullHeight: Double, isFresh: Bool, minimumHeight: Double = 0
    ) {
        self.origin = origin
        self.width = width
        self.height = height
        self.fullHeight = fullHeight
        self.isFresh = isFresh
        self.minimumHeight = minimumHeight
    }

    /// The space inside the insets.
    func inset(by insets: Insets) -> Space {
        let vertical = insets.top + insets.bottom
        return Space(
            origin: Point(x: origin.x + insets.left, y: origin.y + insets.top),
            width: max(0, width - insets.left - insets.right), height: height - vertical,
            fullHeight: fullHeight - vertical, isFresh: isFresh, minimumHeight: max(0, minimumHeight - vertical))
    }

    /// The space below what was placed already.
    func below(_ used: Double) -> Space {
        var space = self
        space.origin.y += used
        space.height -= used
        space.minimumHeight = 0
        return space
    }

    /// Whether something of this height stands inside; a hundredth of a point is forgiven.
    func holds(_ needed: Double) -> Bool { needed <= height + 0.01 }
}

/// A block's answer to an offered space.
public enum Placement: Sendable {
    case whole(Ink)
    /// What fits, and a block that is to be placed on the next page, in a space of the same width.
    case part(Ink, rest: any Block)
    case doesNotFit(Misfit)
}

/// What a block puts on a page.
public struct Ink: Sendable, Equatable {
    public var frames: [Frame]
    public var rules: [Rule]
    /// How much of the offered height is used.
    public var height: Double
    /// What stands outside the offered space, and why.
    public var overflows: [Overflow]

    public init(frames: [Frame] = [], rules: [Rule] = [], height: Double = 0, overflows: [Overflow] = []) {
        self.frames = frames
        self.rules = rules
        self.height = height
        self.overflows = overflows
    }

    /// A place in the ink that it can be cut back to.
    struct Mark {
        var frames: Int
        var rules: Int
        var overflows: Int
        var height: Double
    }

    var mark: Mark {
        Mark(frames: frames.count, rules: rules.count, overflows: overflows.count, height: height)
    }

    /// Takes away what was added since.
    mutating func cut(backTo mark: Mark) {
        frames.removeLast(frames.count - mark.frames)
        rules.removeLast(rules.count - mark.rules)
        overflows.removeLast(overflows.count - mark.overflows)
        height = mark.height
    }

    /// Adds the frames and rules of another ink; heights are the caller's business.
    mutating func add(_ other: Ink) {
        frames.append(contentsOf: other.frames)
        rules.append(contentsOf: other.rules)
        if !other.overflows.isEmpty { overflows.append(contentsOf: other.overflows) }
    }
}

/// Why a block did not fit.
public enum Misfit: Sendable, Equatable {
    /// The next indivisible piece is taller than what is left.
    case needs(height: Double, has: Double)
    /// A line would stand alone at the foot or head of a page.
    case wouldStrandALine
    /// The block is kept in one piece.
    case isKeptTogether
}

/// Something that stands outside the space it was given, because no page could hold it. Nothing is clipped.
public struct Overflow: Sendable, Equatable {
    public enum Reason: Sendable, Equatable {
        /// One letter is wider than its column.
        case letterWiderThanColumn(width: Double)
        /// A line, a table head or a box is taller than a page.
        case tallerThanPage(height: Double, page: Double)
    }

    public var reason: Reason
    public var element: StructureTree.ElementID?
    /// Counted from 1; 0 until the page is known.
    public var page: Int

    public init(_ reason: Reason, element: StructureTree.ElementID? = nil, page: Int = 0) {
        self.reason = reason
        self.element = element
        self.page = page
    }
}

extension Overflow: CustomStringConvertible {
    public var description: String {
        switch reason {
        case .letterWiderThanColumn(let width):
            "page \(page): a letter is wider than its column of \(width) points"
        case .tallerThanPage(let height, let full):
            "page \(page): a line or box of \(height) points is taller than the page's \(full)"
        }
    }
}
