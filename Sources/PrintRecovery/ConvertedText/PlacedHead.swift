import FormLayouts
import OwnershipModel

/// The head of a table whose captions stand above its columns: where each column is, and where the head ends.
///
/// The words of the captions are known, so that the head ends with the last of them, and a row that stands close below it
/// is no part of it.
struct PlacedHead {
    /// The index of the first line behind the head.
    let end: Int
    /// Where each numbered column begins.
    private let starts: [Int]
    /// The middle of each leaf column's caption.
    private let middles: [Int]
    /// The borders between leaf columns.
    private let borders: [Int]
    /// From where to where each small caption reaches.
    private let captionSpans: [Int: Range<Int>]
    private let columns: TextColumns

    /// Whether the head of a table begins in a line.
    static func begins(in words: [LaidOutText.Segment]) -> Bool {
        guard let first = words.first else { return false }
        return first.text == "1." && words.dropFirst().first?.text == "Title" || first.text == "1.Title"
    }

    /// Nil if a caption is not found.
    init?(of columns: TextColumns, in lines: ArraySlice<[LaidOutText.Segment]>) {
        self.columns = columns
        guard let starts = PlacedHead.starts(of: columns, in: lines) else { return nil }
        self.starts = starts
        // What is left to find of each numbered column's captions, in compact letters.
        var wanted = columns.groups.map { group in
            PlacedHead.words(columns.caption(ofGroup: group))
                + (group.count > 1 ? group.flatMap { PlacedHead.words(columns.leafCaption($0) ?? "") } : [])
        }
        var leaves: [Int: [LaidOutText.Segment]] = [:]
        var end = lines.startIndex
        for index in lines.indices.prefix(60) {
            if lines[index].contains(where: { PlacedHead.isInRow($0.text) }) { break }
            var isHead = false
            for word in lines[index] {
                let group = PlacedHead.group(of: word, starts)
                for piece in PlacedHead.words(word.text) {
                    guard let place = wanted[group].firstIndex(of: piece) else { continue }
                    wanted[group].remove(at: place)
                    isHead = true
                }
            }
            if isHead { end = index + 1 }
            // Some layouts word a caption a little differently.
            let left = wanted.reduce(0) { $0 + $1.count }
            if left == 0 || !isHead && !lines[index].isEmpty && left <= 4 { break }
        }
        self.end = end
        // The small captions are the last words of their columns.
        for (number, group) in columns.groups.enumerated() where group.count > 1 {
            let inside = lines[..<end].flatMap { $0 }.filter { PlacedHead.group(of: $0, starts) == number }
            guard let found = PlacedHead.captions(of: group, columns, in: inside) else { return nil }
            leaves.merge(found) { $1 }
        }
        var middles: [Int] = []
        for (number, group) in columns.groups.enumerated() {
            for leaf in group {
                guard group.count > 1 else {
                    middles.append(starts[number])
                    continue
                }
                guard let words = leaves[leaf], let left = words.map(\.start).min(), let right = words.map(\.end).max()
                else {
                    return nil
                }
                middles.append((left + right) / 2)
            }
        }
        self.middles = middles
        captionSpans = leaves.compactMapValues { words in
            words.map(\.start).min().flatMap { left in words.map(\.end).max().map { left..<$0 } }
        }
        borders = middles.indices.dropFirst().map { leaf in
            if let group = columns.groups.firstIndex(where: { $0.lowerBound == leaf }) { return starts[group] }
            let half = (middles[leaf - 1] + middles[leaf]) / 2
            // A caption at the left edge of a wide column says nothing about where that column ends.
            let group = columns.groups.firstIndex { $0.contains(leaf) } ?? 0
            let (left, right) = (leaves[leaf - 1]?.map(\.start).min() ?? 0, leaves[leaf]?.map(\.start).min() ?? half)
            return left <= starts[group] + 1 ? max(half, right - 2) : half
        }
    }

    /// How wide each column is; the last has no end.
    var widths: [Int] {
        let edges = [0] + borders + [Int.max / 2]
        return middles.indices.map { edges[$0 + 1] - edges[$0] }
    }

