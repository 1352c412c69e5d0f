import FilingPress

/// Which input becomes which reports, decided before anything is written.
struct OutputPlan: Sendable {
    var folder: OutputFolder
    /// What the files of a filing end in.
    private let endings: [String]
    /// The paths that reports have taken, for those that only turn up while a file with several filings is read.
    private let taken: Set<Path>
    /// The input files, none of which may be overwritten.
    private let inputs: Set<FileStatus.Identity>

    /// - Throws: `PlanConflict` where two filings would be written to one path, or a report over an input.
    init(_ findings: [InputSearch.Finding], folder: OutputFolder, formats: [OutputFormat]) throws(PlanConflict) {
        try self.init(findings, folder: folder, endings: formats.flatMap(\.nameEndings))
    }

    /// The same for files of other kinds than reports.
    init(_ findings: [InputSearch.Finding], folder: OutputFolder, endings: [String]) throws(PlanConflict) {
        self.folder = folder
        self.endings = endings
        var rivals: [OutputName: [Input]] = [:]
        var order: [OutputName] = []
        // `a-summary.xml` as PDF and the summary of `a.xml` have different names and one path.
        var owners: [Path: OutputName] = [:]
        var identities: Set<FileStatus.Identity> = []
        for case .input(let input) in findings {
            if rivals[input.output] == nil {
                order.append(input.output)
                for path in Self.paths(of: input.output, endings) where owners[path] == nil {
                    owners[path] = input.output
                }
            }
            rivals[input.output, default: []].append(input)
            if let identity = input.identity { identities.insert(identity) }
        }
        taken = Set(owners.keys)
        inputs = identities
        var conflicts: [Diagnostic] = []
        for name in order {
            guard let own = rivals[name] else { continue }
            let paths = Self.paths(of: name, endings)
            if let conflict = Self.clash(among: own, for: paths.first) { conflicts.append(conflict) }
            for path in paths {
                guard let owner = owners[path], owner != name, let others = rivals[owner] else { continue }
                if let conflict = Self.clash(among: others + own, for: path) { conflicts.append(conflict) }
            }
            if let overwritten = overwriting(name), let input = own.first(where: \.mayBeFiling) {
                conflicts.append(overwritten.diagnostic(for: input))
            }
        }
        guard conflicts.isEmpty else { throw PlanConflict(diagnostics: conflicts) }
    }

    /// What the reports of an input's filings are called.
    ///
    /// - Parameter number: the filing's place in its input, counted from 1.
    func name(for input: Input, filing number: Int) throws(PlanConflict) -> OutputName {
        let name = input.output.numbered(number)
        guard number > 1 else { return name }
        if Self.paths(of: name, endings).contains(where: taken.contains) {
            throw PlanConflict(
                Diagnostic(
                    .error, code: "output-clash",
                    "filing \(number) of this file is not written: its reports would be called \(name), as those of another input",
                    at: SourceLocation(file: input.name)))
        }
        if let overwritten = overwriting(name) { throw PlanConflict(overwritten.diagnostic(for: input)) }
        return name
    }

    /// Of all reports of a filing, relative to the output folder.
    private static func paths(of name: OutputName, _ endings: [String]) -> [Path] {
        endings.map(name.path)
    }

    /// The first report that would take the place of an input.
    private func overwriting(_ name: OutputName) -> OverwrittenInput? {
        for path in Self.paths(of: name, endings) {
            let report = folder.path.appending(path.bytes)
            if let status = try? FileStatus(of: report), inputs.contains(status.identity) {
                return OverwrittenInput(report: report, way: "another folder")
            }
        }
        return nil
    }

    /// Two files of a folder may differ in their extension alone, `a.xml` and its picture `a.png`: only filings clash.
    private static func clash(among rivals: [Input], for path: Path?) -> Diagnostic? {
        guard rivals.count > 1 else { return nil }
        let filings = rivals.filter(\.mayBeFiling)
        guard filings.count > 1, let first = filings.first, let path else { return nil }
        return Diagnostic(
            .error, code: "output-clash",
            "the reports of \(filings.count) inputs would be called \(path)",
            at: SourceLocation(file: first.name), notes: filings.map { "made from \($0.name)" })
    }
}

/// Nothing is written: two inputs want one name, or a report would take the place of an input.
struct PlanConflict: Error {
    /// Never empty.
    var diagnostics: [Diagnostic]

    init(diagnostics: [Diagnostic]) {
        self.diagnostics = diagnostics
    }

    init(_ diagnostic: Diagnostic) {
        self.init(diagnostics: [diagnostic])
    }
}

struct OverwrittenInput {
    var report: Path
    /// What is to be chosen instead.
    var way: String

    func diagnostic(for input: Input) -> Diagnostic {
        Diagnostic(
            .error, code: "input-overwritten",
            "the report \(report) would take the place of an input; choose \(way) with -o",
            at: SourceLocation(file: input.name))
    }
}

extension Input {
    /// Whether it is a filing, looks like one or was handed in as one. What cannot be read is counted in: its own
    /// message comes later.
    fileprivate var mayBeFiling: Bool {
        guard !isNamed, case .file = source, case .somethingElse? = try? contents() else { return true }
        return false
    }
}
