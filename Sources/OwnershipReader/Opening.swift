import Archives
import Bytes
import Diagnostics
import EDGARDocuments
import Inputs
import Markup
import PrintRecovery

/// The beginning of an input, from which its kind is recognised.
struct Opening {
    var recognition: Recognition
    /// Whether the input is XML, other than HTML, with a document type declaration. Such input is always refused.
    var hasDocumentType = false
    /// Whether the input is a page that `pdftohtml` made.
    var isPositioned = false

    /// The number of bytes examined (64 KB).
    static let size = 1 << 16

    /// Examines the first 64 KB, or, if those are all white space, the 64 KB that follow the white space.
    init(of bytes: some RandomAccessCollection<UInt8>) {
        let limit = Opening.size
        var head = Array(bytes.prefix(limit))[...]
        if head.allSatisfy(\.isBlank), head.count == limit {
            head = Array(bytes.drop(while: \.isBlank).prefix(limit))[...]
        }
        if let order = UTF16Order(of: head), let text = order.utf8(of: head.dropLast(head.count % 2)) {
            head = text[...]
        }
        self.init(head: head)
    }

    private init(head: ArraySlice<UInt8>) {
        if head.isEmpty {
            recognition = .looksLikeFiling("an empty file")
        } else if head.allSatisfy(\.isBlank) {
            recognition = .looksLikeFiling("a file of nothing but white space")
        } else if Opening.isEnvelope(head) {
            recognition = .submission
        } else if WebArchive.begins(head) {
            let isForm = WebArchive(head).map { Opening.namesForm(FormWords(in: $0.page[...])) } ?? false
            recognition = isForm ? .page : .somethingElse("a web archive or a message without a form")
        } else if let prolog = Prolog(of: head) {
            // A document type declaration may name any root; the text after it shows the real one.
            let root =
                prolog.documentType != nil && head.firstIndex(of: "<ownershipDocument") != nil
                ? "ownershipDocument" : prolog.rootName
            recognition = Opening.recognition(ofRoot: root, in: head)
            isPositioned = recognition == .page && head.firstIndex(of: "content=\"pdftohtml") != nil
            hasDocumentType = prolog.documentType != nil && prolog.rootName.lowercased() != "html"
        } else if head.starts(with: "%PDF", at: head.startIndex) {
            recognition = .pdf
        } else if let kind = Opening.kind(ofSignature: head) {
            recognition = .somethingElse(kind)
        } else {
            recognition = Opening.recognition(ofText: head)
        }
    }

    private static func isEnvelope(_ head: ArraySlice<UInt8>) -> Bool {
        guard let first = head.firstIndex(where: { !$0.isBlank }) else { return false }
        return head.starts(with: "-----BEGIN PRIVACY-ENHANCED MESSAGE-----", at: first)
    }

    /// The tags that can open an EDGAR submission or a part of one.
    private static let submissionTags: Set<String> = [
        "SEC-DOCUMENT", "SEC-HEADER", "IMS-DOCUMENT", "IMS-HEADER", "SUBMISSION", "DOCUMENT", "XML",
        "ACCEPTANCE-DATETIME",
    ]

    private static func recognition(ofRoot name: String, in head: ArraySlice<UInt8>) -> Recognition {
        let localName = Prolog.localName(of: name)
        if localName == "ownershipDocument" { return .ownershipDocument }
        if submissionTags.contains(name) { return .submission }
        switch localName.lowercased() {
        case "html":
            let isForm = saysForm(head) || namesForm(FormWords(in: head))
            return isForm ? .page : .somethingElse("an HTML page")
        case let element where pageElements.contains(element):
            let isForm = namesForm(FormWords(in: head))
            return isForm ? .page : .somethingElse("a piece of HTML that begins with <\(name)>")
        case "edgarsubmission":
            if goesOn(behind: "</\(name)>", in: head) { return .submission }
            guard let type = submissionType(in: head) else {
                return .looksLikeFiling("an EDGAR submission of another kind")
            }
            let article = type.first.map { "AEFIO".contains($0) } == true ? "an" : "a"
            return .looksLikeFiling(type.first?.isNumber == true ? "a Form \(type)" : "\(article) \(type)")
        case "stylesheet", "transform": return .somethingElse("a stylesheet")
        case "schema": return .somethingElse("an XML schema")
        case "svg": return .somethingElse("an SVG image")
        case "rss", "feed": return .somethingElse("a news feed")
        default: return .somethingElse("an XML document whose root is <\(name)>")
        }
    }

    /// The elements that a piece of a page may begin with.
    private static let pageElements: Set<String> = [
        "article", "b", "body", "br", "center", "div", "font", "form", "h1", "h2", "h3", "head", "header", "link",
        "main",
        "meta", "p", "section", "small", "span", "strong", "style", "table", "tbody", "td", "title", "tr", "ul",
    ]

