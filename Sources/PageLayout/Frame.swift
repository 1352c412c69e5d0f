/// A finished layout: everything a drawing backend needs, with no decision left to take.
public struct LaidOutDocument: Sendable, Equatable {
    public var pages: [Page]
    /// What the frames mean, in reading order, across pages.
    public var structure: StructureTree
    /// The bookmarks, in order; `level` 1 is outermost.
    public var outline: [OutlineEntry]

    public init(pages: [Page], structure: StructureTree, outline: [OutlineEntry] = []) {
        self.pages = pages
        self.structure = structure
        self.outline = outline
    }
}

/// One sheet of paper and what stands on it.
public struct Page: Sendable, Equatable {
    public var size: Size
    /// Drawn in this order, which is the reading order of the frames that are no artifacts.
    public var frames: [Frame]
    /// Hairlines and other lines of the page; decoration, not read aloud. Drawn beneath the frames.
    public var rules: [Rule]

    public init(size: Size, frames: [Frame] = [], rules: [Rule] = []) {
        self.size = size
        self.frames = frames
        self.rules = rules
    }
}

/// A piece of text at its place.
public struct Frame: Sendable, Equatable {
    /// The space the text was given; every line lies inside.
    public var rect: Rect
    public var text: PlacedText
    public var meaning: Meaning
    /// Where a click on the frame leads.
    public var link: Link?
    /// A name under which the top left corner of the frame can be jumped to.
    public var destination: String?

    /// What a reader that does not see the page makes of the frame.
    public enum Meaning: Sendable, Equatable {
        /// It is (part of) the text of an element of the structure tree.
        case element(StructureTree.ElementID)
        /// Running head, page number, a table head repeated on a later page: not read aloud.
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

    /// One line. A real space glyph belongs between its words, and at its end when another line follows, so that text
    /// copied out of the document keeps its spaces; `breaksInsideWord` says that the next line goes on with the same
    /// word, so that no space belongs at this line's end.
    public struct Line: Sendable, Equatable {
        /// Left edge of the first word, in points on the page.
        public var x: Double
        /// In points on the page, from the top.
        public var baseline: Double
        /// The sum of the words and the spaces between them, in points.
        public var width: Double
        public var words: [MeasuredWord]
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

/// Where a click leads.
public struct Link: Sendable, Equatable {
    public enum Target: Sendable, Equatable {
        /// The frame of the same document that carries this destination name.
        case destination(String)
        /// Somewhere else; already percent-encoded.
        case uri(String)
    }

    public var target: Target
    /// What the link is, for people who do not see it: "Footnote 3".
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

/// A bookmark.
public struct OutlineEntry: Sendable, Equatable {
    public var title: String
    public var level: Int
    /// The name of a frame's destination.
    public var destination: String

    public init(title: String, level: Int, destination: String) {
        self.title = title
        self.level = level
        self.destination = destination
    }
}
