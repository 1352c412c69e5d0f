/// Gathers the words of a page into lines and runs.
struct WordLines {
    private(set) var lines: [PlacedText.Line] = []

    /// How far apart the lower edges of words on one baseline may be, as a part of the smaller word's height: types of
    /// several sizes reach down differently. Words that overlap by more than half of the smaller one are within it.
    private static let tolerance = 0.5
    /// How many rows are looked back at: more overlap with a word only where a page is hostile.
    private static let reach = 200
    /// The greatest height of a raised word, as a part of its neighbour's.
    private static let raisedHeight = 0.87
    /// The greatest gap between words that touch, as a part of the smaller word's height. An ordinary blank takes 0.2 or more.
    fileprivate static let touch = 0.1
    /// How wide an ordinary blank is, and how much wider a gap parts two runs, in average characters of the line.
    fileprivate static let ordinaryBlank = 0.5
    fileprivate static let partingGap = 0.6

    init(_ words: [PDFWord]) {
        var rows = WordLines.rows(WordLines.withoutDoubles(words).sorted(by: WordLines.isHigher))
        WordLines.joinRaised(&rows)
        lines = rows.filter { !$0.words.isEmpty }.sorted { ($0.bottom, $0.top) < ($1.bottom, $1.top) }.map(\.line)
    }

    /// By the lower edge, then from left to right; the rest only makes the order one.
    private static func isHigher(_ one: PDFWord, _ other: PDFWord) -> Bool {
        (one.yMax, one.xMin, one.yMin, one.xMax, one.text) < (
            other.yMax, other.xMin, other.yMin, other.xMax, other.text
        )
    }

    /// Without the copies, a hair's breadth apart, with which some programs make letters bold.
    private static func withoutDoubles(_ words: [PDFWord]) -> [PDFWord] {
        var kept: [PDFWord] = []
        var places: [String: [Int]] = [:]
        for word in words {
            let isDouble = places[word.text, default: []].suffix(8).contains { place in
                let other = kept[place]
                let breadth = 0.15 * min(word.height, other.height)
                return abs(other.xMin - word.xMin) <= breadth && abs(other.yMax - word.yMax) <= breadth
                    && abs(other.height - word.height) <= breadth
            }
            if isDouble { continue }
            places[word.text, default: []].append(kept.count)
            kept.append(word)
        }
        return kept
    }

    /// Words on one baseline. Its edges are those of its first word, so that no line grows into the next one.
    fileprivate struct Row {
        var top: Double
        var bottom: Double
        var words: [PDFWord]

        var height: Double { bottom - top }
    }

    private static func rows(_ words: [PDFWord]) -> [Row] {
        var rows: [Row] = []
        // Rows that end above are out of reach, as the words come by their lower edges.
        var nearest = 0
        let tallest = words.map(\.height).max() ?? 0
        for word in words {
            while nearest < rows.count, rows[nearest].bottom < word.yMax - tallest { nearest += 1 }
            nearest = max(nearest, rows.count - reach)
            let fitting = rows.indices[nearest...].filter { index in
                let smaller = min(word.height, rows[index].height)
                let overlap = min(word.yMax, rows[index].bottom) - max(word.yMin, rows[index].top)
                return overlap > smaller / 2 && abs(word.yMax - rows[index].bottom) <= tolerance * smaller
            }
            if let row = fitting.min(by: { word.yMax - rows[$0].bottom < word.yMax - rows[$1].bottom }) {
                rows[row].words.append(word)
            } else {
                rows.append(Row(top: word.yMin, bottom: word.yMax, words: [word]))
            }
        }
        return rows
    }

    /// Moves each raised mark that made a row of its own to the row of the word it touches.
    private static func joinRaised(_ rows: inout [Row]) {
        for high in rows.indices {
            let low = rows.indices.dropFirst(high + 1).prefix(8).prefix { rows[$0].top < rows[high].bottom }
            guard !low.isEmpty else { continue }
            var staying: [PDFWord] = []
            for word in rows[high].words {
                if let row = low.first(where: { rows[$0].words.contains { isRaised(word, beside: $0) } }) {
                    rows[row].words.append(word)
                } else {
                    staying.append(word)
                }
            }
            rows[high].words = staying
        }
    }

    /// Whether a word is smaller than one that it touches at the left or at the right, and stands higher.
    fileprivate static func isRaised(_ word: PDFWord, beside other: PDFWord) -> Bool {
        let overlap = min(word.yMax, other.yMax) - max(word.yMin, other.yMin)
        let gap = max(word.xMin - other.xMax, other.xMin - word.xMax)
        return word.height < raisedHeight * other.height && overlap > word.height / 4
            && other.yMax - word.yMax > 0.1 * other.height && other.yMin - word.yMin > -0.25 * other.height
            && gap < 3 * touch * other.height && gap > -0.5 * word.height
    }
}

extension WordLines.Row {
    fileprivate var line: PlacedText.Line { PlacedText.Line(top: top, bottom: bottom, runs: runs) }

    private var runs: [PlacedText.Run] {
        let sorted = words.sorted { ($0.xMin, $0.xMax, $0.text) < ($1.xMin, $1.xMax, $1.text) }
        let area = sorted.reduce(0) { $0 + Double($1.text.count) * $1.height }
        // The width of a character for each point of its height.
        let character = area > 0 ? sorted.reduce(0) { $0 + $1.width } / area : 0.5
        var runs: [PlacedText.Run] = []
        var end = 0.0
        for (index, word) in sorted.enumerated() {
            var placed = PlacedText.Word(text: word.text, start: word.xMin, end: word.xMax)
            let neighbours = [index - 1, index + 1].filter(sorted.indices.contains).map { sorted[$0] }
            placed.isRaised = neighbours.contains { WordLines.isRaised(word, beside: $0) }
            let height = min(word.height, index > 0 ? sorted[index - 1].height : word.height)
            let gap = word.xMin - end
            if runs.isEmpty || gap > (WordLines.ordinaryBlank + WordLines.partingGap) * character * height {
                runs.append(PlacedText.Run(words: [placed]))
                end = word.xMax
            } else {
                placed.touchesPrevious = gap < WordLines.touch * height
                runs[runs.count - 1].words.append(placed)
                end = max(end, word.xMax)
            }
        }
        return runs
    }
}
