import Diagnostics
import Inputs
import OwnershipForms
import OwnershipReader

public typealias FormComparison = OwnershipForms.FormComparison
public typealias FormDifference = OwnershipForms.FormDifference

/// Whether two inputs show the same filings.
public struct Verification: Sendable {
    /// For each pair of filings, in order.
    public var comparisons: [FormComparison]
    /// How many filings each input holds; they are to be the same.
    public var counts: (first: Int, second: Int)
    /// What is odd about either input.
    public var diagnostics: [Diagnostic]

    /// Whether they hold as many filings and no cell differs.
    public var holds: Bool { counts.first == counts.second && comparisons.allSatisfy(\.differences.isEmpty) }

    /// Reads two inputs, fills the forms, and compares them cell by cell.
    /// - Throws: `Failure` where one of them is no filing.
    public init(
        _ first: [UInt8], named firstName: String, against second: [UInt8], named secondName: String
    ) throws(Failure) {
        let one = try Self.forms(first, firstName)
        let other = try Self.forms(second, secondName)
        counts = (one.forms.count, other.forms.count)
        comparisons = zip(one.forms, other.forms).map { FormComparison($0, $1) }
        diagnostics = one.diagnostics + other.diagnostics
    }

    private static func forms(
        _ bytes: [UInt8], _ name: String
    ) throws(Failure) -> (forms: [FilledForm], diagnostics: [Diagnostic]) {
        let outcome = try FilingReader.read(Input(name: name, bytes: bytes))
        return (outcome.filings.map { fill($0, file: name).form }, outcome.diagnostics)
    }
}
