/// The part of a table on one page, under construction.
struct TablePage {
    private let grid: TableGrid
    private let space: Space
    private var ink = Ink()
    private var rules: TableRules

    /// Begins a part with its title.
    init(_ grid: TableGrid, in space: Space, isFirst: Bool) {
        self.grid = grid
        self.space = space
        if let title = grid.title(ofFirst: isFirst) {
            title.draw(0..<title.count, at: space.origin, asArtifact: !isFirst, into: &ink)
            ink.height = grid.titleHeight(ofFirst: isFirst)
        }
        rules = TableRules(grid, origin: Point(x: space.origin.x, y: space.origin.y + ink.height))
    }

    /// The height used so far.
    var height: Double { ink.height }

    /// Draws the rules and returns the finished part.
    mutating func close() -> Ink {
        rules.close(into: &ink)
        return ink
    }

    private func cells(of row: Int) -> Range<Int> { grid.starts[row]..<grid.starts[row + 1] }

    private var verticalPadding: Double { grid.style.padding.top + grid.style.padding.bottom }

    /// Returns the height of a row between two positions in its cells.
    ///
    /// Positions are line counts per cell; an empty `done` means the start of the row, a nil `cut` its end.
    func height(of row: Int, from done: [Int], to cut: [Int]?) -> Double {
        if done.isEmpty, cut == nil { return grid.rowHeights[row] }
        var highest = 0.0
        for (index, cell) in cells(of: row).enumerated() {
            let lines = grid.cells[cell].lines
            let count = (cut?[index] ?? lines.count) - (done.isEmpty ? 0 : done[index])
            highest = max(highest, Double(count) * lines.lineHeight)
        }
        return highest + verticalPadding
    }

    /// Returns whether `cut` is the end of every cell of the row.
    func isFinished(_ row: Int, after cut: [Int]) -> Bool {
        zip(cells(of: row), cut).allSatisfy { cell, end in end >= grid.cells[cell].lines.count }
    }

    /// Returns for each cell of a row that no page can hold the line at which this page ends; nil if no cell would get
    /// even two lines and `force` is false.
    func cut(_ row: Int, after done: [Int], force: Bool) -> [Int]? {
        let room = space.height - ink.height - verticalPadding + 0.01
        var most = 0
        let cut = cells(of: row).enumerated().map { index, cell in
            let lines = grid.cells[cell].lines
            let start = done.isEmpty ? 0 : done[index]
            let fitting = Int(room / lines.lineHeight)
            let end = min(lines.count, start + max(force ? 1 : 0, fitting))
            most = max(most, end - start)
            return end
        }
        return force || most > 1 ? cut : nil
    }

    mutating func addHead(asArtifact: Bool) {
        var tops = [0.0]
        for height in grid.headHeights { tops.append((tops.last ?? 0) + height) }
        let padding = grid.style.headPadding
        for cell in grid.head {
            let point = Point(
                x: space.origin.x + grid.edges[cell.column] + padding.left,
                y: space.origin.y + ink.height + tops[cell.row] + padding.top)
            if !asArtifact { ink.overflows.append(contentsOf: cell.lines.overflows(allowed: space)) }
            cell.lines.draw(0..<cell.lines.count, at: point, asArtifact: asArtifact, into: &ink)
        }
        rules.addHead(tops: tops)
        ink.height += grid.headHeight
        noteOverflow()
    }

    /// Adds a row, or its lines between two positions.
    mutating func addRow(_ row: Int, from done: [Int], to cut: [Int]?) {
        let padding = grid.style.padding
        let y = space.origin.y + ink.height
        let height = height(of: row, from: done, to: cut)
        let firstFrame = ink.frames.count
        for (index, cellIndex) in cells(of: row).enumerated() {
            let cell = grid.cells[cellIndex]
            let start = done.isEmpty ? 0 : done[index]
            let end = cut?[index] ?? cell.lines.count
            if start == 0, cell.lines.isTooNarrow {
                ink.overflows.append(contentsOf: cell.lines.overflows(allowed: space))
            }
            guard end > start else { continue }
            let point = Point(x: space.origin.x + grid.edges[cell.column] + padding.left, y: y + padding.top)
            cell.lines.draw(start..<end, at: point, into: &ink)
        }
        if done.isEmpty, let destination = grid.destinations[row] {
            // Use the first frame that has no destination of its own.
            let frame = ink.frames[firstFrame...].firstIndex { $0.destination == nil }
            if let frame { ink.frames[frame].destination = destination }
        }
        rules.addRow(top: y, bottom: y + height, cells: grid.cells[cells(of: row)])
        ink.height += height
        noteOverflow()
    }

    private mutating func noteOverflow() {
        guard !space.holds(ink.height) else { return }
        ink.overflows.append(Overflow(.tallerThanPage(height: ink.height, page: space.fullHeight)))
    }
}