    /// The text of lines in each column.
    func lines(_ lines: ArraySlice<[LaidOutText.Segment]>, numbers: [Int]) -> [PlacedRows.Line] {
        let unsettled = lines.map { words in
            runs(of: words).compactMap { run -> Run? in
                guard let first = run.first, let last = run.last else { return nil }
                let cell = PlacedHead.cell(run[...])
                return Run(
                    text: run.map(\.text).joined(separator: " "), isMark: cell.text.isEmpty,
                    span: first.start..<last.end,
                    column: column(from: first.start, to: last.end, isMark: cell.text.isEmpty))
            }
        }
        let placed = PlacedHead.withMarksBehindWords(unsettled)
        // From where to where what is no mark reaches in each column.
        var reach: [Int: Range<Int>] = [:]
        for run in placed.joined() where !run.isMark {
            let known = reach[run.column] ?? run.span
            reach[run.column] = min(known.lowerBound, run.span.lowerBound)..<max(known.upperBound, run.span.upperBound)
        }
        return zip(placed, numbers).map { runs, number in line(runs, number, reach) }
    }

    struct Run {
        var text: String
        var isMark: Bool
        var span: Range<Int>
        var column: Int
    }

    private func line(_ runs: [Run], _ number: Int, _ reach: [Int: Range<Int>]) -> PlacedRows.Line {
        var cells = Array(repeating: "", count: columns.leaves.count)
        var spans: [Range<Int>?] = Array(repeating: nil, count: columns.leaves.count)
        var before: Run?
        for (index, run) in runs.enumerated() {
            var run = run
            // A mark that is not where its column's cells are, or stands before words, belongs to those it stands behind.
            if run.isMark, let before, before.column != run.column, run.span.lowerBound - before.span.upperBound <= 8,
                isAstray(run, reach[run.column])
                    || runs[(index + 1)...].prefix(8).contains(where: { !$0.isMark && $0.column == run.column })
            {
                run.column = before.column
            }
            cells[run.column] += (cells[run.column].isEmpty ? "" : " ") + run.text
            spans[run.column] = (spans[run.column]?.lowerBound ?? run.span.lowerBound)..<run.span.upperBound
            before = run
        }
        return PlacedRows.Line(number: number, cells: cells, spans: spans)
    }

    private func isAstray(_ mark: Run, _ reach: Range<Int>?) -> Bool {
        if let reach { return !reach.overlaps(mark.span) }
        // A column without words: its cells stand in the middle of its small caption.
        return isSmall(mark.column) && abs((mark.span.lowerBound + mark.span.upperBound) / 2 - middles[mark.column]) > 3
    }

    /// Words with one blank between them are one text, unless a column begins with one of them.
    private func runs(of words: [LaidOutText.Segment]) -> [[LaidOutText.Segment]] {
        var runs: [[LaidOutText.Segment]] = []
        for word in words {
            if let last = runs.last?.last, word.start - last.end < 2 {
                runs[runs.count - 1].append(word)
            } else {
                runs.append([word])
            }
        }
        return runs.flatMap(split)
    }

    /// Parts a text that reaches over the border between two columns at the blank nearest to it at which both parts suit
    /// their columns.
    private func split(_ run: [LaidOutText.Segment]) -> [[LaidOutText.Segment]] {
        guard run.count > 1, let left = run.first?.start, let right = run.last?.end else { return [run] }
        for (index, border) in borders.enumerated() where border > left + 1 && border < right - 1 {
            let gaps = run.indices.dropFirst().filter { abs(run[$0].start - border) <= 12 }
                .sorted { abs(run[$0].start - border) < abs(run[$1].start - border) }
            let suits = gaps.first { gap in
                columns.leaves[index].admits(PlacedHead.cell(run[..<gap]))
                    && columns.leaves[index + 1].admits(PlacedHead.cell(run[gap...]))
            }
            guard let gap = suits,
                abs(run[gap].start - border) <= 3 || suits != gaps.first
                    || PlacedHead.cell(run[gap...]).text.first?.isNumber == true
            else { continue }
            return split(Array(run[..<gap])) + split(Array(run[gap...]))
        }
        return [run]
    }

    private static func cell(_ words: ArraySlice<LaidOutText.Segment>) -> PrintedCell {
        let (text, marks) = PlacedRows.marksApart(words.map(\.text).joined(separator: " "))
        return PrintedCell(text: text, marks: marks)
    }

