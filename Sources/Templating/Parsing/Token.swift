/// A piece of a template: a run of text within one line, or a tag.
struct Token {
    enum Kind {
        case text, comment, delimiters
        /// `{{x}}`
        case value
        /// `{{{x}}}` or `{{&x}}`
        case rawValue
        case section, inverted, partial, parent, block
        /// `{{/x}}`
        case close
    }

    var kind: Kind
    /// The whole of it, delimiters included.
    var range: Range<Int>
    /// What stands in the tag, without the sigil and the white space around it.
    var name: Range<Int>
    /// For a close: what it closes, if the tags are well nested.
    var closed: Kind?

    // What `Lines` finds out.

    /// For text: whether a line of the template begins here.
    var startsLine = false
    /// For a tag: whether it has its line for itself, which then leaves no trace.
    var standsAlone = false
    /// For a tag with nothing but white space before it on its line: that white space.
    var margin: Range<Int>?
    /// For a tag that stands alone: where the next line begins.
    var nextLine = 0

    init(_ kind: Kind, _ range: Range<Int>, name: Range<Int>, closed: Kind? = nil) {
        self.kind = kind
        self.range = range
        self.name = name
        self.closed = closed
    }
}
