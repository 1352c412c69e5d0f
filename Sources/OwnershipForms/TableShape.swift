import FormLayouts
import OwnershipModel
import TableWidths

/// Everything about a form's table that does not depend on the filing, computed once per form.
struct TableShape: Sendable {
    let description: TableDescription
    let head: TableHead
    let columns: [FilledColumn]
    /// The fields of a row, in the order of the printed form.
    let fields: [RowField]
    /// The `RowField.bit` of each of them.
    let bits: [UInt64]
    /// The set of fields that a column always shows, as `RowField.bit` values.
    let shown: UInt64
    /// The columns that show a field in some rows only.
    let particular: [ColumnContent]

    /// Whether a column marks early or late rows and prints the footnotes on timeliness.
    let tellsTimeliness: Bool

    init(_ description: TableDescription, fields: [RowField]) {
        self.description = description
        let columns = description.columns
        let head = TableHead(columns, prefix: description.table.identifier)
        let width = columns.reduce(0) { $0 + $1.width }
        self.head = head
        let needs = head.needs(columns.map { ColumnWidths.Need(share: $0.width / width) })
        self.columns = columns.indices.map { index in
            let field = columns[index].content.field
            return FilledColumn(
                share: needs[index].share, alignment: field.alignment, headIdentifiers: head.identifiers[index],
                captions: columns[index].captions, headNeed: needs[index], aspect: field.aspect)
        }
        self.fields = TableShape.onPaper(fields)
        bits = self.fields.map(\.bit)
        shown = columns.reduce(0) { $0 | $1.content.alwaysShown }
        tellsTimeliness = columns.contains { [.voluntary, .codeAndLateness].contains($0.content) }
        particular = columns.map(\.content).filter { if case .field = $0 { false } else { true } }
    }

    /// Swaps price and direction: in filings the price comes first, while on the printed form the direction directly
    /// follows the amount.
    private static func onPaper(_ fields: [RowField]) -> [RowField] {
        var fields = fields
        if let price = fields.firstIndex(of: .pricePerShare), let direction = fields.firstIndex(of: .acquiredDisposed) {
            fields.swapAt(price, direction)
        }
        return fields
    }
}

extension TableShape {
    /// Returns the tables of a form, with the fields of `RowField.all`.
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
