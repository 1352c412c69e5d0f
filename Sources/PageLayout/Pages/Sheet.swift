/// The paper, its margins, and what stands on every page.
public struct Sheet: Sendable, Equatable {
    /// A line in the margin of every page, such as "Page 2 of 3"; not read aloud.
    public struct RunningLine: Sendable, Equatable {
        public enum Part: Sendable, Equatable {
            case text(String)
            case pageNumber
            case pageCount
        }

        public var left: [Part]
        public var right: [Part]
        public var style: TextStyle
        /// From the edge of the paper to the line's box, in points.
        public var distance: Double
        /// The first page that carries it.
        public var firstPage: Int
        /// Left out where the document has one page only.
        public var needsSeveralPages: Bool

        public init(
            left: [Part] = [], right: [Part] = [], style: TextStyle, distance: Double, firstPage: Int = 1,
            needsSeveralPages: Bool = true
        ) {
            self.left = left
            self.right = right
            self.style = style
            self.distance = distance
            self.firstPage = firstPage
            self.needsSeveralPages = needsSeveralPages
        }
    }

    public var size: Size
    public var margins: Insets
    public var head: RunningLine?
    public var foot: RunningLine?
    /// Takes the place of the head from some page on.
    public var laterHead: LaterHead?

    /// A running head for a part of the document that begins on a page of its own.
    public struct LaterHead: Sendable, Equatable {
        public var line: RunningLine
        /// The destination on the first page that carries it.
        public var from: String

        public init(_ line: RunningLine, from: String) {
            self.line = line
            self.from = from
        }
    }

    public init(
        size: Size, margins: Insets, head: RunningLine? = nil, foot: RunningLine? = nil, laterHead: LaterHead? = nil
    ) {
        self.size = size
        self.margins = margins
        self.head = head
        self.foot = foot
        self.laterHead = laterHead
    }

    /// The space of an empty page.
    var space: Space {
        let height = size.height - margins.top - margins.bottom
        return Space(
            origin: Point(x: margins.left, y: margins.top), width: size.width - margins.left - margins.right,
            height: height, fullHeight: height, isFresh: true)
    }
}

extension Size {
    /// US Letter, upright: 8½ × 11 inches.
    public static let letter = Size(width: 612, height: 792)
    /// ISO A4, upright: 210 × 297 mm.
    public static let a4 = Size(width: 595.28, height: 841.89)

    /// Turned by a quarter.
    public var turned: Size { Size(width: height, height: width) }
}
