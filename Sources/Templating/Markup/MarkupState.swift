/// Where in an HTML page a place of a template lies, as the tokenizer of the HTML standard would see it.
struct MarkupState: Equatable {
    enum Place: Equatable {
        case text
        /// The text of `title` and `textarea`: references are known there, tags are not.
        case plainText
        /// The content of `script`, `style` and the like: neither is known there.
        case rawText
        case tagOpen, endTagOpen, tagName
        case betweenAttributes, attributeName, afterAttributeName, beforeValue
        case doubleQuoted, singleQuoted, unquoted
        case declarationOpen, comment, bogusComment
    }

    /// How far the value of a URL attribute has come.
    enum URLPart: Equatable {
        case start, literal
        /// A value of the record stands in it, and nothing yet that ends a scheme.
        case value
        case settled
    }

    var place = Place.text
    /// The name of the tag, or of the element whose plain or raw text this is, in lower case.
    var element: [UInt8] = []
    var isEndTag = false
    var attribute: [UInt8] = []
    /// What the attribute's value is, and so how a value in it is written.
    var attributeKind = AttributeKind.plain
    /// Behind an attribute: white space must come before the next.
    var needsSpace = false
    /// How many characters of what would end a comment or raw text have been seen.
    var matched = 0
    var url = URLPart.start

    /// The state for comparing both sides of a section: an attribute or a tag name that has just been read is done.
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

    /// One state for two ways that a page can have come here; nil if they lie in different places.
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

    /// For the second round of a list, whose content begins where the first round ended.
    var asInLaterRounds: MarkupState {
        var state = self
        if place == .betweenAttributes { state.needsSpace = true }
        if url != .start { state.url = .value }
        return state
    }
}

extension MarkupState {
    /// The place in words that follow "a value", such as "inside a comment".
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
