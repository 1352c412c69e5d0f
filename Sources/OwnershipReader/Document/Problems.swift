import Diagnostics

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

    /// How many problems with the same code are listed, since a hostile or hopeless file could cause millions.
    static let limit = 200

    mutating func add(
        _ severity: Diagnostic.Severity, _ code: String, _ message: @autoclosure () -> String, at anchor: Anchor,
        notes: @autoclosure () -> [String] = []
    ) {
        counts[code, default: 0] += 1
        guard counts[code, default: 0] <= Problems.limit else { return }
        all.append(
            Problem(severity: severity, code: code, message: message(), anchor: anchor, notes: notes()))
    }

    /// The problems as diagnostics, in order of location.
    func diagnostics(places: NodePlaces) -> [Diagnostic] {
        guard !all.isEmpty else { return [] }
        let offsets = places.offsets(of: all.map(\.anchor))
        let order = all.indices.sorted { (offsets[$0], $0) < (offsets[$1], $1) }
        let locations = places.sourceRange.locations(ofAscending: order.map { offsets[$0] }, in: places.text)
        let listed = zip(order, locations).map { index, location in
            let problem = all[index]
            return Diagnostic(problem.severity, code: problem.code, problem.message, at: location, notes: problem.notes)
        }
        return listed + Problems.unlisted(listed, counts: counts, in: places.sourceRange.file)
    }

    /// Diagnostics that state how many more problems of each code there are beyond those listed.
    static func unlisted(_ listed: [Diagnostic], counts: [String: Int], in file: String) -> [Diagnostic] {
        counts.sorted { $0.key < $1.key }.compactMap { code, count in
            guard count > limit, let severity = listed.first(where: { $0.code == code })?.severity else { return nil }
            return Diagnostic(
                severity, code: code, "\(count - limit) more of this kind are not listed",
                at: SourceLocation(file: file))
        }
    }
}

/// The part of a document that a problem is about.
enum Anchor {
    case element(Element)
    case attribute(String, of: Element)
    /// A text node or a processing instruction.
    case node(Node)
}
