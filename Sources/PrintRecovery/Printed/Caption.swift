import Bytes
import OwnershipModel

/// The printed words of the forms, in all the wordings that the SEC's layouts have used.
enum Caption: Equatable {
    case form(DocumentType)
    case flag(PrintedForm.HeadBox)
    case reportingPerson
    case issuer
    case foreignSymbol
    case period
    case originalDate
    case relationship
    case filingKind
    case lineOfOne
    case lineOfMany
    case tick(OwnerBox)
    /// Small captions of an address, which are below the values.
    case lastName, street, city, state, zip, country
    case owners
    case explanation
    case noSecurities
    case remarks
    case signatures
    case signature
    case leftOver
    case details
    /// The last legend of a form, behind which nothing of it stands.
    case closing
    /// Text that contains no information about the filing.
    case boilerplate

    /// A box of the relationship, in the order of the form, as it is called in words.
    enum OwnerBox: String, CaseIterable {
        case director = "Director"
        case tenPercentOwner = "10% Owner"
        case officer = "Officer"
        case other = "Other"

        /// What is not known where the box stands twice and differs.
        static func contradiction(at caption: String) -> String {
            "which state of the box “\(caption)” is right, of the two that stand here"
        }
    }

    /// Nil if the text is not a caption, and therefore an answer.
    init?(_ text: String) {
        let words = Caption.plain(text)
        if let type = Caption.formType(words) {
            self = .form(type)
        } else if let known = Caption.whole[words] {
            self = known
        } else if words.isEmpty || words.hasSuffix(", see reporting owners below") {
            self = .boilerplate
        } else if let known = Caption.beginnings.first(where: { words.hasPrefix($0.0) }) {
            self = known.1
        } else {
            return nil
        }
    }

    /// Whether a check box stands before it.
    var hasBox: Bool {
        switch self {
        case .flag, .tick, .lineOfOne, .lineOfMany: true
        default: false
        }
    }

    /// Whether a text is a later line of the closing legend.
    static func isClosingPart(_ text: String) -> Bool {
        let words = plain(text)
        return words.hasPrefix("currently valid omb") || words.hasPrefix("displays a currently valid omb")
    }

    /// The text on one line in lower case, without the number of the box and asterisks at the end.
    private static func plain(_ text: String) -> String {
        var words = text.onOneLine.lowercased()[...]
        let number = words.prefix { $0.isNumber || ($0 >= "a" && $0 <= "c") }
        if (1...3).contains(number.count), number.first?.isNumber == true, words.dropFirst(number.count).first == ".",
            words.dropFirst(number.count + 1).first?.isNumber == false
        {
            words = words.dropFirst(number.count + 1).drop { $0 == " " }
        }
        // This program prints "not stated" after a check box whose state was unknown.
        if words.hasSuffix(" not stated") { words = words.dropLast(11) }
        while words.last == "*" || words.last == " " { words = words.dropLast() }
        return String(words)
    }

    /// The form type in `form 4`, `sec form 4/a` or `amendment (form 4/a) to …`.
    private static func formType(_ words: String) -> DocumentType? {
        var rest = words[...]
        if rest.hasPrefix("amendment ("), let end = rest.firstIndex(of: ")") { rest = rest[..<end].dropFirst(11) }
        if rest.hasPrefix("sec ") { rest = rest.dropFirst(4) }
        guard rest.hasPrefix("form "), rest.utf8.count <= 8 else { return nil }
        return DocumentType(filed: rest.dropFirst(5).uppercased())
    }

    /// All of them, for telling their words.
    static var all: [String] { Array(whole.keys) + beginnings.map(\.0) }

    private static let whole: [String: Caption] = [
        "director": .tick(.director), "10% owner": .tick(.tenPercentOwner), "officer": .tick(.officer),
        "other": .tick(.other), "(last)": .lastName, "(first)": .boilerplate, "(middle)": .boilerplate,
        "(last) (first) (middle)": .lastName, "(street)": .street, "(city)": .city, "(state)": .state, "(zip)": .zip,
        "(city) (state) (zip)": .city, "(country)": .country, "reporting owners": .owners, "remarks:": .remarks,
        "remarks": .remarks, "signatures": .signatures, "about this filing": .details, "date": .boilerplate,
        "no securities are beneficially owned.": .noSecurities, "see": .boilerplate, "instruction": .boilerplate,
        "and": .boilerplate, "relationships": .boilerplate, "[": .boilerplate, "]": .boilerplate,
        "none reported.": .boilerplate, "not stated in this filing.": .boilerplate,
        "initial statement of beneficial ownership of securities": .boilerplate,
        "statement of changes in beneficial ownership": .boilerplate,
        "statement of changes in beneficial ownership of securities": .boilerplate,
        "annual statement of changes in beneficial ownership": .boilerplate,
        "annual statement of changes in beneficial ownership of securities": .boilerplate,
        "(specify below)": .boilerplate, "not told by this input.": .boilerplate,
        "director 10% owner officer other": .boilerplate,
        "0.5": .boilerplate, "1.0": .boilerplate, "(b)(v)": .boilerplate, "(b)(v).": .boilerplate,
        "instruction 1(b).": .boilerplate, "number.": .boilerplate, "or form 5 obligations may continue.": .boilerplate,
    ]

