import Diagnostics
import Inputs
import OwnershipForms
import OwnershipReader

/// A comparison of the filings in two inputs.
public struct Verification: Sendable {
    /// The comparison of each pair of filings, in order.
    public var comparisons: [FormComparison]
    /// The number of filings in each input.
    public var counts: (first: Int, second: Int)
    /// The diagnostics from reading both inputs.
    public var diagnostics: [Diagnostic]

    /// Whether both inputs have the same number of filings and no cell differs.
    public var holds: Bool { counts.first == counts.second && comparisons.allSatisfy(\.differences.isEmpty) }

    /// Reads two inputs, fills the forms and compares them cell by cell.
    /// - Throws: `Failure` if one of them is not a filing.
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
        let outcome = try FilingReader.readProved(Input(name: name, bytes: bytes))
        return (outcome.filings.map { fill($0, file: name).form }, outcome.diagnostics)
    }
}
