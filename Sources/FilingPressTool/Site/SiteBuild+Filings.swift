import FilingPress
import Synchronization

extension SiteBuild {
    /// Makes the page of each filing and the files beside it, where something they are made from has changed.
    ///
    /// - Returns: the keys of those that could not be made.
    func makeFilings(of site: Site, _ entries: [Entry]) async throws -> Set<String> {
        var places: [String: Int] = [:]
        for (place, filing) in site.filings.enumerated() { places[filing.listed.key] = place }
        var byFinding: [Int: [Entry]] = [:]
        for entry in entries { byFinding[entry.finding, default: []].append(entry) }
        for case .input(let input) in findings {
            if case .entry(let archive, _) = input.source { archive.rewind() }
        }
        let (all, placed) = (byFinding, places)
        let failed = Mutex<Set<String>>([])
        let trouble = Mutex<SystemError?>(nil)
        await workers.share(0..<findings.count) {
            let press = try? ReportPress(self.wishes.press)
            let packer = self.wishes.packs ? try? PagePacker() : nil
            return { index in
                defer { self.console.step() }
                guard trouble.withLock({ $0 == nil }), let press else { return }
                do throws(SystemError) {
                    let lost = try self.make(all[index] ?? [], at: index, of: site, placed, press, packer)
                    failed.withLock { $0.formUnion(lost) }
                } catch {
                    trouble.withLock { $0 = error }
                }
            }
        }
        if let error = trouble.withLock({ $0 }) { throw error }
        return failed.withLock { $0 }
    }

    private func make(
        _ entries: [Entry], at index: Int, of site: Site, _ places: [String: Int], _ press: ReportPress,
        _ packer: PagePacker?
    ) throws(SystemError) -> Set<String> {
        guard case .input(let input) = findings[index] else { return [] }
        // Entries of an archive come one after the other, wanted or not.
        let contents = isEntry(input) ? try? input.contents() : nil
        var wanted: [Int: (entry: Entry, surroundings: FilingOnSite, recipe: SiteManifest.Recipe)] = [:]
        for entry in entries {
            guard let place = places[entry.filing.listed.key] else { continue }
            let endings = self.endings(of: entry.filing)
            let surroundings = site.surroundings(ofFiling: place, files: Array(endings.dropFirst()))
            let recipe = SiteManifest.Recipe(
                digest: Digest(of: [entry.digest, common, surroundings.digest]), endings: endings)
            if !folder.keep(recipe, of: entry.filing.listed.key) {
                wanted[entry.number] = (entry, surroundings, recipe)
            }
        }
        guard !wanted.isEmpty else { return [] }
        let keys = Set(wanted.values.map { $0.entry.filing.listed.key })
        let place = { (number: Int) in
            guard let one = wanted[number] else { return ReportPlace() }
            let listed = one.entry.filing.listed
            return ReportPlace(
                name: listed.key, canonicalAddress: site.settings.base?.address(of: listed.page),
                site: one.surroundings)
        }
        do {
            let pressed = try pressed(input, contents, by: press, named: wanted.values.first?.entry, place)
            let diagnostics = pressed.diagnostics.filter { $0.severity == .error }
            guard diagnostics.isEmpty else {
                note(diagnostics.map { named($0, index) }, at: index, failing: true)
                return keys
            }
            for (number, filing) in pressed.filings.enumerated() {
                guard let one = wanted[number + 1] else { continue }
                try put(filing, one.entry, packer)
                folder.note(one.recipe, of: one.entry.filing.listed.key)
            }
            return []
        } catch let error as SystemError {
            throw error
        } catch let error as PressError {
            note(error.diagnostics.map { named($0, index) }, at: index, failing: true)
        } catch let error as InputTrouble {
            note(error.diagnostics, at: index, failing: true)
        } catch {
            note([Diagnostic(.error, code: "unreadable-file", "\(error)")], at: index, failing: true)
        }
        return keys
    }

    private func isEntry(_ input: Input) -> Bool {
        if case .entry = input.source { true } else { false }
    }

    private func pressed(
        _ input: Input, _ contents: EntryContents?, by press: ReportPress, named entry: Entry?,
        _ place: (Int) -> ReportPlace
    ) throws -> PressedInput {
        if case .filing(let dataSet, let number) = input.source {
            return try press.press(dataSet, filing: number, place: place)
        }
        guard case .bytes(let bytes) = try contents ?? input.contents() else {
            throw InputTrouble(diagnostics: [
                Diagnostic(
                    .error, code: "changed-file", "this has changed while the site was built",
                    at: SourceLocation(file: input.name))
            ])
        }
        // Reports quote the name, and the site is to be the same wherever its inputs lie.
        return try press.press(bytes, named: entry?.filing.listed.key ?? "", place: place)
    }

    /// Messages name the input, reports its key.
    private func named(_ diagnostic: Diagnostic, _ index: Int) -> Diagnostic {
        var named = diagnostic
        named.location?.file = name(of: index)
        return named
    }

    /// What the names of the files of a filing end in; the page comes first.
    func endings(of filing: SurveyedFiling) -> [String] {
        let reports = wishes.press.formats.flatMap(\.nameEndings)
        return [".html"] + reports.filter { $0 != ".html" } + (filing.sourceEnding.map { [$0] } ?? [])
    }

    private func put(_ pressed: PressedFiling, _ entry: Entry, _ packer: PagePacker?) throws(SystemError) {
        let stem = "filings/" + entry.filing.listed.key
        for report in pressed.reports {
            try folder.put(SiteFile(path: stem + report.nameEnding, bytes: report.bytes), packer)
        }
        if let ending = entry.filing.sourceEnding {
            try folder.put(SiteFile(path: stem + ending, bytes: Array(pressed.filing.source)), packer)
        }
    }

    /// With the files that now lie beside its page.
    func withFiles(_ filing: SurveyedFiling) -> SurveyedFiling {
        var whole = filing
        let key = filing.listed.key
        whole.listed.files = endings(of: filing).dropFirst().map { ending in
            ListedFiling.File(ending: ending, ofFiling: key, size: folder.size(of: "filings/\(key)\(ending)"))
        }
        return whole
    }
}
