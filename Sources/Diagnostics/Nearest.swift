import Bytes

/// The known name that was most likely meant, by edit distance; nil if none is near. Of two equally near the first. Upper and
/// lower case are the same letter, and two neighbours swapped are one slip.
public func nearest(to name: String, among known: [String]) -> String? {
    let limit = max(1, name.count / 3)
    let letters = name.map { $0.lowercased() }
    let measured = known.map {
        (name: $0, distance: editDistance(letters, $0.map { $0.lowercased() }, swaps: true))
    }
    guard let best = measured.min(by: { $0.distance < $1.distance }), best.distance <= limit else { return nil }
    return best.name
}
