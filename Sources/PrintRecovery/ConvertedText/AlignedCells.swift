/// The columns of a table whose cells are aligned by spaces under captions. A cell's position determines its column,
/// since empty cells leave no trace in the text.
struct AlignedCells {
    private let captions: [LaidOutText.Segment]

    /// Nil if the captions on the line are not separated by spaces.
    init?(under line: TextLines.Line, isMarkdown: Bool) {
        guard case .blanks = CellSeparator(of: line.text, isMarkdown: isMarkdown) else { return nil }
        captions = LaidOutText.segments(of: line)
    }

    var count: Int { captions.count }

    /// The cells of a line, one for each caption; nil if a cell extends from one column into the next.
    func cells(of line: TextLines.Line) -> [String]? {
        var cells = Array(repeating: "", count: captions.count)
        for segment in LaidOutText.segments(of: line) {
            let column = captions.lastIndex { $0.start <= segment.start } ?? 0
            guard column + 1 == captions.count || segment.end < captions[column + 1].start else { return nil }
            cells[column] += (cells[column].isEmpty ? "" : " ") + segment.text
        }
        return cells
    }

    /// The index of the only caption that a segment overlaps; nil if it overlaps none or several.
    func column(of segment: LaidOutText.Segment) -> Int? {
        let above = captions.indices.filter {
            captions[$0].start < segment.end && segment.start < captions[$0].end
        }
        return above.count == 1 ? above[0] : nil
    }
}
