/// Parts the words of a form's pages from those that somebody has stamped on them.
///
/// A stamp is told by evidence: its words run in another direction than those of the page; or they are very large, or of a size
/// that hardly any other word has, and stand among words of other sizes below the form's first caption. Where words lie over
/// each other and nothing tells which are the form's, all stay, and it is said.
package struct StrayWords: Sendable {
    /// The pages without the stamps, all words upright.
    package private(set) var pages: [PDFPage]
    /// The numbers of these pages in the file, counted from 1.
    package private(set) var numbers: [Int]
    /// The texts of the stamps, each with its page, counted from 1.
    package private(set) var stamps: [(page: Int, text: String)] = []
    /// Pairs of words that lie over each other, each with its page, counted from 1.
    package private(set) var collisions: [(page: Int, text: String)] = []
    /// The pages that show the same as another one before them, counted from 1. They are left out.
    package private(set) var copies: [Int] = []

    /// A word of a stamp shares its size with at most so many words of a page.
    private static let rare = 4
    /// How far sizes are told apart, in points.
    private static let grain = 0.15
    /// Words that are so much higher than most are large, and very large. What is filled in is a third higher than captions.
    private static let large = 1.6
    private static let veryLarge = 3.0
    /// A page with fewer words may be the same as another by chance.
    private static let leastCopied = 20

    package init(_ pages: [PDFPage]) {
        (self.pages, numbers) = ([], [])
        var sizes: [Int: Int] = [:]
        var kept: [(number: Int, page: PDFPage)] = []
        for (index, page) in pages.enumerated() {
            if page.words.count >= StrayWords.leastCopied, kept.contains(where: { $0.page.words == page.words }) {
                copies.append(index + 1)
            } else {
                kept.append((index + 1, page))
            }
        }
        var upright: [(number: Int, page: PDFPage)] = []
        for (number, page) in kept {
            let turned = TurnedWords(page)
            upright.append((number, turned.page))
            if !turned.others.isEmpty { stamps.append((number, StrayWords.text(turned.others))) }
            for word in turned.page.words { sizes[StrayWords.size(word), default: 0] += 1 }
        }
        let most = StrayWords.rare * max(upright.count, 1)
        // What stands before the form, such as the summary of a page of this program, is in sizes of its own.
        var isWithinForm = !upright.contains { StrayWords.firstCaption(on: $0.page) != nil }
        for (number, page) in upright {
            isWithinForm = isWithinForm || StrayWords.firstCaption(on: page) != nil
            let usual = StrayWords.usual(page.words)
            let (large, veryLarge) = (StrayWords.large * usual, StrayWords.veryLarge * usual)
            var here: [Int: Int] = [:]
            for word in page.words { here[StrayWords.size(word), default: 0] += 1 }
            let isRare = page.words.map { word in
                let count = { StrayWords.count(StrayWords.size(word), in: $0) }
                return word.height > veryLarge
                    || StrayWords.isPlain(word) && count(sizes) <= most
                        && (word.height > large || count(here) <= StrayWords.rare)
            }
            var clean = page
            if isWithinForm, isRare.contains(true) { take(isRare, from: &clean, number) }
            collisions += StrayWords.collisions(clean.words).map { (number, $0) }
            self.pages.append(clean)
            numbers.append(number)
        }
    }

    /// How many words have a size; one a hair's breadth beside it is the same.
    private static func count(_ size: Int, in sizes: [Int: Int]) -> Int {
        (size - 1...size + 1).reduce(0) { $0 + (sizes[$1] ?? 0) }
    }

    /// A page with all of its words, upright where most of them lay on their side.
    package static func upright(_ page: PDFPage) -> PDFPage {
        let turned = TurnedWords(page)
        var whole = turned.page
        whole.words += turned.others
        return whole
    }

    private static func size(_ word: PDFWord) -> Int { Int((word.height / grain).rounded()) }

    /// Whether a word is of letters and digits that every font has, and more than a mark: others come from fonts of
    /// other sizes.
    private static func isPlain(_ word: PDFWord) -> Bool {
        word.text.utf8.count > 1 && word.text.utf8.allSatisfy { $0 < 0x80 } && word.text.first != "("
            && word.text.contains { $0.isLetter || $0.isNumber }
    }

    private static func text(_ words: [PDFWord]) -> String { words.map(\.text).joined(separator: " ") }

    /// Takes away the words of a rare size on lines with words of other sizes, but those above the first box: the form's
    /// own title is in a size of its own.
    private mutating func take(_ isRare: [Bool], from page: inout PDFPage, _ number: Int) {
        let top = StrayWords.firstCaption(on: page) ?? 0
        let others = page.words.indices.filter { !isRare[$0] }.map { page.words[$0] }
        let taken = page.words.indices.filter { index in
            let word = page.words[index]
            guard isRare[index], word.text != "FORM", word.yMax > top else { return false }
            return others.contains { other in
                let overlap = min(other.yMax, word.yMax) - max(other.yMin, word.yMin)
                return overlap > 0.5 * min(other.height, word.height)
            }
        }
        guard !taken.isEmpty else { return }
        stamps.append((number, StrayWords.text(taken.map { page.words[$0] })))
        let gone = Set(taken)
        page.words = page.words.indices.filter { !gone.contains($0) }.map { page.words[$0] }
    }

    /// The top of the caption of box 1, "Name and Address of Reporting Person"; nil where it is not on the page.
    private static func firstCaption(on page: PDFPage) -> Double? {
        page.words.indices.first { index in
            page.words[index].text == "Name" && page.words[index...].dropFirst().first?.text == "and"
        }.map { page.words[$0].yMin }
    }

    /// The height that most words have.
    private static func usual(_ words: [PDFWord]) -> Double {
        let heights = words.map(\.height).sorted()
        return heights.isEmpty ? 0 : heights[heights.count / 2]
    }

    /// The words that lie over each other by more than a third of the narrower one, as no form prints them.
    private static func collisions(_ words: [PDFWord]) -> [String] {
        let sorted = words.sorted { ($0.yMin, $0.xMin) < ($1.yMin, $1.xMin) }
        var found: [String] = []
        for (index, word) in sorted.enumerated() {
            // More than this stand beside each other only where a page is hostile.
            for other in sorted[(index + 1)...].prefix(120) {
                guard other.yMin < word.yMax else { break }
                let height = min(word.yMax, other.yMax) - max(word.yMin, other.yMin)
                let width = min(word.xMax, other.xMax) - max(word.xMin, other.xMin)
                if word.text != other.text, height > 0.5 * min(word.height, other.height),
                    width > 0.34 * min(word.width, other.width)
                {
                    found.append("\(word.text) \(other.text)")
                }
                if found.count > 20 { return found }
            }
        }
        return found
    }
}
