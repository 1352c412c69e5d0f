/// A greedy line breaker: each line takes as many words as fit.
struct LineBreaker {
    private let measured: MeasuredParagraph
    private let limit: Double
    private let text: any TextMeasuring
    private(set) var fragments: [BrokenParagraph.Fragment] = []
    private(set) var lines: [BrokenParagraph.Line] = []
    private(set) var isTooNarrow = false
    /// The first fragment of the current line, and the width used so far.
    private var lineStart = 0
    private var x = 0.0
    /// The run of the last fragment added; -1 before the first.
    private var lastRun: Int32 = -1

    init(_ measured: MeasuredParagraph, width: Double, measuring text: any TextMeasuring) {
        self.measured = measured
        self.limit = width + 0.01
        self.text = text
        fragments.reserveCapacity(measured.items.count)
    }

    private var lineIsEmpty: Bool { fragments.count == lineStart }

    mutating func breakLines() {
        let items = measured.items
        var index = 0
        while index < items.count {
            // Words that stay together: a value and its first mark, or words without white space between them.
            var end = index + 1
            var width = items[index].width
            while end < items.count, items[end].joint == .glued {
                width += items[end].width
                end += 1
            }
            while end < items.count, items[end].joint == .bound,
                case let wider = width + measured.space(before: end) + items[end].width, wider <= limit
            {
                width = wider
                end += 1
            }
            for _ in 0..<items[index].lineFeeds { closeLine() }
            var space = lineIsEmpty ? 0 : measured.space(before: index)
            if x + space + width > limit, width <= limit, !lineIsEmpty, !items[index].hasIdeographs {
                closeLine()
                space = 0
            }
            if x + space + width <= limit {
                x += space
                for next in index..<end {
                    if next > index { x += measured.space(before: next) }
                    append(items[next].word, width: items[next].width, run: items[next].run)
                }
            } else {
                breakApart(index..<end)
            }
            index = end
        }
        if !lineIsEmpty { closeLine() }
    }

    private mutating func append(_ word: MeasuredWord, width: Double, run: Int32) {
        fragments.append(
            BrokenParagraph.Fragment(word: word, run: run, x: x, width: width, beginsRun: run != lastRun))
        lastRun = run
        x += width
    }

    private mutating func closeLine(insideWord: Bool = false) {
        lines.append(
            BrokenParagraph.Line(
                start: lineStart, end: fragments.count, width: x, breaksInsideWord: insideWord && !lineIsEmpty))
        lineStart = fragments.count
        x = 0
    }

    /// Places adjoining words that together are wider than a line.
    private mutating func breakApart(_ range: Range<Int>) {
        let items = measured.items
        for index in range {
            let item = items[index]
            // The first mark must share a line with the end of its word, so reserve its width.
            var tail = 0.0
            if index + 1 < range.upperBound, measured.runs[Int(items[index + 1].run)].isMark {
                tail = items[index + 1].width
                if tail > limit / 2 { tail = 0 }
            }
            var space = index > range.lowerBound || lineIsEmpty ? 0 : measured.space(before: index)
            if x + space + item.width + tail > limit, !lineIsEmpty, !item.hasIdeographs {
                closeLine(insideWord: items[index].joint == .glued)
                space = 0
            }
            if x + space + item.width + tail <= limit {
                x += space
                append(item.word, width: item.width, run: item.run)
            } else {
                breakWord(item, space: space, tail: tail)
            }
        }
    }

    /// Places a word that is wider than the rest of its line, piece by piece.
    ///
    /// Every iteration consumes letters or starts a new line.
    private mutating func breakWord(_ item: MeasuredParagraph.Item, space: Double, tail: Double) {
        let style = measured.runs[Int(item.run)].style
        var rest = measured.string(item)
        var space = space
        var begun = false
        while !rest.isEmpty {
            let room = limit - x - space
            let pieces = WordPieces(of: rest, style: style, measuring: text)
            if let whole = pieces.whole(in: room - tail) {
                x += space
                append(whole, width: Double(whole.width) * style.size, run: item.run)
                return
            }
            if let piece = pieces.longest(in: room, atIdeographsOnly: item.hasIdeographs)
                ?? (lineIsEmpty ? pieces.longest(in: room, atIdeographsOnly: false) : nil)
            {
                x += space
                append(piece.word, width: Double(piece.word.width) * style.size, run: item.run)
                rest = rest[piece.end...]
                closeLine(insideWord: true)
                begun = true
            } else if !lineIsEmpty {
                closeLine(insideWord: begun || !item.joint.hasSpace)
            } else {
                // Not even one letter fits, or the last letter does not fit beside its mark.
                let letter = pieces.first
                let width = Double(letter.word.width) * style.size
                if width > room { isTooNarrow = true }
                append(letter.word, width: width, run: item.run)
                rest = rest[letter.end...]
                if !rest.isEmpty { closeLine(insideWord: true) }
            }
            space = 0
        }
    }
}
