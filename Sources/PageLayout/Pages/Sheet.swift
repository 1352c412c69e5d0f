/// The paper size, the margins and the running lines of a document.
public struct Sheet: Sendable, Equatable {
    /// A line in the top or bottom margin of every page, such as "Page 2 of 3"; not read aloud.
    public struct RunningLine: Sendable, Equatable {
        /// A piece of a running line.
        public enum Part: Sendable, Equatable {
            case text(String)
            /// The number of the page, counted from 1.
            case pageNumber
            /// The number of pages in the document.
            case pageCount
        }

        /// The text at the left margin.
        public var left: [Part]
        /// The text at the right margin.
        public var right: [Part]
        public var style: TextStyle
        /// The distance from the edge of the paper to the line's box, in points.
        public var distance: Double
        /// The first page that shows the line, counted from 1.
        public var firstPage: Int
        /// The last page that shows the line; nil for the last of the document.
        public var lastPage: Int?
        /// Whether the line is left out if the document has only one page.
        public var needsSeveralPages: Bool

        public init(
            left: [Part] = [], right: [Part] = [], style: TextStyle, distance: Double, firstPage: Int = 1,
            lastPage: Int? = nil, needsSeveralPages: Bool = true
        ) {
            self.left = left
            self.right = right
            self.style = style
            self.distance = distance
            self.firstPage = firstPage
            self.lastPage = lastPage
            self.needsSeveralPages = needsSeveralPages
        }
    }

    /// In points.
    public var size: Size
    /// The distances between the edges of the paper and the content, in points. Later pages have theirs shifted by
    /// `laterShift`.
    public var margins: Insets
    /// How much lower the content of later pages is than that of the first, in points: room for a running head, which
    /// the first page lacks, in place of the running foot, which only the first page has.
    public var laterShift: Double
    /// The running head, or nil.
    public var head: RunningLine?
    /// The running foot, or nil.
    public var foot: RunningLine?
    /// A running head that replaces `head` from some page on, or nil.
    public var laterHead: LaterHead?
    /// A page that ends before its bottom margin, or nil.
    public var earlyEnd: EarlyEnd?

    /// A page that ends before its bottom margin, so that the next holds more.
    public struct EarlyEnd: Sendable, Equatable {
        /// The number of the page, counted from 1.
        public var page: Int
        /// How much shorter it is than the others, in points.
        public var by: Double

        public init(page: Int, by height: Double) {
            self.page = page
            by = height
        }
    }

    /// A running head for a part of the document that begins on its own page.
    public struct LaterHead: Sendable, Equatable {
        public var line: RunningLine
        /// The destination name on the first page that shows the line.
        public var from: String

        public init(_ line: RunningLine, from: String) {
            self.line = line
            self.from = from
        }
    }

    public init(
        size: Size, margins: Insets, laterShift: Double = 0, head: RunningLine? = nil, foot: RunningLine? = nil,
        laterHead: LaterHead? = nil
    ) {
        self.size = size
        self.margins = margins
        self.laterShift = laterShift
        self.head = head
        self.foot = foot
        self.laterHead = laterHead
    }

    /// Returns the space of an empty page inside its margins; `page` is counted from 1.
    func space(onPage page: Int) -> Space {
        let height = size.height - margins.top - margins.bottom
        let top = margins.top + (page > 1 ? laterShift : 0)
        let spared = earlyEnd.map { $0.page == page ? $0.by : 0 } ?? 0
        return Space(
            origin: Point(x: margins.left, y: top), width: size.width - margins.left - margins.right,
            height: height - spared, fullHeight: height, isFresh: true)
    }
}

extension Size {
    /// US Letter, portrait: 8½ × 11 inches.
    public static let letter = Size(width: 612, height: 792)
    /// ISO A4, portrait: 210 × 297 mm.
    public static let a4 = Size(width: 595.28, height: 841.89)

    /// The size with width and height swapped.
    public var turned: Size { Size(width: height, height: width) }
}
