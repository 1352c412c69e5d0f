/// Words that do not run from left to right: those of a page that lies on its side, or of a stamp along its edge.
///
/// `pdftotext` gives the box around each word as the page is seen; a word that runs upwards or downwards is higher than
/// it is wide.
struct TurnedWords {
    /// The page with its words upright, turned where most of them lay on their side.
    private(set) var page: PDFPage
    /// The words that run otherwise than most.
    private(set) var others: [PDFWord] = []

    /// The characters of a word whose direction its box tells: shorter ones are as high as they are wide.
    private static let leastCharacters = 4

    init(_ page: PDFPage) {
        self.page = page
        let telling = page.words.filter { $0.text.utf8.count >= TurnedWords.leastCharacters }
        let lying = telling.count { TurnedWords.isUpended($0) }
        if lying == 0 {
            if TurnedWords.runsLeft(page.words) { turnAround() }
        } else if 2 * lying > telling.count {
            turn(clockwise: TurnedWords.runsDown(page.words))
        } else {
            part()
        }
    }

    private static func isUpended(_ word: PDFWord) -> Bool {
        word.text.utf8.count >= leastCharacters && word.height > 1.3 * word.width
    }

    /// Takes the upended words away, and the shorter ones in a row with them.
    private mutating func part() {
        let upended = page.words.filter(TurnedWords.isUpended)
        let isOther = page.words.map { word in
            TurnedWords.isUpended(word)
                || word.height > word.width
                    && upended.contains { other in
                        let overlap = min(other.xMax, word.xMax) - max(other.xMin, word.xMin)
                        let gap = max(other.yMin - word.yMax, word.yMin - other.yMax)
                        return overlap > 0.8 * min(other.width, word.width) && gap < other.width
                    }
        }
        others = zip(page.words, isOther).filter(\.1).map(\.0)
        page.words = zip(page.words, isOther).filter { !$0.1 }.map(\.0)
    }

    /// Whether the words of a line follow each other downwards, in the order of the page's content.
    private static func runsDown(_ words: [PDFWord]) -> Bool {
        let steps = zip(words, words.dropFirst()).filter { abs($0.xMin - $1.xMin) < 0.5 * $0.width }
        return steps.count { $1.yMin > $0.yMin } >= steps.count { $1.yMin < $0.yMin }
    }

    /// Whether the words of a line follow each other from right to left: the page stands on its head.
    private static func runsLeft(_ words: [PDFWord]) -> Bool {
        var (left, right) = (0, 0)
        for (word, next) in zip(words, words.dropFirst()) where abs(word.yMin - next.yMin) < 0.5 * word.height {
            if next.xMin < word.xMin { left += 1 } else { right += 1 }
        }
        return left > 2 * right
    }

    /// The width and the height of the page as it is seen. Of a turned page, `pdftotext` gives those of the sheet.
    private var seen: (width: Double, height: Double) {
        let isTurned = page.words.contains { $0.yMax > page.height }
        return isTurned ? (page.height, page.width) : (page.width, page.height)
    }

    /// Turns the page by a right angle, so that its words run from left to right.
    private mutating func turn(clockwise: Bool) {
        let (width, height) = seen
        let words = page.words.map { word in
            clockwise
                ? PDFWord(
                    word.text, xMin: word.yMin, xMax: word.yMax, yMin: width - word.xMax, yMax: width - word.xMin)
                : PDFWord(
                    word.text, xMin: height - word.yMax, xMax: height - word.yMin, yMin: word.xMin, yMax: word.xMax)
        }
        page = PDFPage(width: height, height: width, words: words)
    }

    private mutating func turnAround() {
        let (width, height) = seen
        page.words = page.words.map { word in
            PDFWord(
                word.text, xMin: width - word.xMax, xMax: width - word.xMin, yMin: height - word.yMax,
                yMax: height - word.yMin)
        }
    }
}
