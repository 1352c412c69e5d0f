import Bytes
import FormLayouts
import OwnershipModel

/// The columns of a table in a text, both as leaf columns and as numbered columns. Some texts put all the values of a
/// numbered column in one cell: `19 D $ 10.8` under "4. Securities Acquired (A) or Disposed of (D)".
struct TextColumns {
    let table: SecurityTable
    /// The content of each leaf column.
    let leaves: [ColumnContent]
    /// The range of indices in `leaves` for each numbered column.
    let groups: [Range<Int>]
    /// The captions above each leaf column, outermost first.
    private let captions: [[String]]

    init(of form: DocumentType.Form, table: SecurityTable) {
        self.table = table
        let columns = FormDescription.of(form)[table]?.columns ?? []
        leaves = columns.map(\.content)
        captions = columns.map(\.captions)
        var groups: [Range<Int>] = []
        for (index, column) in columns.enumerated() {
            if let last = groups.last, column.captions.count > 1,
                column.captions[0] == columns[last.lowerBound].captions[0]
            {
                groups[groups.count - 1] = last.lowerBound..<(index + 1)
            } else {
                groups.append(index..<(index + 1))
            }
        }
        self.groups = groups
    }

    /// The printed numbers of the numbered columns, without full stops: `2`, `2A`.
    var numbers: [String] { groups.map { String(caption(ofGroup: $0).prefix { $0 != "." }).uppercased() } }

    /// The numbered caption above the leaf columns of a group.
    func caption(ofGroup group: Range<Int>) -> String { captions[group.lowerBound][0] }

    /// The small caption of a leaf column; nil if its numbered column has no other leaf columns.
    func leafCaption(_ leaf: Int) -> String? { captions[leaf].count > 1 ? captions[leaf].last : nil }

    /// The table whose head begins with this line, judged by the first caption; nil if none does.
    static func table(ofHead cells: [TextCell]) -> SecurityTable? {
        guard cells.count > 1, let first = cells.first?.text.lowercased() else { return nil }
        let caption = first.replacing("1.title", with: "1. title")
        if caption.hasPrefix("1. title of derivative") { return .derivative }
        return caption.hasPrefix("1. title of secur") ? .nonDerivative : nil
    }

    /// Whether a line contains nothing but column captions.
    static func isHead(_ cells: [TextCell]) -> Bool {
        let words = cells.flatMap { $0.text.lowercased().split(separator: " ") }
        guard !words.isEmpty else { return false }
        return cells.allSatisfy { cell in
            let text = cell.text.lowercased()
            return cell.isEmpty || knownCaptions.contains(text) || captionBeginnings.contains { text.hasPrefix($0) }
        }
    }

    private static let knownCaptions: Set<String> = [
        "code", "v", "amount", "(a) or (d)", "price", "(a)", "(d)", "title", "date exercisable", "expiration date",
        "amount or number of shares", "v amount (a) or (d) price", "v (a) (d)", "code v", "(a) (d)",
        "amount (a) or (d) price", "title amount or number of shares",
    ]
    private static let captionBeginnings =
        ["1. title of", "1.title of", "2a. ", "3a. "] + (2...11).map { "\($0). " }
}

extension ColumnContent {
    /// Whether a cell is a possible value for this column. Empty cells always are.
    func admits(_ cell: PrintedCell) -> Bool {
        let text = cell.text
        if text.isEmpty { return true }
        switch self {
        case .code, .codeAndLateness:
            return text.first?.isUppercase == true && text.utf8.count <= 4
                && text.dropFirst().allSatisfy { "/K345".contains($0) }
                || ["3", "4", "5"].contains(text)
        case .voluntary: return text == "V"
        case .field, .amount:
            switch field.kind {
            case .text, .flag, .group: return true
            case .date:
                return text.utf8.allSatisfy { $0.isDigit || $0 == UInt8(ascii: "/") } && text.contains("/")
            case .code(let codes): return codes.isKnown(text)
            case .price: return text.hasPrefix("$") && ColumnContent.isNumber(text.dropFirst())
            case .amount: return ColumnContent.isNumber(text.hasPrefix("$") ? text.dropFirst() : text[...])
            }
        }
    }

    private static func isNumber(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { $0.isDigit || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") }
    }
}
