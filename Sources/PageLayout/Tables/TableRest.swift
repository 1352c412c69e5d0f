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
        let headHeight = isFirst || repeatsHead ? grid.headHeight : 0
        guard space.isFresh || space.holds(headHeight) else {
            return .doesNotFit(.needs(height: headHeight, has: space.height))
        }
        var page = TablePage(grid, in: space)
        if isFirst || repeatsHead { page.addHead(asArtifact: !isFirst) }
        // The height available to a row on the next page.
        let best = space.fullHeight - (repeatsHead ? grid.headHeight : 0)
        // A fresh page must hold something; a head too tall for the page counts.
        var mustGoOn = space.isFresh && !(isFirst && !space.holds(headHeight))
        var (row, done) = (next, consumed)
        while row < grid.rowHeights.count {
            let height = page.height(of: row, from: done, to: nil)
            if space.holds(page.height + height) {
                page.addRow(row, from: done, to: nil)
                (row, done) = (row + 1, [])
                mustGoOn = false
                continue
            }
            if height <= best + 0.01, !mustGoOn { break }
            guard let cut = page.cut(row, after: done, force: mustGoOn) else { break }
            page.addRow(row, from: done, to: cut)
            // A forced cut may already include the last line, beyond the foot of the page.
            (row, done) = page.isFinished(row, after: cut) ? (row + 1, []) : (row, cut)
            break
        }
        if row == grid.rowHeights.count { return .whole(page.close()) }
        guard row > next || done != consumed || space.isFresh else {
            let needed = headHeight + page.height(of: next, from: consumed, to: nil)
            return .doesNotFit(.needs(height: needed, has: space.height))
        }
        return .part(page.close(), rest: TableRest(grid: grid, next: row, consumed: done, isFirst: false))
    }
}
