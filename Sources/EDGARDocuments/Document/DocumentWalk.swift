import Diagnostics
import Markup
import OwnershipModel

/// Converts a parsed ownership document to the model by element name, in whatever order the elements are, and keeps
/// everything: what has no place in the model is reported and added to `unrecognized`. The schema version is ignored.
struct DocumentWalk {
    private let root: Element
    private let outerInstructions: [Node]
    /// The elements that a row can contain.
    let rowElements: RowElements
    var problems = Problems()
    var unrecognized: [UnrecognizedItem] = []
    /// The footnote marks found, for comparison with the footnotes.
    var marks: [(id: String, place: Element)] = []
    /// The number of rows of each table that could not be read as rows; their elements are set aside.
    var unreadRows: [SecurityTable: Int] = [:]
    /// The number of elements with unknown names.
    var unknownNames = 0
    /// Whether a filer's access code (CCC) was found.
    var holdsSecret = false

    /// Whether all characters are of ASCII, so that no white space but that of ASCII has to be looked for.
    let isPlain: Bool

    /// The tree must outlive the walk.
    init(_ tree: MarkupTree, rows: RowElements, isPlain: Bool) {
        self.isPlain = isPlain
        rowElements = rows
        root = tree.root
        outerInstructions = tree.outerInstructions
    }

    enum Outcome {
        case document(OwnershipDocument)
        /// The reason why there is no document to show.
        case refusal(Problems.Problem)
    }

    /// Walks the tree. Call this once.
    mutating func outcome() -> Outcome {
        let type = documentType()
        guard let type = type.known else { return .refusal(type.problem) }
        return .document(document(of: type))
    }

    private mutating func document(of type: Filed<DocumentType>) -> OwnershipDocument {
        var document = OwnershipDocument(documentType: type)
        inspectGroup(root)
        for instruction in outerInstructions { setAside(instruction: instruction, in: root) }
        // Rows outside a table are added after those in tables.
        var loose: [SecurityTable: [SecurityRow]] = [:]
        var footnotePlaces: [Element] = []
        for child in root.elements {
            switch child.name {
            case "documentType" where child.isFirst: break
            case "schemaVersion" where child.isFirst: document.schemaVersion = text(child)
            case "periodOfReport" where child.isFirst: document.periodOfReport = filed(child)
            case "dateOfOriginalSubmission" where child.isFirst: document.dateOfOriginalSubmission = filed(child)
            case "noSecuritiesOwned" where child.isFirst: document.noSecuritiesOwned = filed(child)
            case "notSubjectToSection16" where child.isFirst: document.notSubjectToSection16 = filed(child)
            case "form3HoldingsReported" where child.isFirst: document.form3HoldingsReported = filed(child)
            case "form4TransactionsReported" where child.isFirst: document.form4TransactionsReported = filed(child)
            case "aff10b5One" where child.isFirst: document.aff10b5One = filed(child)
            case "issuer" where child.isFirst: document.issuer = issuer(child)
            case "reportingOwner": document.reportingOwners.append(reportingOwner(child))
            case "footnotes": footnotes(child, into: &document.footnotes, places: &footnotePlaces)
            case "remarks" where child.isFirst: document.remarks = remarks(child)
            case "ownerSignature": document.signatures.append(signature(child))
            default:
                if let table = child.name.table {
                    rows(child, of: table, into: &document[table])
                } else if let (table, kind) = child.name.row {
                    looseRow(child, kind, of: table, into: &loose[table, default: []])
                } else {
                    countUnreadRows(in: child)
                    setAside(child)
                }
            }
        }
        for (table, rows) in loose { document[table] += rows }
        for (table, count) in unreadRows { document.note(unreadRows: count, in: table) }
        compareMarks(with: document.footnotes, at: footnotePlaces)
        checkLimits(of: document)
        document.unrecognized = unrecognized
        return document
    }

    /// The form type, or nil and the problem to report if it is missing or is not Form 3, 4, 5 or an amendment.
    private mutating func documentType() -> (known: Filed<DocumentType>?, problem: Problems.Problem) {
        var first: Element?
        for child in root.elements where first == nil {
            if case "documentType" = child.name { first = child }
        }
        var refusal = Problems.Problem(
            severity: .error, code: "unknown-document-type", message: "the document does not say which form it is",
            anchor: .element(first ?? root), notes: ["<documentType> is missing or empty"])
        guard let first, let text = text(first) else { return (nil, refusal) }
        let type = Filed<DocumentType>(text)
        refusal.message =
            "the document says it is a form \"\(text)\"; Forms 3, 4 and 5 and their amendments can be read"
        refusal.notes = []
        return (type.value == nil ? nil : type, refusal)
    }

    /// Reports numbers beyond the limits of EDGAR's XML specification. Everything is kept regardless.
    private mutating func checkLimits(of document: OwnershipDocument) {
        let rows = SecurityTable.allCases.map { ("too-many-rows", document[$0].count, 30, "rows in \($0.name)") }
        let others = [
            ("too-many-owners", document.reportingOwners.count, 10, "reporting owners"),
            ("too-many-footnotes", document.footnotes.count, 99, "footnotes"),
            ("too-many-signatures", document.signatures.count, 10, "signatures"),
        ]
        for (code, count, limit, what) in rows + others where count > limit {
            problems.add(
                .warning, code, "\(count) \(what), where EDGAR takes \(limit) at most; all are kept", at: .element(root)
            )
        }
    }
}
