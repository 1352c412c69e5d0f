/// Something that can be wrong with a template, with its code and message. Its location is kept elsewhere.
enum TemplateFault: Sendable, Hashable {
    // Text and tags.
    case notUTF8
    case unclosedTag
    case emptyTag
    case badName(String)
    case badDelimiters
    case unclosedSection(tag: String)
    case mismatchedClose(name: String, expected: String)
    case strayClose(name: String)
    case tooDeep(limit: Int)
    // The set of templates.
    case duplicateTemplate(String)
    case missingRoot(String)
    case missingPartial(String)
    case unused(String)
    case cycle([String])
    case tooLarge
    // Inheritance.
    case unknownBlock(String, parent: String)
    case duplicateBlock(String, parent: String)
    case unreachedBlock(String, parent: String)
    case lostContent(parent: String)
    // Names.
    case unknownName(String, record: String)
    case wrongKind(name: String, kind: String, use: String)
    case needsThreeBraces(String)
    case needsTwoBraces(String)
    // Positions in the HTML.
    case noEscape(place: String)
    case misplacedMarkup(place: String)
    case unbalanced(start: String, end: String)
    case openAtEnd(place: String)
    case missingSpace
    case strayCharacter(Character)
    case openScheme
    case forbiddenScheme(String)
}

extension TemplateFault {
    /// A stable code for scripts and tests.
    var code: String {
        switch self {
        case .notUTF8: "template-not-utf8"
        case .unclosedTag: "template-unclosed-tag"
        case .emptyTag: "template-empty-tag"
        case .badName: "template-bad-name"
        case .badDelimiters: "template-bad-delimiters"
        case .unclosedSection: "template-unclosed-section"
        case .mismatchedClose: "template-mismatched-close"
        case .strayClose: "template-stray-close"
        case .tooDeep: "template-too-deep"
        case .duplicateTemplate: "template-duplicate"
        case .missingRoot: "template-missing-root"
        case .missingPartial: "template-missing-partial"
        case .unused: "template-unused"
        case .cycle: "template-cycle"
        case .tooLarge: "template-too-large"
        case .unknownBlock: "template-unknown-block"
        case .duplicateBlock: "template-duplicate-block"
        case .unreachedBlock: "template-unreached-block"
        case .lostContent: "template-lost-content"
        case .unknownName: "template-unknown-name"
        case .wrongKind: "template-wrong-kind"
        case .needsThreeBraces: "template-needs-three-braces"
        case .needsTwoBraces: "template-needs-two-braces"
        case .noEscape: "template-no-escape"
        case .misplacedMarkup: "template-misplaced-markup"
        case .unbalanced: "template-unbalanced"
        case .openAtEnd: "template-open-at-end"
        case .missingSpace: "template-missing-space"
        case .strayCharacter: "template-stray-character"
        case .openScheme: "template-open-scheme"
        case .forbiddenScheme: "template-forbidden-scheme"
        }
    }

    /// The message: one sentence without a full stop.
    var message: String {
        switch self {
        case .notUTF8: "the template is not UTF-8 here"
        case .unclosedTag: "this tag is never closed"
        case .emptyTag: "this tag has no name in it"
        case .badName(let name): "`\(name)` cannot be a name: a name stands on either side of each dot"
        case .badDelimiters: "new delimiters are written as {{=OPEN CLOSE=}}, two words without an equals sign"
        case .unclosedSection(let tag): "`\(tag)` is never closed"
        case .mismatchedClose(let name, let expected): "`\(name)` is closed where `\(expected)` is open"
        case .strayClose(let name): "`\(name)` is closed but nothing is open"
        case .tooDeep(let limit): "tags are nested more than \(limit) deep"
        case .duplicateTemplate(let name): "there are two templates called `\(name)`"
        case .missingRoot(let name): "there is no template called `\(name)` to begin with"
        case .missingPartial(let name): "there is no template called `\(name)`"
        case .unused(let name): "no template is called `\(name)` and none includes it, so it would change nothing"
        case .cycle(let names): "the template includes itself: \(names.joined(separator: " → "))"
        case .tooLarge: "the templates unfold to more than can be held; does one include another too often?"
        case .unknownBlock(let block, let parent): "`\(parent)` has no block called `\(block)`"
        case .duplicateBlock(let block, _): "the block `\(block)` is replaced twice"
        case .unreachedBlock(let block, let parent):
            "the block `\(block)` of `\(parent)` lies in another block that is replaced as well, so this is never shown"
        case .lostContent(let parent):
            "only blocks can stand between {{<\(parent)}} and {{/\(parent)}}; this is never shown"
        case .unknownName(let name, let record): "there is no `\(name)` in \(record)"
        case .wrongKind(let name, let kind, let use): "`\(name)` is \(kind): \(use)"
        case .needsThreeBraces(let name): "`\(name)` is markup: write {{{\(name)}}} with three braces"
        case .needsTwoBraces(let name): "`\(name)` is text, which must be escaped: write {{\(name)}} with two braces"
        case .noEscape(let place): "no escape is right for a value \(place)"
        case .misplacedMarkup(let place): "markup cannot stand \(place)"
        case .unbalanced(let start, let end): "the content begins \(start) but ends \(end)"
        case .openAtEnd(let place): "the page ends \(place)"
        case .missingSpace: "a space is missing before this, or a tag is put together from pieces"
        case .strayCharacter(let character): "`\(character)` cannot stand here in a tag"
        case .openScheme: "this colon makes the value before it the scheme of a URL"
        case .forbiddenScheme(let scheme): "a value may follow http:, https:, mailto: and cid: but not `\(scheme):`"
        }
    }
}
