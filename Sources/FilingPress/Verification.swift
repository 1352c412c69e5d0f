import Diagnostics
import Inputs
import OwnershipForms
import OwnershipReader

/// A comparison of the filings in two inputs.
///
/// Filings belong together that have the same accession number; of the others, those that are the same form of the same
/// persons about the same issuer and day; what is left is compared in its order.
public struct Verification: Sendable {
    /// A filing of each input, by their indices, and what differs between the two.
    public struct Pair: Sendable {
        public var first: Int
        public var second: Int
        public var comparison: FormComparison
    }

    /// The filings that were compared, in the order of the first input.
    public private(set) var pairs: [Pair] = []
    /// The filings in each input that have no counterpart in the other, by their indices, with the title of each.
    public private(set) var unpaired: (first: [(index: Int, title: String)], second: [(index: Int, title: String)])
    /// The number of filings in each input.
    public let counts: (first: Int, second: Int)
    /// The diagnostics from reading both inputs.
    public let diagnostics: [Diagnostic]

    /// The comparison of each pair of filings, in the order of the first input.
    public var comparisons: [FormComparison] { pairs.map(\.comparison) }

    /// Whether nothing was found to differ: each filing has a counterpart, and no cell differs.
    public var isEqual: Bool {
        unpaired.first.isEmpty && unpaired.second.isEmpty && pairs.allSatisfy(\.comparison.differences.isEmpty)
    }

    /// Whether the inputs are proved to show the same: nothing differs, and reading them met no error.
    public var holds: Bool { isEqual && !diagnostics.contains { $0.severity == .error } }

    /// Reads two inputs, fills the forms and compares them cell by cell.
    /// - Throws: `Failure` if one of them is not a filing.
    public init(
        _ first: [UInt8], named firstName: String, against second: [UInt8], named secondName: String
    ) throws(Failure) {
        let one = try Self.forms(first, firstName)
        let other = try Self.forms(second, secondName)
        counts = (one.forms.count, other.forms.count)
        diagnostics = one.diagnostics + other.diagnostics
        unpaired = ([], [])
        pair(one.forms, other.forms)
    }

    private static func forms(
        _ bytes: [UInt8], _ name: String
    ) throws(Failure) -> (forms: [FilledForm], diagnostics: [Diagnostic]) {
        let outcome = try FilingReader.readProved(Input(name: name, bytes: bytes))
        return (outcome.filings.map { fill($0, file: name).form }, outcome.diagnostics)
    }

    // MARK: Pairs

    /// The most filings of one key that one filing is held against.
    private static let mostCandidates = 20

    private mutating func pair(_ one: [FilledForm], _ other: [FilledForm]) {
        var (left, right) = (Array(one.indices), Array(other.indices))
        if one.count > 1 || other.count > 1 {
            take(&left, &right, one, other) { $0.identity.accessionNumber?.description }
            take(&left, &right, one, other) { form in
                ([form.identity.formName, form.identity.issuerName, form.identity.period] + form.identity.ownerNames)
                    .joined(separator: "\n").lowercased()
            }
        }
        let rest = min(left.count, right.count)
        for (first, second) in zip(left, right) {
            pairs.append(
                Pair(first: first, second: second, comparison: FormComparison(one[first], other[second])))
        }
        unpaired.first = left.dropFirst(rest).map { ($0, one[$0].identity.title) }
        unpaired.second = right.dropFirst(rest).map { ($0, other[$0].identity.title) }
        pairs.sort { $0.first < $1.first }
    }

    /// Pairs the filings that have a key in common, each with the one from which it differs least.
    private mutating func take(
        _ left: inout [Int], _ right: inout [Int], _ one: [FilledForm], _ other: [FilledForm],
        by key: (FilledForm) -> String?
    ) {
        var known: [String: [Int]] = [:]
        for index in right { if let key = key(other[index]) { known[key, default: []].append(index) } }
        left.removeAll { first in
            guard let key = key(one[first]), let candidates = known[key]?.prefix(Self.mostCandidates) else {
                return false
            }
            let compared = candidates.map { ($0, FormComparison(one[first], other[$0])) }
            guard let best = compared.min(by: { $0.1.differences.count < $1.1.differences.count }) else { return false }
            known[key]?.removeAll { $0 == best.0 }
            pairs.append(Pair(first: first, second: best.0, comparison: best.1))
            return true
        }
        let taken = Set(pairs.map(\.second))
        right.removeAll(where: taken.contains)
    }
}
