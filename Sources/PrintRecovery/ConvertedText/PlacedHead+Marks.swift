extension PlacedHead {
    /// Moves raised marks, which stand in a line of their own, from a cell that begins behind them to the one that ends in
    /// front of them.
    static func withMarksBehindWords(_ lines: [[Run]]) -> [[Run]] {
        var lines = lines
        for index in lines.indices.dropLast() where lines[index].allSatisfy(\.isMark) {
            let words = lines[index + 1].filter { !$0.isMark }
            for place in lines[index].indices {
                let mark = lines[index][place]
                guard let own = words.first(where: { $0.column == mark.column }),
                    own.span.lowerBound >= mark.span.lowerBound,
                    let before = words.last(where: { $0.span.lowerBound < mark.span.lowerBound }),
                    before.column < mark.column, mark.span.lowerBound - before.span.upperBound <= 8
                else { continue }
                lines[index][place].column = before.column
            }
        }
        return lines
    }
}
