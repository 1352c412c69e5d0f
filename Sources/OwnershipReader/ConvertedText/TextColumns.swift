import OwnershipModel

/// The columns of a table in a text: as leaf columns, and as the numbered columns that some texts put into one cell
/// each, such as `19 D $ 10.8` under "4. Securities Acquired (A) or Disposed of (D)".
struct TextColumns {
    let table: SecurityTable
    let leaves: [PrintedColumn]
    /// Positions in `leaves`, one range for each numbered column.
    let groups: [Range<Int>]

    init(of form: DocumentType.Form, table: SecurityTable) {
        self.table = table
        leaves = PrintedColumn.all(of: form, table: table)
        var groups: [Range<Int>] = []
        for (index, column) in leaves.enumerated() {
            if index > 0, TextColumns.continues(column, leaves[index - 1]), let last = groups.last {
                groups[groups.count - 1] = last.lowerBound..<(index + 1)
            } else {
                groups.append(index..<(index + 1))
            }
        }
        self.groups = groups
    }

    private static func continues(_ column: PrintedColumn, _ before: PrintedColumn) -> Bool {
        switch (before, column) {
        case (.code, .voluntary), (.transactionAmount, .acquiredDisposed), (.acquiredDisposed, .price),
            (.amountAcquired, .amountDisposed), (.exerciseDate, .expirationDate), (.underlyingTitle, .underlyingAmount):
            true
        default: false
        }
    }

    /// The table whose head a line begins, by its first caption.
    static func table(ofHead cells: [TextCell]) -> SecurityTable? {
        guard cells.count > 1, let first = cells.first?.text.lowercased() else { return nil }
        let caption = first.replacing("1.title", with: "1. title")
        if caption.hasPrefix("1. title of derivative") { return .derivative }
        return caption.hasPrefix("1. title of secur") ? .nonDerivative : nil
    }

    /// Whether a line holds nothing but captions of columns.
    static func isHead(_ cells: [TextCell]) -> Bool {
        let words = cells.flatMap { $0.text.lowercased().split(separator: " ") }
        guard !words.isEmpty else { return false }
        return cells.allSatisfy { cell in
            let text = cell.text.lowercased()
            return cell.isEmpty || captions.contains(text) || captionBeginnings.contains { text.hasPrefix($0) }
        }
    }

    private static let captions: Set<String> = [
        "code", "v", "amount", "(a) or (d)", "price", "(a)", "(d)", "title", "date exercisable", "expiration date",
        "amount or number of shares", "v amount (a) or (d) price", "v (a) (d)", "code v", "(a) (d)",
        "amount (a) or (d) price", "title amount or number of shares",
    ]
    private static let captionBeginnings =
        ["1. title of", "1.title of", "2a. ", "3a. "] + (2...11).map { "\($0). " }
}

extension PrintedColumn {
    /// Whether a text can be what this column holds.
    func admits(_ cell: PrintedCell) -> Bool {
        let text = cell.text
        if text.isEmpty { return true }
        switch self {
        case .securityTitle, .underlyingTitle, .natureOfOwnership: return true
        case .transactionDate, .deemedExecutionDate, .exerciseDate, .expirationDate:
            return text.utf8.allSatisfy { $0.isDigit || $0 == UInt8(ascii: "/") } && text.contains("/")
        case .code:
            return text.first?.isUppercase == true && text.utf8.count <= 4
                && text.dropFirst().allSatisfy { "/K345".contains($0) }
                || ["3", "4", "5"].contains(text)
        case .voluntary: return text == "V"
        case .acquiredDisposed: return text == "A" || text == "D"
        case .ownershipForm: return text == "D" || text == "I"
        case .price, .conversionOrExercisePrice: return text.hasPrefix("$") && PrintedColumn.isNumber(text.dropFirst())
        case .transactionAmount, .amountAcquired, .amountDisposed, .underlyingAmount, .amountOwned:
            return PrintedColumn.isNumber(text.hasPrefix("$") ? text.dropFirst() : text[...])
        }
    }

    static func isNumber(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { $0.isDigit || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") }
    }
}
