import Files
import HTMLReports
import SiteReports
import Synchronization

/// Builds a site: reads every input once, puts away each filing's page and writes the files beside it; then, when all
/// filings are known, completes the pages and makes the lists.
///
/// Workers share each step; what they make follows from the inputs alone. Afterwards `SiteFolder.finish` puts it in place.
public final class SiteBuild: Sendable {
    /// A filing of the site and where it comes from.
    struct Entry: Sendable {
        /// The place of its input.
        var input: Int
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

    /// The filings that the site has already come first.
    public let inputs: [FilingInput]
    let options: Options
    let templates: SiteTemplates
    let folder: SiteFolder
    /// The filings that the site has already; nil where nothing is added to them.
    let memory: SiteMemory?
    let observer: any SiteBuildObserver
    let workers: Workers
    let frame: SiteFrame
    /// Of what all filings' files are made with.
    let common: Digest
    private let state: Mutex<[InputOutcome]>
    /// Keys for which somebody has made files already.
    let claimed = Mutex<Set<String>>([])

    /// - Parameter memory: of the folder, where filings are added to those that the site has.
    public init(
        _ inputs: [FilingInput], _ options: Options, templates: SiteTemplates, folder: SiteFolder,
        adding memory: SiteMemory? = nil, observer: any SiteBuildObserver
    ) {
        self.inputs = (memory?.inputs ?? []) + inputs
        self.options = options
        self.templates = templates
        self.folder = folder
        self.memory = memory
        self.observer = observer
        workers = Workers(count: options.jobs)
        frame = options.settings.filingFrame
        common = Digest(of: [
            options.press.digest, options.program, frame.digest,
            Digest(of: "\(options.settings.base?.text ?? "") \(options.packs)"),
        ])
        state = Mutex(Array(repeating: InputOutcome(), count: self.inputs.count))
    }

    /// What became of each input so far.
    public var outcomes: [InputOutcome] { state.withLock { $0 } }

    /// Puts everything into the folder; what went wrong with an input is in `outcomes`.
    ///
    /// - Throws: `Failure` where nothing can be built at all or a file cannot be written; of kind `.refused` where filings of
    ///   the last build would lose their pages unasked.
    public func run() async throws(Failure) {
        // A site without its PDFs would take the place of one with them.
        try ReportPress(options.press).requireAllFormats()
        let all = try await surveyed()
        var entries = resolved(all)
        let passed = Set(all.map(\.filing.listed.key)).subtracting(entries.map(\.filing.listed.key))
        while true {
            let site = Site(entries.map(\.filing), settings: options.settings)
            let changes = try await amendmentChanges(entries, of: site)
            let failed = try await complete(entries, of: site, changes)
            guard !failed.isEmpty else {
                try checkNothingIsLost(entries, passed: passed)
                return try await makeLists(of: site.withFiles { self.files(of: $0) })
            }
            // A filing whose page cannot be made is on no other page either: those that named it are made anew.
            entries.removeAll { failed.contains($0.filing.listed.key) }
        }
    }

    /// Says of an input what is odd about it.
    func note(_ diagnostics: [Diagnostic], at input: Int, failing: Bool = false) {
        change(input) { outcome in
            if failing { outcome.fail(diagnostics) } else { outcome.diagnostics += diagnostics }
        }
    }

    func outcome(of input: Int) -> InputOutcome { state.withLock { $0[input] } }

    func change(_ input: Int, _ change: (inout InputOutcome) -> Void) {
        state.withLock { change(&$0[input]) }
    }

    /// Does numbered work on all workers; the first file that cannot be written ends it.
    ///
    /// - Parameter start: makes what one worker works with.
    func share(
        _ count: Int, _ start: @Sendable @escaping () throws(Failure) -> (Int) throws(Failure) -> Void
    ) async throws(Failure) {
        let trouble = Mutex<Failure?>(nil)
        await workers.share(0..<count) {
            let step: ((Int) throws(Failure) -> Void)?
            do throws(Failure) {
                step = try start()
            } catch {
                trouble.withLock { $0 = $0 ?? error }
                step = nil
            }
            return { index in
                guard let step, trouble.withLock({ $0 == nil }) else { return }
                do throws(Failure) {
                    try step(index)
                } catch {
                    trouble.withLock { $0 = $0 ?? error }
                }
            }
        }
        if let error = trouble.withLock({ $0 }) { throw error }
    }

    /// Does what may fail for want of room.
    func writing<Result>(_ work: () throws(SystemError) -> Result) throws(Failure) -> Result {
        do { return try work() } catch { throw folder.unwritable(error) }
    }

    func packer() throws(Failure) -> PagePacker? { options.packs ? try PagePacker() : nil }
}

extension SiteMemory {
    /// The filings that were kept, in the order of their keys.
    var inputs: [FilingInput] {
        keys.map { FilingInput(.kept(self, key: $0), name: page(of: $0).description) }
    }
}
