import Bytes

extension MarkupState {
    /// Advances over one byte of literal template text and returns the fault in it, if any.
    mutating func advance(_ byte: UInt8) -> TemplateFault? {
        switch place {
        case .text: if byte == .less { place = .tagOpen }
        case .plainText, .rawText: advanceInRawText(byte)
        case .tagOpen, .endTagOpen: advanceInTagOpen(byte)
        case .declarationOpen, .bogusComment, .comment: advanceInComment(byte)
        case .tagName: return advanceInTagName(byte)
        case .betweenAttributes, .attributeName, .afterAttributeName, .beforeValue:
            return advanceAmongAttributes(byte)
        case .doubleQuoted, .singleQuoted: return advanceInQuotes(byte)
        case .unquoted:
            if byte == .greater { endTag() } else if byte.isWhiteSpace { startAttributes(needsSpace: false) }
            return byte.straying
        }
        return nil
    }

    private mutating func advanceInTagOpen(_ byte: UInt8) {
        switch byte {
        case _ where byte.isLetter:
            isEndTag = place == .endTagOpen
            place = .tagName
            element = [byte.lowercased]
        case UInt8(ascii: "/") where place == .tagOpen: place = .endTagOpen
        case UInt8(ascii: "!") where place == .tagOpen:
            place = .declarationOpen
            matched = 0
        case UInt8(ascii: "?") where place == .tagOpen: place = .bogusComment
        case .less where place == .tagOpen: break
        case .greater: place = .text
        default: place = place == .endTagOpen ? .bogusComment : .text
        }
    }

    private mutating func advanceInTagName(_ byte: UInt8) -> TemplateFault? {
        if byte == .greater {
            endTag()
        } else if byte.isWhiteSpace || byte == .slash {
            startAttributes(needsSpace: false)
        } else {
            element.append(byte.lowercased)
        }
        return byte.straying
    }

    private mutating func advanceAmongAttributes(_ byte: UInt8) -> TemplateFault? {
        if place == .beforeValue {
            switch byte {
            case _ where byte.isWhiteSpace: break
            case UInt8(ascii: "\""): startValue(.doubleQuoted)
            case UInt8(ascii: "'"): startValue(.singleQuoted)
            case .greater: endTag()
            default: startValue(.unquoted)
            }
            return nil
        }
        switch byte {
        case .greater: endTag()
        case UInt8(ascii: "=") where place != .betweenAttributes: place = .beforeValue
        case _ where byte.isWhiteSpace && place == .betweenAttributes: needsSpace = false
        case _ where byte.isWhiteSpace: place = .afterAttributeName
        case .slash: startAttributes(needsSpace: false)
        case _ where place == .attributeName:
            attribute.append(byte.lowercased)
            return byte.straying
        default:
            let fault = needsSpace ? TemplateFault.missingSpace : byte.straying
            place = .attributeName
            needsSpace = false
            attribute = [byte.lowercased]
            return fault
        }
        return nil
    }

    private mutating func advanceInQuotes(_ byte: UInt8) -> TemplateFault? {
        if byte == (place == .doubleQuoted ? UInt8(ascii: "\"") : UInt8(ascii: "'")) {
            startAttributes(needsSpace: true)
            return nil
        }
        guard attributeKind == .url else { return nil }
        switch byte {
        case UInt8(ascii: ":") where url == .value: return .openScheme
        case UInt8(ascii: ":"), .slash, UInt8(ascii: "?"), UInt8(ascii: "#"): url = .settled
        default: if url == .start { url = .literal }
        }
        return nil
    }

    private mutating func advanceInComment(_ byte: UInt8) {
        let dash = UInt8(ascii: "-")
        switch place {
        case .declarationOpen where byte == dash:
            matched += 1
            if matched == 2 { place = .comment }
        case .declarationOpen, .bogusComment:
            matched = 0
            place = byte == .greater ? .text : .bogusComment
        default:
            if byte == .greater, matched >= 2 {
                self = MarkupState()
            } else if byte == dash {
                matched = matched == 3 ? 1 : min(matched + 1, 2)
            } else {
                matched = byte == UInt8(ascii: "!") && matched == 2 ? 3 : 0
            }
        }
    }

    /// Plain and raw text end only at the end tag of their element.
    private mutating func advanceInRawText(_ byte: UInt8) {
        guard matched > 0 else {
            if byte == .less { matched = 1 }
            return
        }
        let length = 2 + element.count
        if matched == length, byte == .greater || byte == .slash || byte.isWhiteSpace {
            isEndTag = true
            place = .tagName
            _ = advanceInTagName(byte)
        } else if matched < length, byte.lowercased == (matched == 1 ? .slash : element[matched - 2]) {
            matched += 1
        } else {
            matched = byte == .less ? 1 : 0
        }
    }

    private mutating func startAttributes(needsSpace: Bool) {
        place = .betweenAttributes
        attribute = []
        attributeKind = .plain
        url = .start
        self.needsSpace = needsSpace
    }

    private mutating func startValue(_ quotes: Place) {
        place = quotes
        url = .start
        attributeKind = AttributeKind(attribute)
    }

    /// The elements whose content has no tags.
    private static let contents: [[UInt8]: Place] = {
        let plain = ["title", "textarea"].map { (Array($0.utf8), Place.plainText) }
        let raw = ["script", "style", "xmp", "iframe", "noembed", "noframes", "plaintext"]
        return Dictionary(uniqueKeysWithValues: plain + raw.map { (Array($0.utf8), .rawText) })
    }()

    private mutating func endTag() {
        let ended = self
        self = MarkupState()
        guard !ended.isEndTag, let content = Self.contents[ended.element] else { return }
        place = content
        element = ended.element
    }
}

extension UInt8 {
    fileprivate static let less = UInt8(ascii: "<")
    fileprivate static let greater = UInt8(ascii: ">")
    fileprivate static let slash = UInt8(ascii: "/")

    /// The fault of a character such as a quotation mark where a tag has none, which is nearly always a slip.
    fileprivate var straying: TemplateFault? {
        switch self {
        case .less, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "="):
            .strayCharacter(Character(Unicode.Scalar(self)))
        default: nil
        }
    }
}
