/// Content that can be laid out: a paragraph, a table, a box or a stack of blocks.
///
/// Layout has two steps. `tag` is called once, in reading order, before anything is placed: the block adds its elements
/// to the structure tree and keeps their IDs. `place` is then called as often as there are pages to try.
public protocol Block: Sendable {
    /// Adds the block's elements to the structure tree as the last children of `parent`.
    mutating func tag(_ tagging: inout Tagging, under parent: StructureTree.ElementID)

    /// Places as much of the block as fits in the space.
    ///
    /// In a fresh space a block never returns `doesNotFit`, because no later page offers more room: it splits where it
    /// would otherwise not, and as a last resort overflows and reports why.
    func place(in space: Space, measuring text: any TextMeasuring) -> Placement

    /// Whether the block draws rules that extend to the `minimumHeight` of its space.
    var stretches: Bool { get }

    /// The widths of the block's widest word and of its longest line if nothing wraps, in points; zero if it does not
    /// matter.
    func naturalWidth(measuring text: any TextMeasuring) -> (word: Double, line: Double)

    /// Returns the block with its lines already broken for `width`, so that several heights can be tried cheaply.
    func prepared(for width: Double, measuring text: any TextMeasuring) -> any Block
}

extension Block {
    public var stretches: Bool { false }

    public func naturalWidth(measuring text: any TextMeasuring) -> (word: Double, line: Double) { (0, 0) }

    public func prepared(for width: Double, measuring text: any TextMeasuring) -> any Block { self }
}

/// The space offered to a block.
public struct Space: Sendable, Equatable {
    /// The top left corner, in points on the page.
    public var origin: Point
    /// In points.
    public var width: Double
    /// The height left on the page, in points.
    public var height: Double
    /// The height of an empty page, in points.
    public var fullHeight: Double
    /// Whether nothing has been placed above on this page.
    public var isFresh: Bool
    /// The height to which boxes standing side by side are stretched, in points, so that their rules meet.
    public var minimumHeight: Double
    /// Whether what does not fit goes to the next page, not to another column of this one.
    public var endsPage = true

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

    /// Returns the space inside the insets.
    func inset(by insets: Insets) -> Space {
        let vertical = insets.top + insets.bottom
        var space = self
        space.origin = Point(x: origin.x + insets.left, y: origin.y + insets.top)
        space.width = max(0, width - insets.left - insets.right)
        space.height -= vertical
        space.fullHeight -= vertical
        space.minimumHeight = max(0, minimumHeight - vertical)
        return space
    }

    /// Returns the space below the `used` height.
    func below(_ used: Double) -> Space {
        var space = self
        space.origin.y += used
        space.height -= used
        space.minimumHeight = 0
        return space
    }

    /// Returns whether content of this height fits, with a tolerance of 0.01 points.
    func holds(_ needed: Double) -> Bool { needed <= height + 0.01 }
}

/// The result of placing a block in a space.
public enum Placement: Sendable {
    /// The whole block was placed.
    case whole(Ink)
    /// The part that fits, and a block with the rest, to be placed on the next page in a space of the same width.
    case part(Ink, rest: any Block)
    /// Nothing was placed.
    case doesNotFit(Misfit)
}

/// The content a block places on a page.
public struct Ink: Sendable, Equatable {
    /// The frames, in reading order.
    public var frames: [Frame]
    /// The rules, drawn beneath the frames.
    public var rules: [Rule]
    /// The part of the offered height that is used, in points.
    public var height: Double
    /// Content that lies outside the offered space.
    public var overflows: [Overflow]

    public init(frames: [Frame] = [], rules: [Rule] = [], height: Double = 0, overflows: [Overflow] = []) {
        self.frames = frames
        self.rules = rules
        self.height = height
        self.overflows = overflows
    }

    /// A state to which the ink can be cut back.
    struct Mark {
        var frames: Int
        var rules: Int
        var overflows: Int
        var height: Double
    }

    var mark: Mark {
        Mark(frames: frames.count, rules: rules.count, overflows: overflows.count, height: height)
    }

    /// Removes everything added since the mark.
    mutating func cut(backTo mark: Mark) {
        frames.removeLast(frames.count - mark.frames)
        rules.removeLast(rules.count - mark.rules)
        overflows.removeLast(overflows.count - mark.overflows)
        height = mark.height
    }

    /// Adds the frames, rules and overflows of `other`, but leaves `height` to the caller.
    mutating func add(_ other: Ink) {
        frames.append(contentsOf: other.frames)
        rules.append(contentsOf: other.rules)
        if !other.overflows.isEmpty { overflows.append(contentsOf: other.overflows) }
    }
}

/// The reason a block did not fit.
public enum Misfit: Sendable, Equatable {
    /// The next indivisible piece is taller than the space left; both in points.
    case needs(height: Double, has: Double)
    /// A single line would be left at the foot or head of a page.
    case wouldStrandALine
    /// The block must not be split.
    case isKeptTogether
}

/// Content that extends beyond its space because no page could hold it. Nothing is clipped.
public struct Overflow: Sendable, Equatable {
    /// The reason for an overflow.
    public enum Reason: Sendable, Equatable {
        /// A single letter is wider than its column. `width` is in points.
        case letterWiderThanColumn(width: Double)
        /// A line, a table head or a box is taller than a page; both heights in points.
        case tallerThanPage(height: Double, page: Double)
    }

    public var reason: Reason
    /// The structure element whose text overflows, if known.
    public var element: StructureTree.ElementID?
    /// The page number, counted from 1; 0 until the page is known.
    public var page: Int

    public init(_ reason: Reason, element: StructureTree.ElementID? = nil, page: Int = 0) {
        self.reason = reason
        self.element = element
        self.page = page
    }
}

extension Overflow: CustomStringConvertible {
    /// A message with the page number, in English.
    public var description: String {
        switch reason {
        case .letterWiderThanColumn(let width):
            "page \(page): a letter is wider than its column of \(width) points"
        case .tallerThanPage(let height, let full):
            "page \(page): a line or box of \(height) points is taller than the page's \(full)"
        }
    }
}
