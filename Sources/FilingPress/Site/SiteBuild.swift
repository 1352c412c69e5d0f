import Bytes
import Files
import HTMLReports
import SiteReports
import Synchronization

/// Builds a site: reads every input once, stores each filing's page and writes the files beside it; then, when all filings
/// are known, completes the pages and makes the lists.
///
/// Workers share each step; the result depends on the inputs alone. Call `SiteFolder.finish` afterwards to put it in place.
public final class SiteBuild: Sendable {
    /// A filing of the site and its origin.
    struct Entry: Sendable {
        /// The index of its input.
        var input: Int
        /// The number among the filings of its input, counted from 1.
        var number: Int
        var filing: SurveyedFiling
        /// The digest of the input and of everything that is the same for all filings.
        var content: Digest
        /// Whether it comes from the existing site.
        var isOnSite = false
        /// Its page, to be completed; nil if it was not made because it may not be needed.
        var page: PageSpill.Place?
    }

    /// The inputs; the filings of the existing site come first.
    public let inputs: [FilingInput]
    let options: Options
    let templates: SiteTemplates
    let folder: SiteFolder
    /// The filings of the existing site; nil if the build does not add to them.
    let memory: SiteMemory?
    let observer: any SiteBuildObserver
    let workers: Workers
    let frame: SiteFrame
    /// The digest of everything that the files of all filings depend on.
    let common: Digest
    private let state: Mutex<[InputOutcome]>
    /// The keys of filings whose files a worker has already begun to make.
    let claimed = Mutex<Set<String>>([])

    /// Prepares a build; `run()` does it.
    ///
    /// - Parameters:
    ///   - inputs: the inputs whose filings make the site.
    ///   - options: the title, base address, formats and the like.
    ///   - templates: the compiled templates.
    ///   - folder: the folder of the site, locked by this build.
    ///   - memory: the filings of the folder, if `inputs` are added to them.
    ///   - observer: is told of each step, from any thread.
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

    /// The outcome of each input so far.
    public var outcomes: [InputOutcome] { state.withLock { $0 } }

    /// Builds everything. Errors in inputs are in `outcomes`.
    ///
    /// - Throws: `Failure` if nothing can be built at all, if a file cannot be written, or if
    ///   filings of the last build would lose their pages unintentionally.
    public func run() async throws(Failure) {
        // Otherwise a site without PDFs would replace one with them.
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
            // A filing whose page cannot be made must not be on other pages either, so the pages that refer to it are made
            // again.
            entries.removeAll { failed.contains($0.filing.listed.key) }
        }
    }

    /// Adds diagnostics to the outcome of an input.
    func note(_ diagnostics: [Diagnostic], at input: Int, failing: Bool = false) {
        change(input) { outcome in
            if failing { outcome.fail(diagnostics) } else { outcome.diagnostics += diagnostics }
        }
    }

    func outcome(of input: Int) -> InputOutcome { state.withLock { $0[input] } }

    func change(_ input: Int, _ change: (inout InputOutcome) -> Void) {
        state.withLock { change(&$0[input]) }
    }

    /// Does numbered work on all workers; the first error stops it and is thrown.
    ///
    /// - Parameter start: called once on each worker; returns the function that does one piece of work.
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
    /// The stored filings as inputs, in the order of their keys.
    var inputs: [FilingInput] {
        keys.map { FilingInput(.kept(self, key: $0), name: page(of: $0).description) }
    }
}
