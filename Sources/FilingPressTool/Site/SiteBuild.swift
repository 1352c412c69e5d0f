import FilingPress
import Synchronization

/// Builds a site: reads every input once for what the lists say, makes of each filing its own page and files where
/// something has changed, and then the lists.
///
/// Workers share each step; what they make is told by the inputs alone.
final class SiteBuild: Sendable {
    /// How the person wants the site.
    struct Wishes: Sendable {
        var settings: SiteSettings
        var press: PressOptions
        var redactsAddresses: Bool
        var packs: Bool
        /// Of the program: another one may make other pages of the same filing.
        var program: Digest

        /// Of all that is the same for every filing's files.
        var digest: Digest {
            Digest(of: [press.digest, program, Digest(of: settings.base?.text ?? "")])
        }
    }

    /// A filing of the site and where it comes from.
    struct Entry: Sendable {
        var finding: Int
        /// Among the filings of its input, counted from 1.
        var number: Int
        var filing: SurveyedFiling
        /// Of the input.
        var digest: Digest
    }

    let findings: [InputSearch.Finding]
    let wishes: Wishes
    let templates: SiteTemplates
    let folder: SiteFolder
    let console: Console
    let workers: Workers
    /// Of what all filings' files are made with.
    let common: Digest
    let outcomes: Mutex<[Outcome]>

    init(
        _ findings: [InputSearch.Finding], _ wishes: Wishes, templates: SiteTemplates, folder: SiteFolder,
        console: Console, jobs: Int
    ) {
        self.findings = findings
        self.wishes = wishes
        self.templates = templates
        self.folder = folder
        self.console = console
        workers = Workers(count: jobs)
        common = wishes.digest
        outcomes = Mutex(Array(repeating: Outcome(), count: findings.count))
    }

    /// Puts everything into the folder; what went wrong with an input is in `outcomes`.
    ///
    /// - Returns: the site as built.
    /// - Throws: where nothing can be built at all, or a file cannot be written.
    func run() async throws -> Site {
        // Whatever every worker needs is seen to be there before the first one starts.
        _ = try ReportPress(wishes.press)
        prepareForThreads()
        var entries = resolved(await surveyed())
        while true {
            let site = Site(entries.map(\.filing), settings: wishes.settings)
            let failed = try await makeFilings(of: site, entries)
            guard !failed.isEmpty else {
                let whole = Site(entries.map { withFiles($0.filing) }, settings: wishes.settings)
                try await makeLists(of: whole)
                return whole
            }
            // A filing whose page cannot be made is on no other page either: those that named it are made anew.
            entries.removeAll { failed.contains($0.filing.listed.key) }
        }
    }

    /// Says of an input what is odd about it.
    func note(_ diagnostics: [Diagnostic], at finding: Int, failing: Bool = false) {
        outcomes.withLock { outcomes in
            if failing { outcomes[finding].fail(diagnostics) } else { outcomes[finding].diagnostics += diagnostics }
        }
    }

    // MARK: Reading

    private struct Surveyed: Sendable {
        var finding: Int
        var input: SurveyedInput
    }

    /// Each input once; those that are no filing, or whose filing cannot be trusted, are out.
    private func surveyed() async -> [Surveyed] {
        let found = Mutex<[Surveyed]>([])
        await workers.share(0..<findings.count) {
            { index in
                defer { self.console.step() }
                guard let input = self.survey(index) else { return }
                self.note(input.diagnostics, at: index)
                if input.diagnostics.contains(where: { $0.severity == .error }) {
                    self.note([], at: index, failing: true)
                } else {
                    found.withLock { $0.append(Surveyed(finding: index, input: input)) }
                }
            }
        }
        return found.withLock { $0.sorted { $0.finding < $1.finding } }
    }

    private func survey(_ index: Int) -> SurveyedInput? {
        guard case .input(let input) = findings[index] else {
            if case .remark(let diagnostic) = findings[index] {
                outcomes.withLock { $0[index] = Outcome(remark: diagnostic) }
            }
            return nil
        }
        do {
            if case .filing(let dataSet, let number) = input.source {
                return try FilingPress.survey(dataSet, filing: number, redactsAddresses: wishes.redactsAddresses)
            }
            switch try input.contents() {
            case .somethingElse(let what):
                outcomes.withLock { $0[index] = Outcome(remark: .skipped(input.name, "this is \(what)")) }
                return nil
            case .bytes(let bytes):
                return try FilingPress.survey(
                    bytes, named: input.name, redactsAddresses: wishes.redactsAddresses)
            }
        } catch let trouble as InputTrouble {
            note(trouble.diagnostics, at: index, failing: true)
        } catch let error as PressError {
            note(error.diagnostics, at: index, failing: true)
        } catch {
            note([Diagnostic(.error, code: "unreadable-file", "\(error)")], at: index, failing: true)
        }
        return nil
    }

    // MARK: One filing, one page

    /// Each filing once, whatever number of inputs holds it: the one that tells most, the first among equals.
    private func resolved(_ surveyed: [Surveyed]) -> [Entry] {
        var entries: [Entry] = []
        var places: [String: Int] = [:]
        for one in surveyed {
            for (number, filing) in one.input.filings.enumerated() {
                let entry = Entry(finding: one.finding, number: number + 1, filing: filing, digest: one.input.digest)
                guard let place = places[filing.listed.key] else {
                    places[filing.listed.key] = entries.count
                    entries.append(entry)
                    continue
                }
                let isBetter = Self.worth(of: filing) > Self.worth(of: entries[place].filing)
                let (kept, passed) = isBetter ? (entry, entries[place]) : (entries[place], entry)
                entries[place] = kept
                note([duplicate(passed, of: kept)], at: passed.finding)
            }
        }
        for entry in entries { outcomes.withLock { $0[entry.finding].filings += 1 } }
        return entries
    }

    /// A header tells the filed date, a document tells everything as filed.
    private static func worth(of filing: SurveyedFiling) -> Int {
        (filing.listed.accepted != nil || filing.listed.filed != nil ? 2 : 0) + (filing.sourceEnding != nil ? 1 : 0)
    }

    private func duplicate(_ passed: Entry, of kept: Entry) -> Diagnostic {
        let same = passed.filing.rowsDigest == kept.filing.rowsDigest
        let location = SourceLocation(file: name(of: passed.finding))
        return same
            ? .skipped(name(of: passed.finding), "this is the filing \(kept.filing.listed.key) again")
            : Diagnostic(
                .warning, code: "same-number",
                "this has the accession number of another input and other rows; it is not on the site", at: location,
                notes: ["the page is made from \(name(of: kept.finding))"])
    }

    func name(of finding: Int) -> String {
        if case .input(let input) = findings[finding] { input.name } else { "" }
    }
}
