import OwnershipModel

/// A table of a form, as data.
public struct TableDescription: Sendable {
    let table: SecurityTable
    let title: String
    let subtitle: String?
    let columns: [Column]
    /// What the columns amount to, worked out once and not for every filing; of what they show, the bits.
    private let contents: UInt32
    let head: TableHead
    let filledColumns: [FilledColumn]

    init(_ table: SecurityTable, title: String, subtitle: String? = nil, columns: [Column]) {
        self.table = table
        self.title = title
        self.subtitle = subtitle
        self.columns = columns
        let head = TableHead(columns, prefix: table.identifier)
        let width = columns.reduce(0) { $0 + $1.width }
        contents = columns.reduce(0) { $0 | $1.content.bit }
        self.head = head
        filledColumns = zip(columns, head.identifiers).map { column, identifiers in
            FilledColumn(
                share: column.width / width, alignment: column.content.alignment, headIdentifiers: identifiers,
                captions: column.captions, aspect: column.content.aspect)
        }
    }
}

/// A leaf column: the captions above it, its width, and what stands in it.
///
/// Neighbouring columns with the same outer caption stand under one head cell, so spans follow from the captions.
struct Column: Sendable {
    /// Outermost first; one or two.
    var captions: [String]
    /// Width on the official form, in per cent of the table or any other unit common to the table's columns.
    var width: Double
    var content: Content

    /// What a cell of the column shows of a row.
    enum Content: Int, Sendable, CaseIterable {
        case securityTitle
        case conversionOrExercisePrice
        case transactionDate
        case deemedExecutionDate
        /// Form 4: the code, `/K` for an equity swap.
        case code
        /// Form 5: the same, and `3`, `4` or `5` where the row is late (Form 5, General Instruction 8).
        case codeAndLateness
        /// Form 4: `V` where the row is reported earlier than required (Form 4, General Instruction 8).
        case voluntary
        case transactionAmount
        case acquiredDisposed
        /// Table II: the amount, where it was acquired.
        case amountAcquired
        /// Table II: the amount, where it was disposed of.
        case amountDisposed
        case price
        case exerciseDate
        case expirationDate
        case underlyingTitle
        case underlyingAmount
        case amountOwned
        case ownershipForm
        case natureOfOwnership
    }

    init(_ captions: String..., width: Double, _ content: Content) {
        self.captions = captions
        self.width = width
        self.content = content
    }
}

extension TableDescription {
    /// Whether one of the columns shows this.
    func shows(_ content: Column.Content) -> Bool { contents & content.bit != 0 }
}

extension Column.Content {
    fileprivate var bit: UInt32 { 1 << rawValue }

    var alignment: ColumnAlignment {
        switch self {
        case .securityTitle, .underlyingTitle, .natureOfOwnership: .leading
        case .conversionOrExercisePrice, .transactionAmount, .amountAcquired, .amountDisposed, .price,
            .underlyingAmount, .amountOwned:
            .number
        case .transactionDate, .deemedExecutionDate, .code, .codeAndLateness, .voluntary, .acquiredDisposed,
            .exerciseDate, .expirationDate, .ownershipForm:
            .center
        }
    }

    var aspect: RowAspect? {
        switch self {
        case .securityTitle: .security
        case .conversionOrExercisePrice, .exerciseDate, .expirationDate: .terms
        case .transactionDate: .date
        case .code, .codeAndLateness: .code
        case .transactionAmount, .amountAcquired, .amountDisposed: .amount
        case .ownershipForm, .natureOfOwnership: .account
        case .deemedExecutionDate, .voluntary, .acquiredDisposed, .price, .underlyingTitle, .underlyingAmount,
            .amountOwned:
            nil
        }
    }
}
