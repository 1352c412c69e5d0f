/// A finished layout: everything a drawing back end needs, with no decisions left to make.
public struct LaidOutDocument: Sendable, Equatable {
    /// The pages, in order.
    public var pages: [Page]
    /// The structure of the document in reading order, across pages.
    public var structure: StructureTree
    /// The bookmarks, in order.
    public var outline: [OutlineEntry]

    public init(pages: [Page], structure: StructureTree, outline: [OutlineEntry] = []) {
        self.pages = pages
        self.structure = structure
        self.outline = outline
    }
}

/// A page with its content.
public struct Page: Sendable, Equatable {
    /// The size of the paper, in points.
    public var size: Size
    /// The frames in drawing order, which is also the reading order of those that are not artifacts.
    public var frames: [Frame]
    /// The hairlines and other lines of the page. They are decoration, not read aloud, and are drawn beneath the
    /// frames.
    public var rules: [Rule]

    public init(size: Size, frames: [Frame] = [], rules: [Rule] = []) {
        self.size = size
        self.frames = frames
        self.rules = rules
    }
}

/// A piece of text at its position on the page.
public struct Frame: Sendable, Equatable {
    /// The space given to the text; every line lies inside it.
    public var rect: Rect
    /// The lines of text.
    public var text: PlacedText
    /// How the frame relates to the structure tree.
    public var meaning: Meaning
    /// The target of a click on the frame, or nil.
    public var link: Link?
    /// The targets that share the frame's area with `link`, from left to right behind it, with their elements.
    public var furtherLinks: [FurtherLink] = []
    /// The name of a destination at the frame's top left corner, or nil.
    public var destination: String?

    /// One of several links on a frame.
    public struct FurtherLink: Sendable, Equatable {
        /// The link's own element, which has no text.
        public var element: StructureTree.ElementID
        public var link: Link

        public init(element: StructureTree.ElementID, link: Link) {
            self.element = element
            self.link = link
        }
    }

    /// How a frame is represented to assistive technology.
    public enum Meaning: Sendable, Equatable {
        /// The frame holds all or part of the text of an element of the structure tree.
        case element(StructureTree.ElementID)
        /// A running head, a page number or a table head repeated on a later page: not read aloud.
        case artifact
    }

    public init(
        rect: Rect, text: PlacedText, meaning: Meaning, link: Link? = nil, destination: String? = nil
    ) {
        self.rect = rect
        self.text = text
        self.meaning = meaning
        self.link = link
        self.destination = destination
    }
}

/// Lines of measured words, all in one style.
public struct PlacedText: Sendable, Equatable {
    public var style: TextStyle
    public var lines: [Line]

    /// A line of text.
    ///
    /// A space glyph belongs between its words, and at its end if another line follows, so that copied text keeps its
    /// spaces.
    public struct Line: Sendable, Equatable {
        /// The left edge of the first word, in points from the left edge of the page.
        public var x: Double
        /// In points from the top edge of the page.
        public var baseline: Double
        /// The width of the words and the spaces between them, in points.
        public var width: Double
        /// The words of the line, from left to right.
        public var words: [MeasuredWord]
        /// Whether the next line continues the same word, so that no space belongs at the end of this line.
        public var breaksInsideWord: Bool

        public init(x: Double, baseline: Double, width: Double, words: [MeasuredWord], breaksInsideWord: Bool = false) {
            self.x = x
            self.baseline = baseline
            self.width = width
            self.words = words
            self.breaksInsideWord = breaksInsideWord
        }
    }

    public init(style: TextStyle, lines: [Line]) {
        self.style = style
        self.lines = lines
    }
}

/// A link on a frame.
public struct Link: Sendable, Equatable {
    /// The place a link leads to.
    public enum Target: Sendable, Equatable {
        /// The frame of the same document with this destination name.
        case destination(String)
        /// An external URI, already percent-encoded.
        case uri(String)
    }

    public var target: Target
    /// A description of the link for assistive technology, such as "Footnote 3".
    public var contents: String

    public init(to target: Target, contents: String) {
        self.target = target
        self.contents = contents
    }
}

/// A straight line, horizontal or vertical.
public struct Rule: Sendable, Equatable {
    public var from: Point
    public var to: Point
    /// In points.
    public var thickness: Double

    public init(from: Point, to: Point, thickness: Double) {
        self.from = from
        self.to = to
        self.thickness = thickness
    }
}

/// A bookmark in the document outline.
public struct OutlineEntry: Sendable, Equatable {
    /// The text shown in the outline.
    public var title: String
    /// The nesting level; 1 is outermost.
    public var level: Int
    /// The destination name of the frame the bookmark leads to.
    public var destination: String

    public init(title: String, level: Int, destination: String) {
        self.title = title
        self.level = level
        self.destination = destination
    }
}
