import Files
import HTMLReports
import OwnershipForms
import SiteReports
import Synchronization

extension SiteBuild {
    /// Completes the page of each filing, or keeps what the last build made if nothing about it has changed.
    ///
    /// - Returns: the keys of the filings whose pages could not be made.
    func complete(
        _ entries: [Entry], of site: Site, _ changes: [String: [FilingOnSite.ChangeList]]
    ) async throws(Failure) -> Set<String> {
        let surroundings = Surroundings(self, site, changes)
        let unmade = Mutex<[Entry]>([])
        try await share(entries.count) { () throws(Failure) in
            let packer = try self.packer()
            return { (index: Int) throws(Failure) in
                let entry = entries[index]
                let around = surroundings.of(entry.filing)
                let recipe = self.recipe(of: entry, around)
                if self.folder.keep(recipe, of: entry.filing.listed.key) { return self.observer.step() }
                guard let page = entry.page else { return unmade.withLock { $0.append(entry) } }
                let whole = try self.writing { () throws(SystemError) in try page.page() }
                try self.put(whole, of: entry, around, recipe, packer)
                self.observer.step()
            }
        }
        return try await make(unmade.withLock { $0 }, in: surroundings)
    }

    /// Makes the pages that were not made during the survey: their inputs have not changed, but their surroundings have.
    private func make(_ entries: [Entry], in surroundings: Surroundings) async throws(Failure) -> Set<String> {
        let wanted = Dictionary(grouping: entries, by: \.input)
        let order = wanted.keys.sorted()
        OpenedArchive.rewind(order.lazy.map { self.inputs[$0] })
        let failed = Mutex<Set<String>>([])
        try await share(order.count) { () throws(Failure) in
            let tools = try Tools(self)
            return { (number: Int) throws(Failure) in
                let keys = Set((wanted[order[number]] ?? []).map(\.filing.listed.key))
                // Already reported when the input was read for the first time.
                let said = self.outcome(of: order[number])
                let made = try self.survey(order[number], with: tools) { filing, _ in
                    keys.contains(filing.listed.key) ? self.reportPlace(of: filing) : nil
                }
                let pages = made.filter { keys.contains($0.filing.listed.key) && $0.page != nil }
                if pages.count == keys.count { self.change(order[number]) { $0 = said } }
                failed.withLock { $0.formUnion(keys.subtracting(pages.map(\.filing.listed.key))) }
                for entry in pages {
                    let around = surroundings.of(entry.filing)
                    guard let place = entry.page else { continue }
                    let page = try self.writing { () throws(SystemError) in try place.page() }
                    try self.put(page, of: entry, around, self.recipe(of: entry, around), tools.packer)
                }
                self.observer.step()
            }
        }
        return failed.withLock { $0 }
    }

    /// Computes what the site adds to the page of each filing.
    private struct Surroundings: Sendable {
        private let build: SiteBuild
        private let site: Site
        private let changes: [String: [FilingOnSite.ChangeList]]
        private let places: [String: Int]

        init(_ build: SiteBuild, _ site: Site, _ changes: [String: [FilingOnSite.ChangeList]]) {
            (self.build, self.site, self.changes) = (build, site, changes)
            places = Dictionary(uniqueKeysWithValues: site.filings.enumerated().map { ($1.listed.key, $0) })
        }

        func of(_ filing: SurveyedFiling) -> FilingOnSite {
            let key = filing.listed.key
            guard let place = places[key] else { return FilingOnSite(frame: build.frame) }
            return site.surroundings(
                ofFiling: place, files: Array(build.endings(of: filing).dropFirst()), in: build.frame,
                changes: changes[key] ?? [])
        }
    }

    private func recipe(of entry: Entry, _ surroundings: FilingOnSite) -> SiteManifest.Recipe {
        SiteManifest.Recipe(
            content: entry.content, surroundings: surroundings.digest, document: entry.filing.documentDigest,
            endings: endings(of: entry.filing))
    }

    private func put(
        _ page: [UInt8], of entry: Entry, _ surroundings: FilingOnSite, _ recipe: SiteManifest.Recipe,
        _ packer: PagePacker?
    ) throws(Failure) {
        let whole = templates.complete(page, with: surroundings)
        try folder.put(SiteFile(path: entry.filing.listed.page, bytes: whole), packer)
        folder.note(recipe, of: entry.filing.listed.key)
    }

    /// The endings of a filing's file names; that of the page comes first.
    func endings(of filing: SurveyedFiling) -> [String] {
        let reports = options.press.formats.flatMap(\.nameEndings).filter { $0 != ".html" }
        let source = options.handsOutSource ? filing.sourceEnding : nil
        return [".html"] + reports + (source.map { [$0] } ?? [])
    }

    /// The files beside the filing's page, with their sizes if they have been written.
    func files(of filing: SurveyedFiling) -> [ListedFiling.File] {
        let key = filing.listed.key
        return endings(of: filing).dropFirst().map { ending in
            ListedFiling.File(
                ending: ending, ofFiling: key, size: folder.size(of: SiteAddress.file(ofFiling: key, ending: ending)))
        }
    }
}
