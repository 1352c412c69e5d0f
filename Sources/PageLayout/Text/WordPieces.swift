/// The prefixes at which a word may be broken if it does not fit on a line.
struct WordPieces {
    typealias Piece = (end: Substring.Index, word: MeasuredWord)

    private let word: Substring
    private let style: TextStyle
    private let text: any TextMeasuring

    init(of word: Substring, style: TextStyle, measuring text: any TextMeasuring) {
        self.word = word
        self.style = style
        self.text = text
    }

    /// Returns the whole word if it fits.
    func whole(in room: Double) -> MeasuredWord? {
        guard word.utf8.count <= reach(of: room) * 4 else { return nil }
        let measured = text.measure(word.utf8, face: style.face)
        return Double(measured.width) * style.size <= room ? measured : nil
    }

    /// The first letter, even if it does not fit.
    var first: Piece {
        let end = word.index(after: word.startIndex)
        return (end, text.measure(word[..<end].utf8, face: style.face))
    }

    /// Returns the longest proper prefix that fits: one that ends between East Asian letters if `atIdeographsOnly`,
    /// otherwise after punctuation if possible, or else after any letter.
    func longest(in room: Double, atIdeographsOnly: Bool) -> Piece? {
        guard room > 0 else { return nil }
        let window = word.prefix(reach(of: room))
        var ends: [Substring.Index]
        if atIdeographsOnly {
            ends = ideographBreaks(in: window)
        } else {
            ends = window.indices.dropFirst().map { $0 }
        }
        if window.endIndex < word.endIndex { ends.append(window.endIndex) }
        guard let longest = lastFitting(ends, in: room) else { return nil }
        guard !atIdeographsOnly else { return longest }
        // Prefer a break after punctuation, unless it leaves most of the line empty.
        for end in ends.reversed() where end <= longest.end {
            guard word[word.index(before: end)].allowsBreakAfter else { continue }
            let piece = text.measure(word[..<end].utf8, face: style.face)
            return Double(piece.width) * style.size > room / 3 ? (end, piece) : longest
        }
        return longest
    }

    /// Returns the longest prefix, among those with the given ends, that fits.
    private func lastFitting(_ ends: [Substring.Index], in room: Double) -> Piece? {
        var best: Piece?
        var (low, high) = (0, ends.count)
        while low < high {
            let middle = (low + high) / 2
            let measured = text.measure(word[..<ends[middle]].utf8, face: style.face)
            if Double(measured.width) * style.size <= room {
                best = (ends[middle], measured)
                low = middle + 1
            } else {
                high = middle
            }
        }
        return best
    }

    /// Returns an upper bound on the number of letters in a line of this width, which keeps breaking very long words
    /// linear.
    private func reach(of room: Double) -> Int {
        Int(min(max(room, 0) / (style.size * 0.15), 4000)) + 8
    }
}
