import Diagnostics
import Inputs
import Markup

/// Oddities met while a document is read, each tied to a node. Their places in the input are looked up at the end, and
/// only if there are any.
struct Findings {
    struct Finding {
        var severity: Diagnostic.Severity
        var code: String
        var message: String
        var anchor: Anchor
        var notes: [String]
    }

    private(set) var all: [Finding] = []
    private var counts: [String: Int] = [:]

    mutating func add(
        _ severity: Diagnostic.Severity, _ code: String, _ message: @autoclosure () -> String, at anchor: Anchor,
        notes: @autoclosure () -> [String] = []
    ) {
        counts[code, default: 0] += 1
        guard counts[code, default: 0] <= Remarks.limit else { return }
        all.append(
            Finding(severity: severity, code: code, message: message(), anchor: anchor, notes: notes()))
    }

    /// The findings as diagnostics, in the order of their places.
    func diagnostics(places: NodePlaces, in passage: Passage) -> [Diagnostic] {
        guard !all.isEmpty else { return [] }
        let offsets = places.offsets(of: all.map(\.anchor))
        let order = all.indices.sorted { (offsets[$0], $0) < (offsets[$1], $1) }
        let locations = passage.locations(ofAscending: order.map { offsets[$0] }, in: places.text)
        let listed = zip(order, locations).map { index, location in
            let finding = all[index]
            return Diagnostic(finding.severity, code: finding.code, finding.message, at: location, notes: finding.notes)
        }
        return listed + Remarks.unlisted(listed, counts: counts, in: passage.file)
    }
}
