import Diagnostics

/// Remarks about the parts of a submission outside its XML, each with its offset. Lines and columns are computed at the
/// end, in one pass, since a hostile file could cause a remark on every line.
package struct Remarks {
    private struct Remark {
        var diagnostic: Diagnostic
        var offset: Int
    }

    /// How many remarks of one code are listed; a hostile or hopeless file could hold millions.
    package static let limit = 200

    private var all: [Remark] = []
    private var counts: [String: Int] = [:]

    package init() {}

    package mutating func add(
        _ severity: Diagnostic.Severity, _ code: String, _ message: @autoclosure () -> String, at offset: Int,
        notes: @autoclosure () -> [String] = []
    ) {
        counts[code, default: 0] += 1
        guard counts[code, default: 0] <= Remarks.limit else { return }
        all.append(Remark(diagnostic: Diagnostic(severity, code: code, message(), notes: notes()), offset: offset))
    }

    package func diagnostics(in source: SourceText) -> [Diagnostic] {
        let sorted = all.enumerated().sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }
            .map(\.element)
        let whole = source.range(source.bytes.indices)
        let locations = whole.locations(
            ofAscending: sorted.map { $0.offset - source.bytes.startIndex }, in: source.bytes)
        let listed = zip(sorted, locations).map { remark, location in
            var diagnostic = remark.diagnostic
            diagnostic.location = location
            return diagnostic
        }
        return listed + Remarks.unlisted(listed, counts: counts, in: source.file)
    }

    /// How many diagnostics of each code there were beyond those listed.
    package static func unlisted(_ listed: [Diagnostic], counts: [String: Int], in file: String) -> [Diagnostic] {
        counts.sorted { $0.key < $1.key }.compactMap { code, count in
            guard count > limit, let severity = listed.first(where: { $0.code == code })?.severity else { return nil }
            return Diagnostic(
                severity, code: code, "\(count - limit) more of this kind are not listed",
                at: SourceLocation(file: file))
        }
    }
}
