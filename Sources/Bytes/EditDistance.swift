/// How many units must be put in, taken out or replaced to make one row of them the other.
///
/// - Parameter swaps: whether two neighbours that changed places count as one change.
package func editDistance<Unit: Equatable>(_ one: [Unit], _ two: [Unit], swaps: Bool) -> Int {
    guard one != two else { return 0 }
    // The row before the last is wanted for swaps alone.
    var before: [Int] = []
    var above = Array(0...two.count)
    for i in one.indices {
        var row = [i + 1]
        row.reserveCapacity(two.count + 1)
        for j in two.indices {
            var best = min(above[j] + (one[i] == two[j] ? 0 : 1), above[j + 1] + 1, row[j] + 1)
            if swaps, i > 0, j > 0, one[i] == two[j - 1], two[j] == one[i - 1] { best = min(best, before[j - 1] + 1) }
            row.append(best)
        }
        (before, above) = (above, row)
    }
    return above[two.count]
}
