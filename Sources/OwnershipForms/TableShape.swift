import FormLayouts
import OwnershipModel

/// A table of a form as it is filled: what its columns amount to, worked out once and not for every filing.
struct TableShape: Sendable {
    let description: TableDescription
    let head: TableHead
    let columns: [FilledColumn]
    /// The fields that may be filled, in the order of the paper.
    let fields: [RowField]
    /// Those of them that the columns show whatever stands in them, as bits.
    let shown: UInt64
    /// The columns that show a field in some rows only.
    let particular: [ColumnContent]

    /// Whether a column says which rows are early or late, and prints the footnotes to that.
    let tellsTimeliness: Bool

    init(_ description: TableDescription, fields: [RowField]) {
        self.description = description
        let columns = description.columns
        let head = TableHead(columns, prefix: description.table.identifier)
        let width = columns.reduce(0) { $0 + $1.width }
        self.head = head
        self.columns = zip(columns, head.identifiers).map { column, identifiers in
            FilledColumn(
                share: column.width / width, alignment: column.content.field.alignment, headIdentifiers: identifiers,
                captions: column.captions, aspect: column.content.field.aspect)
        }
        self.fields = TableShape.onPaper(fields)
        var shown: UInt64 = 0
        for case .field(let field) in columns.map(\.content) { shown |= field.bit }
        self.shown = shown
        tellsTimeliness = columns.contains { [.voluntary, .codeAndLateness].contains($0.content) }
        particular = columns.map(\.content).filter { if case .field = $0 { false } else { true } }
    }

    /// The list has prices before directions, as filings have; on paper a direction stands right behind its amount.
    private static func onPaper(_ fields: [RowField]) -> [RowField] {
        var fields = fields
        if let price = fields.firstIndex(of: .pricePerShare), let direction = fields.firstIndex(of: .acquiredDisposed) {
            fields.swapAt(price, direction)
        }
        return fields
    }
}

extension TableShape {
    /// The tables of Form 3, 4 or 5.
    static func tables(of description: FormDescription) -> [TableShape] { known[description.form] ?? [] }

    private static let known = Dictionary(
        uniqueKeysWithValues: DocumentType.Form.allCases.map { form in
            (form, FormDescription.of(form).tables.map { TableShape($0, fields: RowField.all) })
        })
}

extension RowField {
    fileprivate var alignment: ColumnAlignment {
        switch kind {
        case .text: .leading
        case .price, .amount: .number
        case .date, .code, .flag, .group: .center
        }
    }
}
