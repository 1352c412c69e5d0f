/// Gathers the words of a page into lines and runs.
struct WordLines {
    private(set) var lines: [PlacedText.Line] = []

    /// How far apart the lower edges of words on one baseline may be, as a part of the smaller word's height: types of
    /// several sizes reach down differently. Words that overlap by more than half of the smaller one are within it.
    private static let tolerance = 0.5
    /// How many rows are looked back at: more overlap with a word only where a page is hostile.
    private static let reach = 200

    init(_ words: [PDFWord]) {
        let sorted = WordLines.withoutDoubles(words.sorted(by: WordLines.isHigher))
        let bases = RaisedWords(sorted).bases
        var rows: [Row] = []
        var rowOfWord: [Int?] = Array(repeating: nil, count: sorted.count)
        // Rows that end above are out of reach, as the words come by their lower edges.
        var nearest = 0
        let tallest = sorted.map(\.height).max() ?? 0
        for (index, word) in sorted.enumerated() where bases[index] == nil {
            while nearest < rows.count, rows[nearest].bottom < word.yMax - tallest { nearest += 1 }
            nearest = max(nearest, rows.count - WordLines.reach)
            let fitting = rows.indices[nearest...].filter { rows[$0].admits(word) }
            if let row = fitting.min(by: { word.yMax - rows[$0].bottom < word.yMax - rows[$1].bottom }) {
                rows[row].words.append(Row.Entry(word: word, isRaised: false))
                rowOfWord[index] = row
            } else {
                rows.append(Row(word))
                rowOfWord[index] = rows.count - 1
            }
        }
        for (index, base) in bases.enumerated() {
            guard let base, let row = rowOfWord[base] else { continue }
            rows[row].words.append(Row.Entry(word: sorted[index], isRaised: true))
        }
        lines = rows.sorted { ($0.bottom, $0.top) < ($1.bottom, $1.top) }.map(\.line)
    }

    /// By the lower edge, then from left to right; the rest only makes the order one.
    private static func isHigher(_ one: PDFWord, _ other: PDFWord) -> Bool {
        (one.yMax, one.xMin, one.yMin, one.xMax, one.text)
            < (other.yMax, other.xMin, other.yMin, other.xMax, other.text)
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

    /// Words on one baseline. The edges by which it takes words are those of its first one, so that it does not grow
    /// into the next row.
    struct Row {
        var top: Double
        var bottom: Double
        var words: [Entry]

        struct Entry {
            var word: PDFWord
            var isRaised: Bool
        }

        init(_ first: PDFWord) {
            (top, bottom) = (first.yMin, first.yMax)
            words = [Entry(word: first, isRaised: false)]
        }

        var line: PlacedText.Line {
            let ordinary = words.filter { !$0.isRaised }.map(\.word)
            return PlacedText.Line(
                top: ordinary.map(\.yMin).min() ?? top, bottom: ordinary.map(\.yMax).max() ?? bottom,
                wordHeight: ordinary.map(\.height).max() ?? 0, runs: runs)
        }

        /// Whether a word that is not raised stands on this baseline.
        func admits(_ word: PDFWord) -> Bool {
            let smaller = min(word.height, bottom - top)
            let overlap = min(word.yMax, bottom) - max(word.yMin, top)
            return overlap > smaller / 2 && abs(word.yMax - bottom) <= WordLines.tolerance * smaller
        }
    }
}
