import FormLayouts
import OwnershipModel

/// The headings of the parts of this program's plain text.
struct OwnHeadings {
    /// What stands below a heading.
    enum Part: Equatable {
        case person, issuer, value, relationship, filingKind
        case table(SecurityTable)
        case owners, explanation, remarks, signatures
        /// Lines such as `label: text`.
        case list
        /// Nothing that was filed.
        case other
    }

    struct Heading {
        var words: String
        var part: Part
        var caption: Caption?
        /// Its place in the order of the parts.
        var order: Int
        /// What stands behind it on its line, which is the first line below it.
        var rest = ""

        var isProse: Bool { part == .explanation || part == .remarks }

        /// Whether a line that lost its indent is known by its words to stand below it.
        func takesAtMargin(_ text: String) -> Bool {
            switch part {
            case .table: text.hasPrefix("Row ") || text.first?.isNumber == true && text.contains(": ")
            case .relationship, .filingKind, .owners: text.hasPrefix("[") && CheckLine(text) != nil
            default: false
            }
        }
    }

    private let known: [Heading]
    private let lines: [TextLines.Line]

    init(_ form: FormDescription, in lines: [TextLines.Line]) {
        var known: [Heading] = []
        func add(_ words: String, _ part: Part, _ caption: Caption?) {
            known.append(Heading(words: words, part: part, caption: caption, order: known.count))
        }
        add(form.omb.heading, .other, .boilerplate)
        for box in form.grid.flatMap(\.boxes) {
            let part: Part =
                switch box.content {
                case .reportingPerson: .person
                case .issuerNameAndSymbol: .issuer
                case .relationship: .relationship
                case .individualOrGroupFiling: .filingKind
                case .foreignTradingSymbol, .periodOfReport, .dateOfOriginalSubmission, .own: .value
                }
            add(box.wholeCaption, part, Caption(box.wholeCaption))
        }
        for table in form.tables { add(table.title, .table(table.table), nil) }
        add(form.captions.owners, .owners, .owners)
        add(form.captions.explanation, .explanation, .explanation)
        add("Remarks:", .remarks, .remarks)
        add(OwnText.signatures, .signatures, .signature)
        add("Filed, but without a place on this form", .list, .leftOver)
        add("About this filing", .list, .details)
        self.known = known
        self.lines = lines
    }

    /// The heading that a line is; nil if it is none. One whose indent was changed is taken for one only if it stands
    /// nowhere else, and behind the part that is read.
    func heading(_ line: TextLines.Line, behind before: Heading?) -> Heading? {
        guard let first = line.text.utf8.first else { return nil }
        if first != UInt8(ascii: " ") {
            return heading(in: line.text)
        }
        let words = line.text.trimmedStart
        guard
            let found = known.first(where: {
                $0.words == words || words.hasPrefix("Table") && words.hasPrefix($0.words)
            }),
            found.order > before?.order ?? -1, !lines.contains(where: { $0.text.hasPrefix(found.words) })
        else { return nil }
        return heading(in: words)
    }

    private func heading(in text: String) -> Heading? {
        guard var found = known.first(where: { text.hasPrefix($0.words) }) else {
            guard let table = SecurityTable(heading: text) else { return nil }
            return Heading(
                words: text, part: .table(table), order: known.first { $0.part == .table(table) }?.order ?? 0)
        }
        var rest = text.dropFirst(found.words.count)
        guard rest.first.map({ $0 == " " }) ?? true else { return nil }
        if case .table = found.part, let end = rest.firstRange(of: ")"), rest.hasPrefix(" (e.g.") {
            rest = rest[end.upperBound...]
        }
        found.rest = String(rest).trimmedStart
        return found
    }
}
