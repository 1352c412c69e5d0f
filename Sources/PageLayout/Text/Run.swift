/// A stretch of a paragraph in one style.
///
/// Any amount of white space between words counts as one space, also across runs. If two runs meet without white space,
/// their adjoining words stay together on a line.
public struct Run: Sendable, Equatable {
    /// The text; white space in it separates words.
    public var text: String
    public var style: TextStyle
    /// The target of a click on the run's words, or nil.
    public var link: Link?
    /// Where a click leads besides, if there is a link: the words are divided among all links, from left to right.
    public var furtherLinks: [Link] = []
    /// The name of a destination at the start of the run, or nil.
    public var destination: String?
    /// Whether the run is a reference mark, such as "(1)". The first of several marks stays with the word before it; a
    /// line may break between two marks.
    public var isMark: Bool

    /// The element to which the text belongs; set by tagging.
    var element: StructureTree.ElementID?
    /// The elements of the further links; set by tagging.
    var furtherElements: [StructureTree.ElementID] = []

    public init(
        _ text: String, style: TextStyle, link: Link? = nil, destination: String? = nil, isMark: Bool = false
    ) {
        self.text = text
        self.style = style
        self.link = link
        self.destination = destination
        self.isMark = isMark
    }

    /// Returns a reference mark for a note.
    public static func mark(_ text: String, style: TextStyle, link: Link? = nil, destination: String? = nil) -> Run {
        Run(text, style: style, link: link, destination: destination, isMark: true)
    }
}
