/// The rows of a table from some row on.
struct TableRest: Block {
    let grid: TableGrid
    /// The index of the first unfinished row.
    let next: Int
    /// The number of lines of each cell of that row that are on earlier pages; empty if the row has not begun.
    let consumed: [Int]
    let isFirst: Bool

    func tag(_ tagging: inout Tagging, under parent: StructureTree.ElementID) {}

    func place(in space: Space, measuring text: any TextMeasuring) -> Placement {
        // A head taller than half a page is not repeated.
        let repeatsHead = grid.headHeight <= space.fullHeight / 2
        let above = grid.titleHeight(ofFirst: isFirst)
        let headHeight = above + (isFirst || repeatsHead ? grid.headHeight : 0)
        guard space.isFresh || space.holds(headHeight) else {
            return .doesNotFit(.needs(height: headHeight, has: space.height))
        }
        var page = TablePage(grid, in: space, isFirst: isFirst)
        if isFirst || repeatsHead { page.addHead(asArtifact: !isFirst) }
        let count = grid.rowHeights.count
        var end = rowsThatFit(on: page, in: space)
        var (row, done) = (next, consumed)
        // The height available to a row on the next page.
        let best = space.fullHeight - grid.titleHeight(ofFirst: false) - (repeatsHead ? grid.headHeight : 0)
        if end < count, page.height(of: end, from: end == next ? consumed : [], to: nil) <= best + 0.01, end > next {
            guard let kept = Self.pageEnd(after: end - next, of: count - next, canMove: canMove(in: space)) else {
                return .doesNotFit(.isKeptTogether)
            }
            end = next + kept
        }
        while row < end {
            page.addRow(row, from: done, to: nil)
            (row, done) = (row + 1, [])
        }
        if row == count { return .whole(page.close()) }
        // A fresh page must hold something; a head too tall for the page counts.
        let mustGoOn = space.isFresh && row == next && !(isFirst && !space.holds(headHeight))
        let height = page.height(of: row, from: done, to: nil)
        if mustGoOn || height > best + 0.01, let cut = page.cut(row, after: done, force: mustGoOn) {
            page.addRow(row, from: done, to: cut)
            // A forced cut may already include the last line, beyond the foot of the page.
            (row, done) = page.isFinished(row, after: cut) ? (row + 1, []) : (row, cut)
            if row == count { return .whole(page.close()) }
        }
        guard row > next || done != consumed || space.isFresh else {
            let needed = headHeight + page.height(of: next, from: consumed, to: nil)
            return .doesNotFit(.needs(height: needed, has: space.height))
        }
        return .part(page.close(), rest: TableRest(grid: grid, next: row, consumed: done, isFirst: false))
    }

    /// Whether the whole table may go to the next page, leaving less than half of this one empty.
    private func canMove(in space: Space) -> Bool {
        isFirst && !space.isFresh && space.height < space.fullHeight / 2
    }

    /// Returns the row that no longer fits below what the page holds.
    private func rowsThatFit(on page: TablePage, in space: Space) -> Int {
        var (row, height) = (next, page.height)
        while row < grid.rowHeights.count {
            height += page.height(of: row, from: row == next ? consumed : [], to: nil)
            guard space.holds(height) else { break }
            row += 1
        }
        return row
    }

    /// Returns how many of the rows that fit stay on the page, so that two at least stand on each side of its end; nil
    /// if all should move to the next.
    private static func pageEnd(after fitting: Int, of rows: Int, canMove: Bool) -> Int? {
        let kept = rows - fitting < 2 ? fitting - 1 : fitting
        if kept >= 2 { return kept }
        return canMove ? nil : fitting
    }
}
