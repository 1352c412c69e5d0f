extension WordLines.Row {
    /// The greatest gap between words that touch, as a part of the smaller word's height. An ordinary blank takes 0.2
    /// or more.
    static let touch = 0.1
    /// How wide an ordinary blank is, and how much wider a gap parts two runs, in average characters of the line.
    private static let ordinaryBlank = 0.5
    private static let partingGap = 0.6

    /// The words from left to right, in runs without wide gaps.
    var runs: [PlacedText.Run] {
        let sorted = words.sorted {
            ($0.word.xMin, $0.word.xMax, $0.word.text) < ($1.word.xMin, $1.word.xMax, $1.word.text)
        }
        let area = sorted.reduce(0) { $0 + Double($1.word.text.count) * $1.word.height }
        // The width of a character for each point of its height.
        let character = area > 0 ? sorted.reduce(0) { $0 + $1.word.width } / area : 0.5
        var runs: [PlacedText.Run] = []
        var end = 0.0
        var previous = 0.0
        for (word, isRaised) in sorted.map({ ($0.word, $0.isRaised) }) {
            var placed = PlacedText.Word(text: word.text, start: word.xMin, end: word.xMax, isRaised: isRaised)
            let height = runs.isEmpty ? word.height : min(word.height, previous)
            let gap = word.xMin - end
            if runs.isEmpty || gap > (Self.ordinaryBlank + Self.partingGap) * character * height {
                runs.append(PlacedText.Run(words: [placed]))
                end = word.xMax
            } else {
                placed.touchesPrevious = gap < Self.touch * height
                runs[runs.count - 1].words.append(placed)
                end = max(end, word.xMax)
            }
            previous = word.height
        }
        return runs
    }
}
