import HTMLReports
import OwnershipForms
import SiteReports
import Synchronization

extension SiteBuild {
    /// Compares each amendment with the filings it amends, by reading both again. Returns the changes by the amendment's
    /// key.
    func amendmentChanges(_ entries: [Entry], of site: Site) async throws(Failure) -> [String: [FilingOnSite
        .ChangeList]]
    {
        let pairs = site.amendments
        guard !pairs.isEmpty else { return [:] }
        let byKey = Dictionary(uniqueKeysWithValues: entries.map { ($0.filing.listed.key, $0) })
        let entry: @Sendable (Int) -> Entry? = { byKey[site.filings[$0].listed.key] }
        // Entries of archives cannot be read in arbitrary order, so they are read first.
        let packed = try await formsInArchives(
            pairs.flatMap { [entry($0.amendment), entry($0.original)] }.compactMap(\.self))
        let found = Mutex<[Int: FilingOnSite.ChangeList]>([:])
        try await share(pairs.count) { () throws(Failure) in
            let press = ReportPress(self.options.press)
            return { (number: Int) throws(Failure) in
                let pair = pairs[number]
                guard let amendment = entry(pair.amendment), let original = entry(pair.original),
                    let before = packed[original.filing.listed.key] ?? self.form(of: original, with: press),
                    let after = packed[amendment.filing.listed.key] ?? self.form(of: amendment, with: press)
                else { return }
                let list = SiteReports.changes(from: before, named: site.label(of: pair.original), to: after)
                found.withLock { $0[number] = list }
            }
        }
        var lists: [String: [FilingOnSite.ChangeList]] = [:]
        for (number, list) in found.withLock({ $0 }).sorted(by: { $0.key < $1.key }) {
            lists[site.filings[pairs[number].amendment].listed.key, default: []].append(list)
        }
        return lists
    }

    /// Reads the form of an entry again. If that fails, there is no comparison, and the page does not mention one.
    private func form(of entry: Entry, with press: ReportPress) -> FilledForm? {
        let input = inputs[entry.input]
        let forms: [FilledForm]?
        switch input.source {
        case .filing(let dataSet, let number): forms = try? press.forms(of: dataSet, filing: number)
        case .kept(let memory, let key): forms = (try? memory.filing(key)).map { press.forms(of: $0) }
        case .file, .bytes, .entry, .passedOver:
            if case .bytes(let bytes)? = try? input.contents() {
                forms = try? press.forms(of: bytes, named: input.name)
            } else {
                forms = nil
            }
        }
        return forms.flatMap { $0.indices.contains(entry.number - 1) ? $0[entry.number - 1] : nil }
    }

    private func formsInArchives(_ entries: [Entry]) async throws(Failure) -> [String: FilledForm] {
        let packed = entries.filter { entry in
            if case .entry = inputs[entry.input].source { true } else { false }
        }
        OpenedArchive.rewind(packed.lazy.map { self.inputs[$0.input] })
        let order = Dictionary(grouping: packed, by: \.input).sorted { $0.key < $1.key }.map(\.value)
        let found = Mutex<[String: FilledForm]>([:])
        try await share(order.count) { () throws(Failure) in
            let press = ReportPress(self.options.press)
            return { (number: Int) throws(Failure) in
                let entries = order[number]
                let input = self.inputs[entries[0].input]
                guard case .bytes(let bytes)? = try? input.contents(),
                    let forms = try? press.forms(of: bytes, named: input.name)
                else { return }
                for entry in entries where forms.indices.contains(entry.number - 1) {
                    found.withLock { $0[entry.filing.listed.key] = forms[entry.number - 1] }
                }
            }
        }
        return found.withLock { $0 }
    }
}
