/// A paragraph with the widths of its words.
struct MeasuredParagraph: Sendable {
    /// The connection between a word and the one before it.
    enum Joint: UInt8, Sendable {
        /// White space, at which a line may break.
        case space
        /// No white space and no possible line break.
        case glued
        /// No white space, but a possible line break, as between two marks.
        case breakable
        /// White space at which a line breaks only where the words on both sides do not fit on one line.
        case bound

        /// Whether white space is between the words.
        var hasSpace: Bool { self == .space || self == .bound }
    }

    /// A word: a maximal stretch of a run without white space.
    struct Item: Sendable {
        var word: MeasuredWord
        /// In points.
        var width: Double
        var run: Int32
        /// The UTF-8 offsets in the run's text: `start..<end`.
        var start: Int32
        var end: Int32
        var joint: Joint
        /// The number of line feeds before it; 0 if they count as white space.
        var lineFeeds: Int32
        var hasIdeographs: Bool
    }

    /// The length in bytes beyond which words are not measured whole, because they have to be broken anyway.
    static let longestWord = 256

    let runs: [Run]
    let alignment: Paragraph.Alignment
    /// Whether lines are made about equally long.
    let isCaption: Bool
    private(set) var items: [Item] = []
    /// The width of a space for each run, in points.
    private(set) var spaces: [Double] = []
    let lineHeight: Double
    /// The distance from the top of a line to its baseline, in points.
    let baseline: Double

    init(_ paragraph: Paragraph, measuring text: any TextMeasuring) {
        runs = paragraph.runs
        alignment = paragraph.alignment
        isCaption = paragraph.isCaption
        (lineHeight, baseline) = Self.lineMetrics(paragraph, measuring: text)
        spaces.reserveCapacity(runs.count)
        var bytes = 0
        for run in runs {
            spaces.append(text.spaceWidth(of: run.style.face) * run.style.size)
            bytes += run.text.utf8.count
        }
        items.reserveCapacity(bytes / 6 + runs.count)
        var gap = Gap()
        for index in runs.indices {
            addWords(of: index, after: &gap, keepsLineFeeds: paragraph.keepsLineFeeds, measuring: text)
        }
    }

    /// Returns the line height and baseline. Marks do not count, so that lines with and without marks are equally
    /// spaced.
    private static func lineMetrics(_ paragraph: Paragraph, measuring text: any TextMeasuring) -> (Double, Double) {
        var (height, ascent, descent) = (0.0, 0.0, 0.0)
        func add(_ style: TextStyle) {
            height = max(height, style.size * style.leading)
            ascent = max(ascent, text.ascent(of: style.face) * style.size)
            descent = max(descent, text.descent(of: style.face) * style.size)
        }
        if let style = paragraph.lineStyle { add(style) }
        for run in paragraph.runs where !run.isMark { add(run.style) }
        if height == 0 { for run in paragraph.runs { add(run.style) } }
        return (max(height, 0.1), (height - ascent - descent) / 2 + ascent)
    }

    /// The white space since the last word.
    private struct Gap {
        var hasSpace = false
        var lineFeeds: Int32 = 0
    }

    private mutating func addWords(
        of index: Int, after gap: inout Gap, keepsLineFeeds: Bool, measuring text: any TextMeasuring
    ) {
        if runs[index].isMark { gap = Gap() }
        let string = runs[index].text
        let style = runs[index].style
        var copy = string
        copy.withUTF8 { bytes in
            var position = 0
            while position < bytes.count {
                let length = whiteSpaceLength(bytes, at: position)
                if length > 0 {
                    gap.hasSpace = true
                    if keepsLineFeeds, endsLine(bytes, at: position) { gap.lineFeeds += 1 }
                    position += length
                    continue
                }
                let start = position
                var hasIdeographs = false
                while position < bytes.count {
                    // Most bytes are ASCII letters; only the others need a closer look.
                    let byte = bytes[position]
                    if byte <= 0x20 || byte >= 0xC2 {
                        if whiteSpaceLength(bytes, at: position) > 0 { break }
                        if mayBeginIdeograph(byte) { hasIdeographs = true }
                    }
                    position += 1
                }
                let first = string.utf8.index(string.utf8.startIndex, offsetBy: start)
                let word = string.utf8[first..<string.utf8.index(first, offsetBy: position - start)]
                let isLong = position - start > Self.longestWord
                let isBound = isCaption && followsAbbreviation(bytes, at: start)
                let measured =
                    isLong ? MeasuredWord(id: -1, width: .infinity) : text.measure(word, face: style.face)
                items.append(
                    Item(
                        word: measured, width: Double(measured.width) * style.size, run: Int32(index),
                        start: Int32(start), end: Int32(position),
                        joint: isBound ? .bound : joint(of: index, after: gap),
                        lineFeeds: items.isEmpty ? 0 : gap.lineFeeds,
                        hasIdeographs: hasIdeographs && Substring(word).contains(where: \.isIdeographic)))
                gap = Gap()
            }
        }
    }

    /// Returns whether the word at `start` is a number, and the one before it ends in a period but is no number itself.
    private func followsAbbreviation<Bytes: RandomAccessCollection<UInt8>>(_ bytes: Bytes, at start: Int) -> Bool
    where Bytes.Index == Int {
        guard isDigit(bytes[start]), start > 1, bytes[start - 1] == 0x20, bytes[start - 2] == UInt8(ascii: "."),
            let last = items.last
        else { return false }
        return !isDigit(bytes[Int(last.start)])
    }

    private func joint(of run: Int, after gap: Gap) -> Joint {
        if gap.hasSpace { return .space }
        guard runs[run].isMark, let last = items.last else { return .glued }
        return runs[Int(last.run)].isMark ? .breakable : .glued
    }

    /// Returns whether the white space at `index` is a line feed. In CR LF only the LF counts.
    private func endsLine<Bytes: RandomAccessCollection<UInt8>>(_ bytes: Bytes, at index: Int) -> Bool
    where Bytes.Index == Int {
        switch bytes[index] {
        case 0x0A: true
        case 0x0D: index + 1 >= bytes.count || bytes[index + 1] != 0x0A
        default: false
        }
    }

    /// Returns the text of a word.
    func string(_ item: Item) -> Substring {
        let text = runs[Int(item.run)].text
        let first = text.utf8.startIndex
        return text[
            text.utf8.index(first, offsetBy: Int(item.start))..<text.utf8.index(first, offsetBy: Int(item.end))]
    }

    /// Returns the width of the space between an item and its predecessor on the same line, in points.
    func space(before index: Int) -> Double {
        guard index > 0, items[index].joint.hasSpace else { return 0 }
        let previous = Int(items[index - 1].run)
        return spaces[runs[previous].isMark ? Int(items[index].run) : previous]
    }
}
