import Bytes
import Files
import HTMLReports
import OwnershipForms
import SiteReports
import Synchronization

extension SiteBuild {
    /// Reads all inputs. Returns their filings in the order of the inputs, without inputs that are not filings or have
    /// errors.
    func surveyed() async throws(Failure) -> [Entry] {
        let found = Mutex<[[Entry]]>(Array(repeating: [], count: inputs.count))
        try await share(inputs.count) { () throws(Failure) in
            let tools = try Tools(self)
            return { (index: Int) throws(Failure) in
                defer { self.observer.step() }
                let entries = try self.survey(index, with: tools) { filing, content in
                    self.place(of: filing, madeFrom: content)
                }
                found.withLock { $0[index] = entries }
            }
        }
        return found.withLock { $0.flatMap(\.self) }
    }

    /// The number of bytes of pages that may be stored in memory, over all workers.
    private static let roomForPages = 96 << 20

    /// The tools of one worker.
    struct Tools {
        var press: ReportPress
        var packer: PagePacker?
        var spill: PageSpill

        init(_ build: SiteBuild) throws(Failure) {
            press = ReportPress(build.options.press)
            packer = try build.packer()
            spill = PageSpill(
                room: SiteBuild.roomForPages / max(1, build.workers.count), folder: build.options.temporaryFolder)
        }
    }

    /// The destination of a filing's reports; nil if they need not be made, because the files exist or another input makes
    /// them.
    private func place(of filing: SurveyedFiling, madeFrom content: Digest) -> ReportPlace? {
        let key = filing.listed.key
        if folder.holds(key, madeFrom: content, endings: endings(of: filing)) { return nil }
        guard claimed.withLock({ $0.insert(key).inserted }) else { return nil }
        return reportPlace(of: filing)
    }

    func reportPlace(of filing: SurveyedFiling) -> ReportPlace {
        let key = filing.listed.key
        return ReportPlace(
            name: key, canonicalAddress: options.settings.base?.address(of: filing.listed.page),
            previewAddress: options.press.formats.contains(.png)
                ? options.settings.base?.address(of: SiteAddress.file(ofFiling: key, ending: SiteAddress.previewEnding))
                : nil,
            site: frame)
    }

    /// Reads an input, writes the files beside the pages and stores the pages.
    func survey(
        _ index: Int, with tools: Tools, place: (SurveyedFiling, Digest) -> ReportPlace?
    ) throws(Failure) -> [Entry] {
        guard let input = try read(index, with: tools, place: place) else { return [] }
        let isOnSite = isKept(index)
        let hasErrors = input.diagnostics.contains { $0.severity == .error }
        // Irregularities were reported when the filing was added to the site.
        if !isOnSite || hasErrors { note(input.diagnostics, at: index, failing: hasErrors) }
        if input.filings.contains(where: { !$0.isTrusted }) {
            note([.onNoPage(inputs[index].name)], at: index, failing: true)
        }
        var entries: [Entry] = []
        for (number, surveyed) in input.filings.enumerated() where surveyed.isTrusted {
            var entry = Entry(
                input: index, number: number + 1, filing: surveyed.filing,
                content: Digest(of: [input.digest, common]), isOnSite: isOnSite)
            if let pressed = surveyed.pressed { entry.page = try put(pressed, of: entry.filing, with: tools) }
            if let kept = surveyed.kept { try keep(kept, of: entry.filing) }
            entries.append(entry)
        }
        return entries
    }

    private func read(
        _ index: Int, with tools: Tools, place: (SurveyedFiling, Digest) -> ReportPlace?
    ) throws(Failure) -> SurveyedInput? {
        let input = inputs[index]
        let common = common
        let whole = { (filing: SurveyedFiling, digest: Digest) in place(filing, Digest(of: [digest, common])) }
        do throws(Failure) {
            switch input.source {
            case .filing(let dataSet, let number):
                return try tools.press.survey(dataSet, filing: number, place: whole)
            case .kept(let memory, let key):
                let kept = try memory.filing(key)
                guard !kept.isRedacted || options.press.redactsAddresses else { throw .addressesWithheld(folder) }
                return tools.press.survey(kept, named: input.name, place: whole)
            case .passedOver(let reason):
                change(index) { $0 = InputOutcome(remark: reason) }
                return nil
            case .file, .bytes, .entry: break
            }
            switch try input.contents() {
            case .somethingElse(let what):
                change(index) { $0 = InputOutcome(remark: .skipped(input.name, "this is \(what)")) }
                return nil
            case .bytes(let bytes):
                return try tools.press.survey(bytes, named: input.name, place: whole)
            }
        } catch {
            if error.kind == .refused { throw error }
            note(error.diagnostics, at: index, failing: true)
            return nil
        }
    }

    /// Writes the files beside the page and stores the page.
    private func put(
        _ pressed: PressedFiling, of filing: SurveyedFiling, with tools: Tools
    ) throws(Failure) -> PageSpill.Place? {
        let path = { SiteAddress.file(ofFiling: filing.listed.key, ending: $0) }
        var page: PageSpill.Place?
        let endings = endings(of: filing)
        for report in pressed.reports where endings.contains(report.nameEnding) {
            if report.format == .html {
                page = try writing { () throws(SystemError) in try tools.spill.put(report.bytes) }
            } else {
                try folder.put(SiteFile(path: path(report.nameEnding), bytes: report.bytes), tools.packer)
            }
        }
        if options.handsOutSource, let ending = filing.sourceEnding {
            try folder.put(SiteFile(path: path(ending), bytes: Array(pressed.filing.source)), tools.packer)
        }
        return page
    }

    /// Stores what a later build needs to know of a filing.
    private func keep(_ kept: KeptFiling, of filing: SurveyedFiling) throws(Failure) {
        var kept = kept
        kept.sourceEnding = options.handsOutSource ? filing.sourceEnding : nil
        try folder.put(SiteFile(path: KeptFiling.path(kept.key), bytes: kept.bytes), nil)
    }

    /// Whether an input is a filing of the existing site.
    func isKept(_ input: Int) -> Bool {
        if case .kept = inputs[input].source { true } else { false }
    }
}
