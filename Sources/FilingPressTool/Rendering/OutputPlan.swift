import Files
import FilingPress

/// The plan of a run: the names and fates of the reports of all filings, decided before anything is written.
struct OutputPlan: Sendable {
    let folder: OutputFolder
    /// The ends of the names of each filing's files, such as `.pdf`; empty if no files are written.
    let endings: [String]
    /// The items to process. Inputs whose names clash carry their fates.
    private(set) var items: [InputSearch.Item]
    /// The input files, which must not be overwritten.
    private let inputs: Set<FileStatus.Identity>

    /// Makes the plan, reading inputs whose names are not enough.
    ///
    /// - Parameters:
    ///   - endings: The ends of the names of each filing's files; empty if no files are written.
    ///   - isOncePerFiling: Whether a filing is processed only once even if its inputs have different names.
    ///   - jobs: The number of inputs read at once.
    init(
        _ items: [InputSearch.Item], folder: OutputFolder, endings: [String], naming: ReportNaming,
        isOncePerFiling: Bool = false, jobs: Int
    ) async {
        self.folder = folder
        self.endings = endings
        self.items = items
        inputs = Set(
            items.compactMap { item in
                if case .input(let input) = item { input.identity } else { nil }
            })
        var names = NameSurvey(
            items, naming: naming, isOncePerFiling: isOncePerFiling, workers: Workers(count: jobs))
        await names.read { self.rivals(among: $0) }
        let fates = fates(of: names)
        for (index, input) in names.inputs {
            var planned = input
            planned.output = names.names(of: index, input).first ?? input.output
            planned.fates = fates[index]
            self.items[index] = .planned(planned)
        }
        // The entries read for their names are read again to make the reports.
        if !names.traces.isEmpty { OpenedArchive.rewind(self.items, wanting: self.items.indices) }
    }

    /// Returns the fate of the reports of a filing.
    ///
    /// - Parameter number: The number of the filing in its input, counted from 1.
    func fate(of input: Input, filing number: Int) -> ReportFate {
        if let fates = input.fates, number <= fates.count { return fates[number - 1] }
        let name = input.output.numbered(number)
        return overwriting(name, by: input).map(ReportFate.refused) ?? .written(name)
    }

    /// Returns the paths of all reports of a filing, relative to the output folder.
    func paths(of name: OutputName) -> [Path] {
        endings.map(name.path)
    }

    /// Returns an error if a report with this name would overwrite an input, otherwise nil.
    func overwriting(_ name: OutputName, by input: Input) -> Diagnostic? {
        for path in paths(of: name) {
            let report = folder.path.appending(path.bytes)
            if let status = try? FileStatus(of: report), inputs.contains(status.identity) {
                return .overwriting(report, by: input.name, choosing: "another folder")
            }
        }
        return nil
    }
}
