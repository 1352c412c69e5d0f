import FilingPress
import Synchronization

/// Builds a site: reads every input once, puts away each filing's page and writes the files beside it; then, when all
/// filings are known, completes the pages and makes the lists.
///
/// Workers share each step; what they make is told by the inputs alone.
final class SiteBuild: Sendable {
    /// How the person wants the site.
    struct Wishes: Sendable {
        var settings: SiteSettings
        var press: PressOptions
        /// Whether the ownership document is handed out.
        var handsOutSource: Bool
        var packs: Bool
        /// What becomes of filings that the last build had and this one has not.
        var missing: MissingFilings
        /// Of the program: another one may make other pages of the same filing.
        var program: Digest
    }

    /// A filing of the site and where it comes from.
    struct Entry: Sendable {
        var finding: Int
        /// Among the filings of its input, counted from 1.
        var number: Int
        var filing: SurveyedFiling
        /// Of the input and of all that is the same for every filing's files.
        var content: Digest
        /// Whether it was on the site already, and is kept.
        var isOnSite = false
        /// Its page, which waits to be completed; nil where it was not made, since it may not be needed.
        var page: PageSpill.Place?
    }

    let findings: [InputSearch.Finding]
    let wishes: Wishes
    let templates: SiteTemplates
    let folder: SiteFolder
    let console: Console
    let workers: Workers
    let frame: SiteFrame
    /// Of what all filings' files are made with.
    let common: Digest
    let outcomes: Mutex<[Outcome]>
    /// Keys for which somebody has made files already.
    let claimed = Mutex<Set<String>>([])
    /// The filings that the site has already; nil where nothing is added to them.
    let memory: SiteMemory?

    init(
        _ findings: [InputSearch.Finding], _ wishes: Wishes, templates: SiteTemplates, folder: SiteFolder,
        adding memory: SiteMemory?, console: Console, jobs: Int
    ) {
        self.findings = findings
        self.wishes = wishes
        self.templates = templates
        self.folder = folder
        self.memory = memory
        self.console = console
        workers = Workers(count: jobs)
        frame = wishes.settings.filingFrame
        common = Digest(of: [
            wishes.press.digest, wishes.program, frame.digest,
            Digest(of: "\(wishes.settings.base?.text ?? "") \(wishes.packs)"),
        ])
        outcomes = Mutex(Array(repeating: Outcome(), count: findings.count))
    }

    /// Puts everything into the folder; what went wrong with an input is in `outcomes`.
    ///
    /// - Returns: the site as built.
    /// - Throws: `PressError` where nothing can be built at all, `SystemError` where a file cannot be written,
    ///   `SiteRefusal` where filings of the last build would lose their pages unasked.
    func run() async throws -> Site {
        // A site without its PDFs would take the place of one with them.
        try ReportPress(wishes.press).requireAllFormats(hint: "--no-pdf builds a site without PDFs")
        let all = try await surveyed()
        var entries = resolved(all)
        let passed = Set(all.map(\.filing.listed.key)).subtracting(entries.map(\.filing.listed.key))
        while true {
            let site = Site(entries.map(\.filing), settings: wishes.settings)
            let changes = try await amendmentChanges(entries, of: site)
            let failed = try await complete(entries, of: site, changes)
            guard !failed.isEmpty else {
                try checkNothingIsLost(entries, passed: passed)
                let whole = site.withFiles { self.files(of: $0) }
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

    /// Does numbered work on all workers; the first file that cannot be written ends it.
    ///
    /// - Parameter start: makes what one worker works with.
    func share(
        _ count: Int, _ start: @Sendable @escaping () throws -> (Int) throws -> Void
    ) async throws {
        let trouble = Mutex<(any Error)?>(nil)
        await workers.share(0..<count) {
            let step: ((Int) throws -> Void)?
            do {
                step = try start()
            } catch {
                trouble.withLock { $0 = $0 ?? error }
                step = nil
            }
            return { index in
                guard let step, trouble.withLock({ $0 == nil }) else { return }
                do {
                    try step(index)
                } catch {
                    trouble.withLock { $0 = $0 ?? error }
                }
            }
        }
        if let error = trouble.withLock({ $0 }) { throw error }
    }

    func packer() throws -> PagePacker? { wishes.packs ? try PagePacker() : nil }

    func name(of finding: Int) -> String {
        if case .input(let input) = findings[finding] { input.name } else { "" }
    }
}
