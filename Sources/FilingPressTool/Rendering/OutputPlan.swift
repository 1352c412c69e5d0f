import Files
import FilingPress

/// What the reports of each filing are called, decided before anything is written.
struct OutputPlan: Sendable {
    let folder: OutputFolder
    /// What the files of a filing end in; none where no files are written.
    let endings: [String]
    /// What was found, and now is to be worked on: the fate of an input that wants what another wants, too, stands in it.
    private(set) var items: [InputSearch.Item]
    /// The input files, none of which may be overwritten.
    private let inputs: Set<FileStatus.Identity>

    /// - Parameters:
    ///   - endings: what the files of a filing end in.
    ///   - isOncePerFiling: whether a filing is taken up once even where its inputs have different names.
    ///   - jobs: how many inputs are read at once where their names do not tell enough.
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
        // Whatever was read is read once more, to be made into reports.
        if !names.traces.isEmpty { OpenedArchive.rewind(self.items, wanting: self.items.indices) }
    }

    /// What becomes of the reports of one of an input's filings.
    ///
    /// - Parameter number: the filing's place in its input, counted from 1.
    func fate(of input: Input, filing number: Int) -> ReportFate {
        if let fates = input.fates, number <= fates.count { return fates[number - 1] }
        let name = input.output.numbered(number)
        return overwriting(name, by: input).map(ReportFate.refused) ?? .written(name)
    }

    /// Of all reports of a filing, relative to the output folder.
    func paths(of name: OutputName) -> [Path] {
        endings.map(name.path)
    }

    /// Says so where a report of this name would take the place of an input.
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
