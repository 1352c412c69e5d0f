import ArgumentParser
import Files
import FilingPress

/// What becomes of the reports of a filing.
enum ReportFate: Sendable {
    case written(OutputName)
    /// Another filing wants the same name, or they would take the place of an input.
    case refused(Diagnostic)
    /// They are made from another input, which holds the same filing and tells no less of it.
    case again(Diagnostic)
}

extension ReportFate {
    /// What the reports are called; where there are to be none, why not is noted.
    func name(noting outcome: inout Outcome) -> OutputName? {
        switch self {
        case .written(let name): return name
        case .refused(let diagnostic): outcome.fail([diagnostic])
        case .again(let diagnostic): outcome.diagnostics.append(diagnostic)
        }
        return nil
    }
}

extension InputSearch.Item {
    /// An input whose fate is decided: one that holds a single filing need not be read again where nothing is written of
    /// it.
    static func planned(_ input: Input) -> InputSearch.Item {
        guard let fates = input.fates, fates.count == 1 else { return .input(input) }
        switch fates[0] {
        case .written: return .input(input)
        case .refused(let diagnostic), .again(let diagnostic): return .remark(diagnostic)
        }
    }
}

/// The value of `--name`: after what reports are called.
enum ReportNaming: String, CaseIterable, ExpressibleByArgument {
    /// The input, with its path in the folder or archive that was named.
    case input
    /// The filing's accession number; the input, where it has none.
    case accession
}

extension Diagnostic {
    /// - Parameter way: what is to be named with `-o`.
    static func overwriting(_ report: Path, by name: String, choosing way: String) -> Diagnostic {
        Diagnostic(
            .error, code: "input-overwritten",
            "the report \(report) would take the place of an input; choose \(way) with -o",
            at: SourceLocation(file: name))
    }
}
