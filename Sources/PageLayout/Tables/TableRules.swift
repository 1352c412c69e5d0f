/// The rules of the part of a table on one page: around each cell, closed on all four sides, or below each row.
struct TableRules {
    private let grid: TableGrid
    private let origin: Point
    private var bottom: Double
    private var rules: [Rule] = []
    /// For each boundary between columns, the y at which its current rule began; nil where a cell spans the boundary.
    private var begun: [Double?]
    private var hasGrid: Bool { grid.style.ruling == .grid }

    init(_ grid: TableGrid, origin: Point) {
        self.grid = grid
        self.origin = origin
        bottom = origin.y
        let boundaries = grid.style.ruling == .grid ? max(0, grid.columnCount - 1) : 0
        begun = Array(repeating: nil, count: boundaries)
        rules.reserveCapacity(grid.columnCount + grid.rowHeights.count + 8)
        if hasGrid { addHorizontal(at: origin.y, over: 0..<grid.columnCount) }
    }

    /// Adds the rules of the head. `tops` are the edges of its rows, in points from the top of the table.
    mutating func addHead(tops: [Double]) {
        guard hasGrid else {
            bottom = origin.y + (tops.last ?? 0)
            addHorizontal(at: bottom, over: 0..<grid.columnCount, thickness: 2)
            return
        }
        let head = grid.head
        for row in grid.headHeights.indices {
            openBoundaries(at: origin.y + tops[row]) { boundary in
                !head.contains {
                    $0.row <= row && row < $0.row + $0.rowSpan && $0.column < boundary
                        && boundary < $0.column + $0.columnSpan
                }
            }
            // Draw a rule beneath the row, except under cells that extend further down.
            bottom = origin.y + tops[row + 1]
            var start = 0
            for column in 0...grid.columnCount {
                let goesOn =
                    column == grid.columnCount
                    || head.contains {
                        $0.row <= row && row + 1 < $0.row + $0.rowSpan && $0.column <= column
                            && column < $0.column + $0.columnSpan
                    }
                guard goesOn else { continue }
                if column > start { addHorizontal(at: bottom, over: start..<column) }
                start = column + 1
            }
        }
    }

    /// Adds the rules of a body row.
    mutating func addRow(top: Double, bottom: Double, cells: ArraySlice<TableGrid.Cell>) {
        openBoundaries(at: top) { boundary in
            !cells.contains { $0.columnSpan > 1 && $0.column < boundary && boundary < $0.column + $0.columnSpan }
        }
        addHorizontal(at: bottom, over: 0..<grid.columnCount)
        self.bottom = bottom
    }

    /// Ends all rules at the bottom of the table and adds them to `ink`.
    mutating func close(into ink: inout Ink) {
        for boundary in begun.indices { end(boundary, at: bottom) }
        if hasGrid, grid.style.rule > 0, bottom > origin.y {
            for x in [origin.x, origin.x + grid.width] { addVertical(at: x, from: origin.y, to: bottom) }
        }
        ink.rules.append(contentsOf: rules)
    }

    /// Begins or continues the rules of the boundaries that are open from `top` on, and ends the others there.
    private mutating func openBoundaries(at top: Double, where isOpen: (Int) -> Bool) {
        for boundary in begun.indices {
            if isOpen(boundary + 1) {
                if begun[boundary] == nil { begun[boundary] = top }
            } else {
                end(boundary, at: top)
            }
        }
    }

    private mutating func end(_ boundary: Int, at y: Double) {
        guard let top = begun[boundary] else { return }
        begun[boundary] = nil
        if y > top { addVertical(at: origin.x + grid.edges[boundary + 1], from: top, to: y) }
    }

    private mutating func addVertical(at x: Double, from top: Double, to bottom: Double) {
        guard grid.style.rule > 0 else { return }
        rules.append(Rule(from: Point(x: x, y: top), to: Point(x: x, y: bottom), thickness: grid.style.rule))
    }

    private mutating func addHorizontal(at y: Double, over columns: Range<Int>, thickness: Double = 1) {
        guard grid.style.rule > 0 else { return }
        var (left, right) = (origin.x + grid.edges[columns.lowerBound], origin.x + grid.edges[columns.upperBound])
        if !hasGrid {
            left += grid.style.padding.left
            right -= grid.style.padding.right
        }
        rules.append(
            Rule(from: Point(x: left, y: y), to: Point(x: right, y: y), thickness: grid.style.rule * thickness))
    }
}
