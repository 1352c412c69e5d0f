/// A stretch of a paragraph in one style.
///
/// White space between words is one space, wherever it came from; where two runs meet without white space, their words
/// stay together on a line.
public struct Run: Sendable, Equatable {
    public var text: String
    public var style: TextStyle
    public var link: Link?
    /// A name under which the run can be jumped to.
    public var destination: String?
    /// A mark, such as "(1)": the first of a row of marks never leaves the word before it, and a row of marks may wrap
    /// between two of them.
    public var isMark: Bool

    /// The element whose text the run is; set by tagging.
    var element: StructureTree.ElementID?

    public init(
        _ text: String, style: TextStyle, link: Link? = nil, destination: String? = nil, isMark: Bool = false
    ) {
        self.text = text
        self.style = style
        self.link = link
        self.destination = destination
        self.isMark = isMark
    }

    /// A mark that refers to a note.
    public static func mark(_ text: String, style: TextStyle, link: Link? = nil, destination: String? = nil) -> Run {
        Run(text, style: style, link: link, destination: destination, isMark: true)
    }
}
