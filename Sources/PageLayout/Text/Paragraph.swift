/// Running text that is broken into lines.
public struct Paragraph: Sendable, Equatable {
    /// The horizontal alignment of lines.
    public enum Alignment: Sendable, Hashable {
        case left
        case center
        case right
        /// Aligns the decimal points of a table column; elsewhere the same as `right`.
        case decimal
    }

    /// The runs of text, in order.
    public var runs: [Run]
    public var alignment: Alignment
    /// The role of the paragraph's element in the structure tree.
    public var role: StructureTree.Role
    /// Text read aloud instead of the drawn text, or nil.
    public var replacementText: String?
    /// Whether line feeds in the text begin a new line rather than count as white space.
    public var keepsLineFeeds: Bool
    /// The paragraph's entry in the outline. It requires a destination on the first run.
    public var bookmark: Bookmark?
    /// A name that joins paragraphs: all that have it are text of the element that the first of them became. Nil for an
    /// element of the paragraph's own.
    public var sharedElement: String?
    /// A style that contributes to the line height, along with the runs that are not marks, so that a cell with only a
    /// mark aligns with its neighbours.
    public var lineStyle: TextStyle?
    /// Whether the paragraph is a title or a caption, as all in the head of a table are: its lines are made about equally
    /// long, and an abbreviation stays with the number behind it (`Instr. 4`) where both fit on a line.
    public var isCaption = false

    public init(
        _ runs: [Run], alignment: Alignment = .left, role: StructureTree.Role = .paragraph,
        replacementText: String? = nil, keepsLineFeeds: Bool = false, bookmark: Bookmark? = nil,
        sharedElement: String? = nil, lineStyle: TextStyle? = nil
    ) {
        self.runs = runs
        self.alignment = alignment
        self.role = role
        self.replacementText = replacementText
        self.keepsLineFeeds = keepsLineFeeds
        self.bookmark = bookmark
        self.sharedElement = sharedElement
        self.lineStyle = lineStyle
    }

    /// Creates a paragraph in one style.
    public init(
        _ text: String, style: TextStyle, alignment: Alignment = .left, role: StructureTree.Role = .paragraph,
        replacementText: String? = nil, keepsLineFeeds: Bool = false, bookmark: Bookmark? = nil,
        sharedElement: String? = nil, destination: String? = nil
    ) {
        self.init(
            [Run(text, style: style, destination: destination)], alignment: alignment, role: role,
            replacementText: replacementText, keepsLineFeeds: keepsLineFeeds, bookmark: bookmark,
            sharedElement: sharedElement)
    }

    /// Sets all text in a fraction of its size.
    mutating func scale(by scale: Double) {
        lineStyle?.scale(by: scale)
        for index in runs.indices { runs[index].style.scale(by: scale) }
    }

    /// Adds the elements of the runs to the structure tree.
    ///
    /// Text before the first link or mark belongs to the paragraph's own element. Later text gets a `span`, since an
    /// element's own text is read before its children.
    mutating func tagRuns(_ tagging: inout Tagging, as own: StructureTree.ElementID) {
        var hasChildren = false
        for index in runs.indices {
            let isLinked = runs[index].link != nil
            if runs[index].isMark {
                let reference = tagging.add(.reference, under: own)
                runs[index].element = isLinked ? tagging.add(.link, under: reference) : reference
                hasChildren = true
            } else if isLinked {
                runs[index].element = tagging.add(.link, under: own)
                runs[index].furtherElements = runs[index].furtherLinks.map { _ in tagging.add(.link, under: own) }
                hasChildren = true
            } else {
                runs[index].element = hasChildren ? tagging.add(.span, under: own) : own
            }
        }
        if let bookmark, let destination = runs.first?.destination {
            tagging.addBookmark(bookmark, leadingTo: destination)
        }
    }
}

extension Paragraph: Block {
    public mutating func tag(_ tagging: inout Tagging, under parent: StructureTree.ElementID) {
        let own = tagging.add(role, under: parent, replacementText: replacementText, sharedAs: sharedElement)
        tagRuns(&tagging, as: own)
    }

    public func place(in space: Space, measuring text: any TextMeasuring) -> Placement {
        broken(for: space.width, measuring: text).place(in: space, measuring: text)
    }

    public func naturalWidth(measuring text: any TextMeasuring) -> (word: Double, line: Double) {
        MeasuredParagraph(self, measuring: text).widths(measuring: text)
    }

    public func prepared(for width: Double, measuring text: any TextMeasuring) -> any Block {
        broken(for: width, measuring: text)
    }

    private func broken(for width: Double, measuring text: any TextMeasuring) -> ParagraphRest {
        let measured = MeasuredParagraph(self, measuring: text)
        return ParagraphRest(lines: BrokenParagraph(measured, width: width, measuring: text), next: 0)
    }
}

/// The lines of a paragraph from some line on.
struct ParagraphRest: Block {
    let lines: BrokenParagraph
    let next: Int

    func tag(_ tagging: inout Tagging, under parent: StructureTree.ElementID) {}

    func place(in space: Space, measuring text: any TextMeasuring) -> Placement {
        let height = lines.lineHeight
        let left = lines.count - next
        var taken = left
        var overflows = next == 0 ? lines.overflows(allowed: space) : []
        if !space.holds(Double(left) * height) {
            let fitting = max(0, Int((space.height + 0.01) / height))
            taken = fitting
            if left - taken < 2 { taken = left - 2 }
            if taken < 2 {
                // Neither part may be a single line, except on a fresh page.
                guard space.isFresh else {
                    return .doesNotFit(
                        fitting == 0 ? .needs(height: height, has: space.height) : .wouldStrandALine)
                }
                taken = max(1, fitting)
            }
            if fitting == 0 {
                overflows.append(
                    Overflow(
                        .tallerThanPage(height: height, page: space.fullHeight),
                        element: lines.measured.runs.first?.element))
            }
        }
        var ink = Ink(height: Double(taken) * height, overflows: overflows)
        lines.draw(next..<(next + taken), at: space.origin, into: &ink)
        guard taken < left else { return .whole(ink) }
        return .part(ink, rest: ParagraphRest(lines: lines, next: next + taken))
    }
}
