import FilingPress
import Synchronization

extension SiteBuild {
    /// All filings, in the order of their inputs. Inputs that are no filing, or whose filing cannot be trusted, are out.
    func surveyed() async throws -> [Entry] {
        let found = Mutex<[[Entry]]>(Array(repeating: [], count: findings.count))
        try await share(findings.count) {
            let tools = try Tools(self)
            return { index in
                defer { self.console.step() }
                let entries = try self.survey(index, with: tools) { filing, content in
                    self.place(of: filing, madeFrom: content)
                }
                found.withLock { $0[index] = entries }
            }
        }
        return found.withLock { $0.flatMap(\.self) }
    }

    /// How many bytes of pages may wait in memory.
    private static let roomForPages = 96 << 20

    /// What one worker works with.
    struct Tools {
        var press: ReportPress
        var packer: PagePacker?
        var spill: PageSpill

        init(_ build: SiteBuild) throws {
            press = ReportPress(build.wishes.press)
            packer = try build.packer()
            spill = PageSpill(room: SiteBuild.roomForPages / build.workers.count)
        }
    }

    /// Where the reports of a filing will lie; nil where its files are there already, or another input makes them.
    private func place(of filing: SurveyedFiling, madeFrom content: Digest) -> ReportPlace? {
        let key = filing.listed.key
        if folder.holds(key, madeFrom: content, endings: endings(of: filing)) { return nil }
        guard claimed.withLock({ $0.insert(key).inserted }) else { return nil }
        return reportPlace(of: filing)
    }

    func reportPlace(of filing: SurveyedFiling) -> ReportPlace {
        ReportPlace(
            name: filing.listed.key, canonicalAddress: wishes.settings.base?.address(of: filing.listed.page),
            site: frame)
    }

    /// Reads an input, writes the files beside the pages, and puts the pages away.
    func survey(
        _ index: Int, with tools: Tools, place: (SurveyedFiling, Digest) -> ReportPlace?
    ) throws -> [Entry] {
        guard let input = read(index, with: tools, place: place) else { return [] }
        note(input.diagnostics, at: index)
        guard !input.diagnostics.contains(where: { $0.severity == .error }) else {
            note([], at: index, failing: true)
            return []
        }
        var entries: [Entry] = []
        for (number, surveyed) in input.filings.enumerated() {
            var entry = Entry(
                finding: index, number: number + 1, filing: surveyed.filing,
                content: Digest(of: [input.digest, common]))
            if let pressed = surveyed.pressed { entry.page = try put(pressed, of: entry.filing, with: tools) }
            entries.append(entry)
        }
        return entries
    }

    private func read(
        _ index: Int, with tools: Tools, place: (SurveyedFiling, Digest) -> ReportPlace?
    ) -> SurveyedInput? {
        guard case .input(let input) = findings[index] else {
            if case .remark(let diagnostic) = findings[index] {
                outcomes.withLock { $0[index] = Outcome(remark: diagnostic) }
            }
            return nil
        }
        let common = common
        let whole = { (filing: SurveyedFiling, digest: Digest) in place(filing, Digest(of: [digest, common])) }
        do {
            if case .filing(let dataSet, let number) = input.source {
                return try tools.press.survey(dataSet, filing: number, place: whole)
            }
            switch try input.contents() {
            case .somethingElse(let what):
                outcomes.withLock { $0[index] = Outcome(remark: .skipped(input.name, "this is \(what)")) }
                return nil
            case .bytes(let bytes):
                return try tools.press.survey(bytes, named: input.name, place: whole)
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

    /// Writes what lies beside the page, and puts the page away.
    private func put(
        _ pressed: PressedFiling, of filing: SurveyedFiling, with tools: Tools
    ) throws(SystemError) -> PageSpill.Place? {
        let stem = "filings/" + filing.listed.key
        var page: PageSpill.Place?
        for report in pressed.reports {
            if report.format == .html {
                page = try tools.spill.put(report.bytes)
            } else {
                try folder.put(SiteFile(path: stem + report.nameEnding, bytes: report.bytes), tools.packer)
            }
        }
        if wishes.handsOutSource, let ending = filing.sourceEnding {
            try folder.put(SiteFile(path: stem + ending, bytes: Array(pressed.filing.source)), tools.packer)
        }
        return page
    }

    // MARK: One filing, one page

    /// Each filing once, whatever number of inputs holds it: the one that tells most, the first among equals.
    func resolved(_ surveyed: [Entry]) -> [Entry] {
        var entries: [Entry] = []
        var places: [String: Int] = [:]
        for entry in surveyed {
            guard let place = places[entry.filing.listed.key] else {
                places[entry.filing.listed.key] = entries.count
                entries.append(entry)
                continue
            }
            var (kept, passed) = (entries[place], entry)
            if Self.worth(of: passed.filing) > Self.worth(of: kept.filing) { swap(&kept, &passed) }
            if passed.page != nil {
                folder.discard(endings(of: passed.filing).map { "filings/\(passed.filing.listed.key)\($0)" })
            }
            entries[place] = kept
            note([duplicate(passed, of: kept)], at: passed.finding)
        }
        for entry in entries { outcomes.withLock { $0[entry.finding].filings += 1 } }
        return entries
    }

    /// A header tells the filed date, a document tells everything as filed.
    private static func worth(of filing: SurveyedFiling) -> Int {
        (filing.listed.accepted != nil || filing.listed.filed != nil ? 2 : 0) + (filing.sourceEnding != nil ? 1 : 0)
    }

    private func duplicate(_ passed: Entry, of kept: Entry) -> Diagnostic {
        let name = name(of: passed.finding)
        if passed.filing.rowsDigest == kept.filing.rowsDigest {
            return .skipped(name, "this is the filing \(kept.filing.listed.key) again")
        }
        return Diagnostic(
            .warning, code: "same-number",
            "this has the accession number of another input and other rows; it is not on the site",
            at: SourceLocation(file: name), notes: ["the page is made from \(self.name(of: kept.finding))"])
    }
}
