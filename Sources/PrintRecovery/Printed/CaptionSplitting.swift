import Bytes
import OwnershipModel

/// Sets each caption apart as a piece of its own: one that a line end divides is joined, and one that shares its line or
/// cell with an answer is separated from it.
struct CaptionSplitting {
    private(set) var items: [PrintedItem] = []

    private struct Word {
        var piece: Int
        var text: Substring
    }

    /// The pieces side by side, none of which is a check box or in a cell of its own.
    private var run: [PrintedPiece] = []
    /// How many pieces of the run are in `items`.
    private var reached = 0
    private var isInBoxes = true
    /// Whether the text that is being read is prose, which may contain the words of short captions.
    private var isProse = false

    init(_ given: [PrintedItem]) {
        for item in given {
            guard case .piece(let piece) = item else {
                flush()
                isInBoxes = false
                items.append(item)
                continue
            }
            if let last = run.last, last.row != piece.row || last.column != piece.column || piece.tick != nil {
                flush()
            }
            if piece.tick != nil {
                items.append(item)
                continue
            }
            run.append(piece)
        }
        flush()
    }

    private mutating func flush() {
        guard !run.isEmpty else { return }
        defer { run = [] }
        var words: [Word] = []
        for (index, piece) in run.enumerated() {
            // Byte by byte: characters cost many times as much, and white space is one byte each here.
            for word in piece.text.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
                words.append(Word(piece: index, text: Substring(word)))
            }
        }
        let texts = CaptionWording.Words(words.map(\.text))
        var taken = 0
        var next = 0
        while next < words.count {
            let isStart = next == 0 || words[next - 1].piece != words[next].piece
            guard let count = texts.length(at: next, in: isInBoxes ? .boxes : .anywhere),
                isStart || !isProse || count > 4, isStart || !endsSentence(words, next)
            else {
                next += 1
                continue
            }
            append(answers: words[taken..<next])
            append(caption: words[next..<(next + count)], before: words.dropFirst(next + count).first?.piece)
            next += count
            taken = next
        }
        append(answers: words[taken...])
        appendBare(upTo: run.count)
        reached = 0
    }

    /// Whether a word is a number that ends the last sentence of a piece, as in `Exhibit 24.`, and not that of a box.
    private func endsSentence(_ words: [Word], _ index: Int) -> Bool {
        words[index].text.first?.isNumber == true && index + 1 < words.count
            && words[index + 1].piece != words[index].piece
    }

    /// Appends the pieces without words, such as footnote marks alone, that stand before a piece of the run.
    private mutating func appendBare(upTo index: Int) {
        while reached < index {
            if run[reached].text.isEmpty { items.append(.piece(run[reached])) }
            reached += 1
        }
    }

    /// Appends words that are no caption, as parts of the pieces that they come from.
    private mutating func append(answers words: ArraySlice<Word>) {
        for part in words.chunked(by: \.piece) {
            guard let first = part.first, let last = part.last else { continue }
            appendBare(upTo: first.piece)
            var piece = run[first.piece]
            let isLast = piece.text.utf8[last.text.endIndex...].allSatisfy { $0 == 0x20 || $0 == 0x0A }
            piece.text = String(piece.text[first.text.startIndex..<last.text.endIndex])
            if !isLast { piece.marks = [] }
            items.append(.piece(piece))
            note(piece.text)
            reached = max(reached, first.piece + 1)
        }
    }

    /// Appends a caption, on one line.
    ///
    /// - Parameter following: The piece of the word behind it.
    private mutating func append(caption words: ArraySlice<Word>, before following: Int?) {
        guard let first = words.first, let last = words.last else { return }
        appendBare(upTo: first.piece)
        var piece = run[first.piece]
        piece.text = words.map(\.text).joined(separator: " ")
        if following == last.piece { piece.marks = [] }
        piece.cik = nil
        items.append(.piece(piece))
        note(piece.text)
        reached = max(reached, last.piece + 1)
    }

    /// Which part of the form follows a caption.
    private mutating func note(_ text: String) {
        switch Caption(text) {
        case .reportingPerson?, .issuer?: (isInBoxes, isProse) = (true, false)
        case .explanation?, .remarks?: (isInBoxes, isProse) = (false, true)
        case .signatures?, .signature?, .owners?: (isInBoxes, isProse) = (false, false)
        default: break
        }
    }
}

extension ArraySlice {
    /// The runs of neighbours that agree in a property.
    fileprivate func chunked(by property: (Element) -> Int) -> [ArraySlice<Element>] {
        var chunks: [ArraySlice<Element>] = []
        var start = startIndex
        for index in indices where index > start && property(self[index]) != property(self[start]) {
            chunks.append(self[start..<index])
            start = index
        }
        if start < endIndex { chunks.append(self[start...]) }
        return chunks
    }
}
