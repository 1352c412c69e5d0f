import ArgumentParser
import Files
import FilingPress

/// The decision about the reports of a filing.
enum ReportFate: Sendable {
    /// They are written under this name.
    case written(OutputName)
    /// They are not written, because another filing has the same name or they would overwrite an input.
    case refused(Diagnostic)
    /// They are made from another input, which contains the same filing and is at least as complete.
    case again(Diagnostic)
}

extension ReportFate {
    /// Returns the name of the reports. If none are written, adds the reason to the outcome and returns nil.
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
    /// Returns the item for an input whose fates are decided. If its only filing is not written, this is the reason,
    /// and the input need not be read again.
    static func planned(_ input: Input) -> InputSearch.Item {
        guard let fates = input.fates, fates.count == 1 else { return .input(input) }
        switch fates[0] {
        case .written: return .input(input)
        case .refused(let diagnostic), .again(let diagnostic): return .remark(diagnostic)
        }
    }
}

/// The value of `--name`: what reports are named after.
enum ReportNaming: String, CaseIterable, ExpressibleByArgument {
    /// The input, with its path in the folder or archive named as an argument.
    case input
    /// The filing's accession number, or the input if it has none.
    case accession
}

extension Diagnostic {
    /// The error for a report that would overwrite an input.
    ///
    /// - Parameter way: What to name with `-o` instead.
    static func overwriting(_ report: Path, by name: String, choosing way: String) -> Diagnostic {
        Diagnostic(
            .error, code: "input-overwritten",
            "the report \(report) would take the place of an input; choose \(way) with -o",
            at: SourceLocation(file: name))
    }
}
