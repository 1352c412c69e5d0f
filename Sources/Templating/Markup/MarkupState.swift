/// The state of the HTML page at a position in a template, modelled on the tokenizer of the HTML standard.
struct MarkupState: Equatable {
    enum Place: Equatable {
        case text
        /// The text of `title` and `textarea`, where character references are recognized but tags are not.
        case plainText
        /// The content of `script`, `style` and similar elements, where neither is recognized.
        case rawText
        case tagOpen, endTagOpen, tagName
        case betweenAttributes, attributeName, afterAttributeName, beforeValue
        case doubleQuoted, singleQuoted, unquoted
        case declarationOpen, comment, bogusComment
    }

    /// The progress through the value of a URL attribute.
    enum URLPart: Equatable {
        case start, literal
        /// A value of the record has been written, and nothing yet that ends a scheme.
        case value
        case settled
    }

    var place = Place.text
    /// The name of the tag, or of the element whose plain or raw text this is, in lower case.
    var element: [UInt8] = []
    var isEndTag = false
    var attribute: [UInt8] = []
    /// The kind of the attribute, which decides how a value in it is escaped.
    var attributeKind = AttributeKind.plain
    /// Whether white space is required before the next attribute.
    var needsSpace = false
    /// The number of characters matched so far of what would end a comment or raw text.
    var matched = 0
    var url = URLPart.start

    /// The state used to compare both ends of a section: an attribute or tag name just read counts as complete.
    var atSectionEdge: MarkupState {
        var state = self
        switch place {
        case .tagName, .attributeName:
            state.place = .betweenAttributes
            state.needsSpace = true
        case .afterAttributeName:
            state.place = .betweenAttributes
            state.needsSpace = false
        default: return self
        }
        state.attribute = []
        return state
    }

    /// Returns a single state for two alternative paths to the same position, or nil if they end in different states.
    func joined(with other: MarkupState) -> MarkupState? {
        var (one, two) = (atSectionEdge, other.atSectionEdge)
        let needsSpace = one.needsSpace || two.needsSpace
        let urls = [one.url, two.url]
        one.needsSpace = needsSpace
        two.needsSpace = needsSpace
        one.url = urls.contains(.value) ? .value : one.url == two.url ? one.url : .literal
        two.url = one.url
        return one == two ? one : nil
    }

    /// The state at the start of the later iterations of a list, whose content follows the end of the first.
    var asInLaterRounds: MarkupState {
        var state = self
        if place == .betweenAttributes { state.needsSpace = true }
        if url != .start { state.url = .value }
        return state
    }
}

extension MarkupState {
    /// The state in words that follow "a value", such as "inside a comment".
    var description: String {
        let name = String(decoding: element, as: UTF8.self)
        return switch place {
        case .text: "in the text of the page"
        case .plainText: "in the text of <\(name)>"
        case .rawText: "inside <\(name)>"
        case .tagOpen, .endTagOpen, .tagName: "in the name of a tag"
        case .betweenAttributes, .attributeName, .afterAttributeName: "inside the tag <\(isEndTag ? "/" : "")\(name)>"
        case .beforeValue, .unquoted: "in an attribute without quotes"
        case .doubleQuoted, .singleQuoted: "in the attribute `\(String(decoding: attribute, as: UTF8.self))`"
        case .declarationOpen, .bogusComment: "inside a declaration"
        case .comment: "inside a comment"
        }
    }
}
