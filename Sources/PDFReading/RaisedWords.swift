/// Finds the words that are smaller than one they touch and stand higher, as marks of footnotes do.
struct RaisedWords {
    /// For each word the index of the ordinary word that it is raised beside; nil for one that is not raised.
    private(set) var bases: [Int?]
    private let words: [PDFWord]

    /// The greatest height of a raised word, as a part of its neighbour's.
    private static let height = 0.87
    /// The greatest gap between it and its neighbour, as a part of the neighbour's height.
    private static let gap = 0.3
    /// The width of the columns by which neighbours are looked up, in points.
    private static let column = 8.0
    /// How many words of a column are looked at: there are more only where a page is hostile.
    private static let most = 400

    init(_ words: [PDFWord]) {
        self.words = words
        bases = Array(repeating: nil, count: words.count)
        let column = { (x: Double) in Int((x / RaisedWords.column).rounded(.down)) }
        let byEnd = Dictionary(grouping: words.indices) { column(words[$0].xMax) }
        let byStart = Dictionary(grouping: words.indices) { column(words[$0].xMin) }
        for index in words.indices.sorted(by: { (words[$0].xMin, $0) < (words[$1].xMin, $1) }) {
            let (start, end) = (column(words[index].xMin), column(words[index].xMax))
            let left = (start - 1...start + 1).lazy.flatMap { (byEnd[$0] ?? []).prefix(Self.most) }
            let right = (end - 1...end + 1).lazy.flatMap { (byStart[$0] ?? []).prefix(Self.most) }
            if let base = left.first(where: { isRaised(index, beside: $0) }) {
                bases[index] = bases[base] ?? base
            } else if let mark = left.first(where: { bases[$0] != nil && isLike(index, $0) }) {
                bases[index] = bases[mark]
            } else if let base = right.first(where: { isRaised(index, beside: $0) }), bases[base] == nil {
                bases[index] = base
            }
        }
    }

    private func isRaised(_ index: Int, beside base: Int) -> Bool {
        let (word, other) = (words[index], words[base])
        let overlap = min(word.yMax, other.yMax) - max(word.yMin, other.yMin)
        return index != base && word.height < Self.height * other.height && overlap > word.height / 4
            && other.yMax - word.yMax > 0.1 * other.height && touches(word, other)
    }

    /// Whether a word touches another of the same height on the same baseline: the second of two marks.
    private func isLike(_ index: Int, _ mark: Int) -> Bool {
        let (word, other) = (words[index], words[mark])
        let difference = 0.1 * other.height
        return index != mark && abs(word.height - other.height) <= difference
            && abs(word.yMax - other.yMax) <= difference
            && touches(word, other)
    }

    private func touches(_ word: PDFWord, _ other: PDFWord) -> Bool {
        let gap = max(word.xMin - other.xMax, other.xMin - word.xMax)
        return gap < Self.gap * other.height && gap > -word.height / 2
    }
}