    private static let beginnings: [(String, Caption)] = [
        ("check this box if no longer subject", .flag(.notSubjectToSection16)),
        ("check this box to indicate that a transaction was made pursuant", .flag(.aff10b5One)),
        ("form 3 holdings reported", .flag(.form3HoldingsReported)),
        ("form 4 transactions reported", .flag(.form4TransactionsReported)),
        ("name and address of reporting person", .reportingPerson),
        ("issuer name and ticker or trading symbol", .issuer),
        ("foreign trading symbol", .foreignSymbol),
        ("date of event requiring statement", .period), ("date of earliest transaction", .period),
        ("statement for issuer's fiscal year ended", .period), ("statement for issuer\u{2019}s fiscal year", .period),
        ("if amendment, date", .originalDate),
        ("relationship of reporting person", .relationship),
        ("individual or joint/group filing", .filingKind), ("individual or joint/ group filing", .filingKind),
        ("form filed by one reporting person", .lineOfOne),
        ("form filed by more than one reporting person", .lineOfMany),
        ("officer (give title below)", .tick(.officer)), ("other (specify below)", .tick(.other)),
        ("explanation of responses", .explanation),
        ("signature of reporting person", .signature), ("** signature of reporting person", .signature),
        ("__signature of reporting person", .signature), ("**signature of reporting person", .signature),
        ("if the form is filed by more than one", .boilerplate), ("intentional misstatements", .boilerplate),
        ("filed, but without a place on this form", .leftOver),
        ("united states securities and exchange commission", .boilerplate), ("washington, d", .boilerplate),
        ("omb approval", .boilerplate), ("omb number", .boilerplate), ("3235-", .boilerplate),
        ("expires:", .boilerplate), ("estimated average burden", .boilerplate), ("hours per response", .boilerplate),
        ("filed pursuant to section 16(a)", .boilerplate), ("or section 30(h)", .boilerplate),
        ("(month/day/year)", .boilerplate), ("form 4 or form 5 obligations may continue", .boilerplate),
        ("irs or social security number of reporting person", .boilerplate),
        ("i.r.s. identification number", .boilerplate), ("statement for month/", .period),
        ("(check all applicable", .boilerplate),
        ("(check applicable line", .boilerplate), ("(print or type responses)", .boilerplate),
        ("reminder: report on a separate line", .boilerplate),
        ("* if the form is filed by more than one", .boilerplate), ("** intentional misstatements", .boilerplate),
        ("note: file three copies", .boilerplate), ("persons who respond to the collection", .closing),
        ("potential persons who are to respond", .closing), ("reporting owner name / address", .boilerplate),
        ("currently valid omb", .boilerplate), ("sec 1474", .boilerplate), ("sec 1473", .boilerplate),
        ("sec 2270", .boilerplate), ("(9-02)", .boilerplate),
        ("see 18 u.s.c. 1001", .boilerplate), ("18 u.s.c. 1001", .boilerplate),
        ("instruction 6 for procedure", .boilerplate), ("instruction 4", .boilerplate),
        ("instruction 5 (b)", .boilerplate), ("instruction 5(b)", .boilerplate),
        ("not asked: the form had no such box", .boilerplate),
        ("documents of this filing at the sec http", .boilerplate), ("the submission as filed http", .boilerplate),
        ("table i -", .boilerplate), ("table ii -", .boilerplate), ("table i \u{2013}", .boilerplate),
        ("table ii \u{2013}", .boilerplate), ("table i \u{2014}", .boilerplate), ("table ii \u{2014}", .boilerplate),
        ("table i: ", .boilerplate), ("table ii: ", .boilerplate), ("table i non-derivative", .boilerplate),
        ("table ii derivative", .boilerplate), ("(e.g., puts, calls", .boilerplate),
        ("sec form", .boilerplate),
    ]
}
