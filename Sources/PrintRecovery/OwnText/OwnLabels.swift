import FormLayouts
import OwnershipModel

/// The labels of the footnotes in this program's plain text, which tell marks from other text in brackets.
struct OwnLabels {
    let all: Set<String>
    /// The greatest of them that is a number.
    private let last: Int
    /// The cells of the tables.
    private let cells: [TextLines.Line]

    init(_ sections: [OwnText.Section]) {
        let notes = sections.first { $0.heading.part == .explanation }?.body ?? []
        all = Set(notes.compactMap { OwnText.note($0.text)?.label })
        last = all.compactMap { Int($0) }.max() ?? 0
        cells = sections.filter { if case .table = $0.heading.part { true } else { false } }.flatMap(\.body)
    }

    /// Whether a label in brackets at the end of a cell is a mark: of a footnote that is here, or one that must have been
    /// here, since no number, date or code ends in brackets and the labels of footnotes leave none out.
    func isMark(_ label: String, in content: ColumnContent) -> Bool {
        if all.contains(label) { return true }
        guard (1...3).contains(label.utf8.count), let number = Int(label), number > 0 else { return false }
        return !content.isText || last > 0 && number <= last + 1
    }

    /// Whether a cell uses a label of which no footnote is here, so that its footnote stands somewhere else.
    func isAstray(_ label: Int) -> Bool {
        !all.contains(String(label))
            && cells.contains { $0.text.hasSuffix("(\(label))") || $0.text.contains("(\(label))(") }
    }
}

extension ColumnContent {
    /// Whether any text is a value of the column.
    var isText: Bool {
        if case .text = field.kind { true } else { false }
    }
}
