extension MeasuredParagraph {
    /// The widest stretch that must not be broken, and the width of the text on one line (its longest line, where line
    /// feeds are kept), in points.
    func widths(measuring text: any TextMeasuring) -> (minimum: Double, preferred: Double) {
        var (minimum, preferred) = (0.0, 0.0)
        var (group, line) = (0.0, 0.0)
        for index in items.indices {
            let item = items[index]
            var width = item.width
            if !width.isFinite || item.hasIdeographs { width = shapedWidth(of: item, measuring: text) }
            line = item.lineFeeds > 0 ? width : line + space(before: index) + width
            preferred = max(preferred, line)
            let unbroken = item.hasIdeographs ? widestPiece(of: item, measuring: text) : width
            group = item.joint == .glued ? group + unbroken : unbroken
            minimum = max(minimum, group)
        }
        return (minimum, preferred)
    }

    private func shapedWidth(of item: Item, measuring text: any TextMeasuring) -> Double {
        if item.width.isFinite { return item.width }
        // A word of this length is broken in any column; its share of the width need not be exact.
        return Double(item.end - item.start) * 0.5 * runs[Int(item.run)].style.size
    }

    /// The widest stretch between two places where an East Asian text may break.
    private func widestPiece(of item: Item, measuring text: any TextMeasuring) -> Double {
        let style = runs[Int(item.run)].style
        let word = string(item)
        var widest = 0.0
        var start = word.startIndex
        for end in ideographBreaks(in: word) + [word.endIndex] {
            let piece = word[start..<end]
            if piece.utf8.count <= Self.longestWord {
                widest = max(widest, Double(text.measure(piece.utf8, face: style.face).width) * style.size)
            }
            start = end
        }
        return widest
    }

    /// For a column of numbers: how far the decimal point (or the number's end) stands from the start of the text, and
    /// how much follows it on the line, marks included. `preferred` is the width of the text on one line. Nil where the first word is no number.
    func decimalPoint(
        preferred rest: Double, measuring text: any TextMeasuring
    ) -> (before: Double, after: Double)? {
        guard let first = items.first, first.width.isFinite else { return (0, 0) }
        let style = runs[Int(first.run)].style
        if runs[Int(first.run)].isMark { return (0, rest) }
        let word = string(first)
        guard word.utf8.allSatisfy({ (0x24...0x39).contains($0) && $0 != 0x2F }), word.utf8.contains(where: isDigit)
        else { return nil }
        guard let point = word.lastIndex(of: ".") else { return (first.width, rest - first.width) }
        let before = Double(text.measure(word[..<point].utf8, face: style.face).width) * style.size
        return (before, rest - before)
    }
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

/// The places inside a word where an East Asian text may break.
func ideographBreaks(in word: Substring) -> [Substring.Index] {
    var breaks: [Substring.Index] = []
    var previous: Character?
    var index = word.startIndex
    while index < word.endIndex {
        let letter = word[index]
        if let previous, previous.isIdeographic || letter.isIdeographic, !letter.closes, !previous.opens {
            breaks.append(index)
        }
        previous = letter
        index = word.index(after: index)
    }
    return breaks
}
