import Bytes

/// Returns the known name closest to a misspelled one by edit distance, ignoring case.
///
/// Of equally close names the first wins. The result is nil if every distance exceeds a third of the name's length
/// (but one edit is always allowed).
public func nearest(to name: String, among known: [String]) -> String? {
    let limit = max(1, name.count / 3)
    let letters = name.map { $0.lowercased() }
    let measured = known.map {
        (name: $0, distance: editDistance(letters, $0.map { $0.lowercased() }, swaps: true))
    }
    guard let best = measured.min(by: { $0.distance < $1.distance }), best.distance <= limit else { return nil }
    return best.name
}