    private func column(from start: Int, to end: Int, isMark: Bool) -> Int {
        let middle = (start + end) / 2
        let group = starts.lastIndex { $0 - 1 <= middle } ?? 0
        let leaves = columns.groups[group]
        // Marks stand behind the words of a cell, or hang in its margin.
        if !isMark, let aligned = alignedColumn(from: start, to: end, among: leaves) { return aligned }
        return leaves.last { $0 == leaves.lowerBound || borders[$0 - 1] <= middle } ?? leaves.lowerBound
    }

    /// The one column of a group with whose small caption a text has an edge or the middle in common; nil if there is none,
    /// or if it may be another.
    private func alignedColumn(from start: Int, to end: Int, among leaves: Range<Int>) -> Int? {
        let distances = leaves.compactMap { leaf in
            captionSpans[leaf].map { span in
                let middles = abs(start + end - span.lowerBound - span.upperBound) / 2
                return (leaf, min(abs(start - span.lowerBound), abs(end - span.upperBound), middles))
            }
        }.sorted { $0.1 < $1.1 }
        guard distances.count > 1, distances[0].1 <= 4, distances[1].1 >= max(5, 2 * distances[0].1 + 2) else {
            return nil
        }
        return distances[0].0
    }

    /// Whether a word stands in rows and in no head: the letter of the ownership form, a date, a price.
    private static func isInRow(_ word: String) -> Bool {
        word == "D" || word == "I" || word.first == "$" || FormReading.isDate(word)
    }

    /// Whether a column has a small caption of its own, in the middle of which its cells stand.
    private func isSmall(_ column: Int) -> Bool { columns.groups.contains { $0.count > 1 && $0.contains(column) } }

    private static func group(of word: LaidOutText.Segment, _ starts: [Int]) -> Int {
        starts.lastIndex { $0 - 1 <= word.start } ?? 0
    }

    // MARK: Captions

    /// Where the numbered captions begin, from left to right.
    private static func starts(of columns: TextColumns, in lines: ArraySlice<[LaidOutText.Segment]>) -> [Int]? {
        var starts: [Int] = []
        for (number, group) in zip(columns.numbers, columns.groups) {
            // Some layouts leave out words of a caption.
            let own = words(columns.caption(ofGroup: group))
            let found = lines.prefix(14).lazy.compactMap { line -> Int? in
                for (index, word) in line.enumerated() where word.start > (starts.last ?? -1) {
                    let text = word.text.uppercased()
                    if text == "\(number)." {
                        // The word behind the number may be on the next line of a narrow column.
                        let next = line.dropFirst(index + 1).first
                        if let next, next.start - word.end < 2, !words(next.text).contains(where: own.contains) {
                            continue
                        }
                        return word.start
                    }
                    if text.hasPrefix("\(number)."), words(word.text).contains(where: own.contains) {
                        return word.start
                    }
                }
                return nil
            }.first
            guard let found else { return nil }
            starts.append(found)
        }
        return starts
    }

    /// The words of the small captions of a numbered column: those of its last lines, from right to left.
    private static func captions(
        of group: Range<Int>, _ columns: TextColumns, in words: [LaidOutText.Segment]
    ) -> [Int: [LaidOutText.Segment]]? {
        var rest = words
        var found: [Int: [LaidOutText.Segment]] = [:]
        // The last of the words that a caption ends with are its own, the small captions standing below the large one.
        for leaf in group.reversed() {
            let caption = PlacedHead.words(columns.leafCaption(leaf) ?? "")
            for piece in caption.reversed() {
                let matches = rest.indices.filter { PlacedHead.words(rest[$0].text).contains(piece) }
                guard
                    let chosen = matches.max(by: { (rest[$0].line, rest[$0].start) < (rest[$1].line, rest[$1].start) })
                else { continue }
                // Of the words on the last line that has any, those nearest to what was found of the caption.
                found[leaf, default: []].append(rest.remove(at: chosen))
            }
            if found[leaf] == nil { return nil }
        }
        return found
    }

    /// The words of a caption in small letters, parted at slashes, where browsers break lines too.
    private static func words(_ caption: String) -> [String] {
        var text = caption[...]
        let number = text.prefix { $0.isNumber || $0 == "A" || $0 == "a" }
        if (1...3).contains(number.count), number.first?.isNumber == true, text.dropFirst(number.count).first == "." {
            text = text.dropFirst(number.count + 1)
        }
        return text.lowercased().split { $0 == " " || $0 == "/" || $0 == "," || $0 == ":" }.map(String.init)
    }
}
