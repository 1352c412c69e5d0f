extension MeasuredParagraph {
    /// The size of the largest text, in points.
    var em: Double { runs.reduce(0) { max($0, $1.style.size) } }

    /// Returns the width of the widest unbreakable stretch and of the longest line if nothing wraps, in points.
    func widths(measuring text: any TextMeasuring) -> (word: Double, line: Double) {
        var (widest, longest) = (0.0, 0.0)
        var (group, line) = (0.0, 0.0)
        for index in items.indices {
            let item = items[index]
            var width = item.width
            if !width.isFinite || item.hasIdeographs { width = shapedWidth(of: item, measuring: text) }
            line = item.lineFeeds > 0 ? width : line + space(before: index) + width
            longest = max(longest, line)
            let unbroken =
                item.hasIdeographs
                ? widestPiece(of: item, at: ideographBreaks(in: string(item)), measuring: text) : width
            switch item.joint {
            case .glued: group += unbroken
            case .bound: group += space(before: index) + unbroken
            case .space, .breakable: group = unbroken
            }
            widest = max(widest, group)
        }
        return (widest, longest)
    }

    private func shapedWidth(of item: Item, measuring text: any TextMeasuring) -> Double {
        if item.width.isFinite { return item.width }
        // A word of this length is broken in any column, so an estimate is good enough.
        return Double(item.end - item.start) * 0.5 * runs[Int(item.run)].style.size
    }

    /// Returns the width of the widest piece if words may break after punctuation, in points.
    func widestPiece(measuring text: any TextMeasuring) -> Double {
        items.reduce(0) { widest, item in
            let word = string(item)
            guard word.utf8.dropLast().contains(where: allowsBreakAfter) else { return max(widest, item.width) }
            let breaks = zip(word.utf8, word.utf8.indices.dropFirst()).filter { allowsBreakAfter($0.0) }.map(\.1)
            return max(widest, widestPiece(of: item, at: breaks, measuring: text))
        }
    }

    /// Returns the width of the widest piece of a word between `breaks`, in points.
    private func widestPiece(
        of item: Item, at breaks: [Substring.Index], measuring text: any TextMeasuring
    ) -> Double {
        let style = runs[Int(item.run)].style
        let word = string(item)
        var widest = 0.0
        var start = word.startIndex
        for end in breaks + [word.endIndex] {
            let piece = word[start..<end]
            if piece.utf8.count <= Self.longestWord {
                widest = max(widest, Double(text.measure(piece.utf8, face: style.face).width) * style.size)
            }
            start = end
        }
        return widest
    }

    /// Returns the least width, to a point, at which the text takes as few lines as in `width`, so that its lines are
    /// about equally long; `width` itself if a word is wider.
    func balancedWidth(in width: Double) -> Double {
        guard let count = lineCount(in: width), count > 1 else { return width }
        var (least, most) = (0.0, width)
        while most - least > 1 {
            let middle = (least + most) / 2
            if lineCount(in: middle) == count { most = middle } else { least = middle }
        }
        return most
    }

    /// Returns the number of lines in `width`; nil if a word is wider, or may be broken anywhere.
    private func lineCount(in width: Double) -> Int? {
        var (count, x) = (1, 0.0)
        var index = 0
        while index < items.count {
            let start = index
            var group = items[index].width
            index += 1
            while index < items.count, items[index].joint == .glued || items[index].joint == .bound {
                let wider = group + space(before: index) + items[index].width
                if items[index].joint == .bound, wider > width { break }
                group = wider
                index += 1
            }
            guard group <= width, items[start].lineFeeds == 0, !items[start].hasIdeographs else { return nil }
            let next = x + (x > 0 ? space(before: start) : 0) + group
            if next <= width {
                x = next
            } else {
                count += 1
                x = group
            }
        }
        return count
    }

    /// Returns the widths before the decimal point (or the end of the number) and after it, including marks, in points.
    ///
    /// `line` is the width of the text on one line. Nil if the first word is not a number.
    func decimalPoint(
        line rest: Double, measuring text: any TextMeasuring
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

/// Returns whether a long word may break after this byte; see `Character.allowsBreakAfter`.
private func allowsBreakAfter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2C, 0x2D, 0x2E, 0x2F, 0x40, 0x5F: true
    default: false
    }
}

func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

/// Returns the positions inside a word at which East Asian text may break.
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
