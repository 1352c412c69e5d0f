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
    /// The range of the whole token, including delimiters.
    var range: Range<Int>
    /// The content of the tag, without the sigil and surrounding white space.
    var name: Range<Int>
    /// For a close: the kind of the tag it closes, if tags are properly nested.
    var closed: Kind?

    // Set by `Lines`.

    /// For text: whether it begins a line of the template.
    var startsLine = false
    /// For a tag: whether it stands alone on its line, which is then removed from the output.
    var standsAlone = false
    /// For a tag preceded only by white space on its line: that white space.
    var margin: Range<Int>?
    /// For a tag that stands alone: the offset of the next line.
    var nextLine = 0

    init(_ kind: Kind, _ range: Range<Int>, name: Range<Int>, closed: Kind? = nil) {
        self.kind = kind
        self.range = range
        self.name = name
        self.closed = closed
    }
}
