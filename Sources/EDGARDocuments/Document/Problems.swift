import Diagnostics
import Inputs
import Markup

/// The problems found while reading a document, each attached to a node. Their locations in the input are determined at
/// the end, and only if there are any.
struct Problems {
    struct Problem {
        var severity: Diagnostic.Severity
        var code: String
        var message: String
        var anchor: Anchor
        var notes: [String]
    }

    private(set) var all: [Problem] = []
    private var counts: [String: Int] = [:]

    mutating func add(
        _ severity: Diagnostic.Severity, _ code: String, _ message: @autoclosure () -> String, at anchor: Anchor,
        notes: @autoclosure () -> [String] = []
    ) {
        counts[code, default: 0] += 1
        guard counts[code, default: 0] <= Remarks.limit else { return }
        all.append(
            Problem(severity: severity, code: code, message: message(), anchor: anchor, notes: notes()))
    }

    /// The problems as diagnostics, in order of location.
    func diagnostics(places: NodePlaces, in sourceRange: SourceRange) -> [Diagnostic] {
        guard !all.isEmpty else { return [] }
        let offsets = places.offsets(of: all.map(\.anchor))
        let order = all.indices.sorted { (offsets[$0], $0) < (offsets[$1], $1) }
        let locations = sourceRange.locations(ofAscending: order.map { offsets[$0] }, in: places.text)
        let listed = zip(order, locations).map { index, location in
            let problem = all[index]
            return Diagnostic(problem.severity, code: problem.code, problem.message, at: location, notes: problem.notes)
        }
        return listed + Remarks.unlisted(listed, counts: counts, in: sourceRange.file)
    }
}
