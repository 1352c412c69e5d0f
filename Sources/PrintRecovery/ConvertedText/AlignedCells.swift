/// Cells that blanks hold under their captions: where a cell stands tells its column, since empty ones leave no trace.
struct AlignedCells {
    private let captions: [LaidOutText.Segment]

    /// Nil where the line of captions is not kept apart by blanks.
    init?(under line: TextLines.Line, isMarkdown: Bool) {
        guard case .blanks = CellSeparator(of: line.text, isMarkdown: isMarkdown) else { return nil }
        captions = LaidOutText.segments(of: line)
    }

    var count: Int { captions.count }

    /// One text for each caption; nil where one reaches from a column into the next.
    func cells(of line: TextLines.Line) -> [String]? {
        var cells = Array(repeating: "", count: captions.count)
        for segment in LaidOutText.segments(of: line) {
            let column = captions.lastIndex { $0.start <= segment.start } ?? 0
            guard column + 1 == captions.count || segment.end < captions[column + 1].start else { return nil }
            cells[column] += (cells[column].isEmpty ? "" : " ") + segment.text
        }
        return cells
    }

    /// The caption that a segment stands under and no other; nil where there is none.
    func column(of segment: LaidOutText.Segment) -> Int? {
        let above = captions.indices.filter {
            captions[$0].start < segment.end && segment.start < captions[$0].end
        }
        return above.count == 1 ? above[0] : nil
    }
}
