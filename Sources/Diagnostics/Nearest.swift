/// Returns the known name closest to a misspelled one by edit distance, ignoring case.
///
/// Of equally close names the first wins. The result is nil if every distance exceeds a third of the name's length
/// (but one edit is always allowed).
public func nearest(to name: String, among known: [String]) -> String? {
    let limit = max(1, name.count / 3)
    let measured = known.map { (name: $0, distance: editDistance(Array(name), Array($0))) }
    guard let best = measured.min(by: { $0.distance < $1.distance }), best.distance <= limit else { return nil }
    return best.name
}

/// The number of insertions, deletions, replacements and swaps of neighbouring letters that turn one word into the
/// other (optimal string alignment distance), ignoring case.
private func editDistance(_ one: [Character], _ two: [Character]) -> Int {
    let (one, two) = (one.map { $0.lowercased() }, two.map { $0.lowercased() })
    guard one != two else { return 0 }
    var rows = [Array(0...two.count)]
    for (i, a) in one.enumerated() {
        var row = [i + 1]
        for (j, b) in two.enumerated() {
            var best = min(rows[i][j] + (a == b ? 0 : 1), rows[i][j + 1] + 1, row[j] + 1)
            if i > 0, j > 0, a == two[j - 1], b == one[i - 1] { best = min(best, rows[i - 1][j - 1] + 1) }
            row.append(best)
        }
        rows.append(row)
    }
    return rows[one.count][two.count]
}