    /// Whether a page of this program says that it shows a form, whose words may stand far behind a long head.
    private static func saysForm(_ head: ArraySlice<UInt8>) -> Bool {
        head.firstIndex(of: "<meta name=\"filingpress\" content=\"form\">") != nil
    }

    private static func namesForm(_ words: FormWords) -> Bool {
        words.contain("BENEFICIALOWNERSHIP") || words.contain("SECFORM3") || words.contain("SECFORM4")
            || words.contain("SECFORM5")
    }

    /// Whether something that can be read stands behind the end of a document that cannot.
    private static func goesOn(behind closing: String, in head: ArraySlice<UInt8>) -> Bool {
        let closing = Array(closing.utf8)
        guard let end = head.firstRange(of: closing)?.upperBound else { return false }
        let rest = head[end...]
        return rest.firstIndex(of: "<ownershipDocument") != nil || rest.firstIndex(of: "<SEC-HEADER>") != nil
            || rest.firstIndex(of: "<SUBMISSION>") != nil
    }

    /// The submission type that an `edgarSubmission` states, such as `144` or `SCHEDULE 13D/A`.
    private static func submissionType(in head: ArraySlice<UInt8>) -> String? {
        guard let tag = head.firstIndex(of: "submissionType>") else { return nil }
        let type = head[(tag + 15)...].prefix { $0 != UInt8(ascii: "<") && $0 != 0x0A }.trimmed.text
        return type.isEmpty || type.count > 30 ? nil : type
    }

    private static let signatures: [(bytes: [UInt8], kind: String)] = [
        ([0x89, 0x50, 0x4E, 0x47], "a PNG image"), ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        (Array("GIF8".utf8), "a GIF image"),
        (Array("{\\rtf".utf8), "an RTF document"),
    ]

    private static func kind(ofSignature head: ArraySlice<UInt8>) -> String? {
        if let hit = signatures.first(where: { head.starts(with: $0.bytes) }) { return hit.kind }
        if let archive = ArchiveKind(opening: head) { return archive.words }
        return head.contains(0) ? "binary data" : nil
    }

    /// The name of a markup whose tables set each cell on a line of its own or begin and end with a sign; nil for others.
    private static func markup(in head: ArraySlice<UInt8>) -> String? {
        if head.firstIndex(of: "\n{|") != nil, head.firstIndex(of: "\n|}") != nil { return "wiki" }
        return head.firstIndex(of: "\n|===\n") == nil ? nil : "AsciiDoc"
    }

    private static func recognition(ofText head: ArraySlice<UInt8>) -> Recognition {
        if head.firstIndex(of: "<ownershipDocument") != nil || head.firstIndex(of: "<SEC-DOCUMENT") != nil {
            return .looksLikeFiling("text with a filing somewhere inside, which does not begin with it")
        }
        if head.firstIndex(of: "</ownershipDocument>") != nil {
            return .looksLikeFiling("an ownership document that has lost its beginning")
        }
        // In text that keeps the page layout, long headings wrap, so only parts of them can be matched.
        let words = FormWords(in: head)
        let namesCommission = words.contain("SECURITIESANDEXCHANGE") || words.contain("EXCHANGECOMMISSION")
        if namesCommission, words.contain("BENEFICIAL") {
            let isForm = words.contain("NAMEANDADDRESSOFREPORTING")
            if isForm, let markup = markup(in: head) {
                return .looksLikeFiling(
                    "a form in \(markup) markup, whose tables are not read: take what it was made from")
            }
            return isForm ? .text : .looksLikeFiling("a text about a form, or a form without its first box")
        }
        if DataSetTable.begins(head) {
            return .looksLikeFiling("a table of an SEC data set; hand in the folder or the archive it lies in")
        }
        switch head.first(where: { !$0.isBlank }) {
        case UInt8(ascii: "{"), UInt8(ascii: "["): return .somethingElse("JSON")
        case UInt8(ascii: "<"): return .looksLikeFiling("markup that breaks off before its first element")
        default: return .somethingElse("plain text")
        }
    }

    /// The error for an input that no format reads.
    func refusal(of source: SourceText) -> Failure {
        if hasDocumentType {
            let place = Prolog(of: source.bytes)?.documentType
            return .documentTypeRefused(at: place.map(source.location(at:)) ?? source.location)
        }
        switch recognition {
        case .ownershipDocument, .submission, .page, .text, .pdf:
            return Failure(.input, code: "unreadable-input", "this cannot be read", at: source.location)
        case .looksLikeFiling(let kind):
            return Failure(.input, code: "unreadable-filing", "this cannot be read: it is \(kind)", at: source.location)
        case .somethingElse(let kind):
            return Failure(
                .input, code: "not-a-filing", "this is no ownership filing: it is \(kind)", at: source.location)
        }
    }
}
