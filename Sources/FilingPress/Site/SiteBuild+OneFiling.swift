import SiteReports

extension SiteBuild {
    /// Keeps each filing once, even if several inputs contain it, and reports what was skipped.
    func resolved(_ surveyed: [Entry]) -> [Entry] {
        let same = SameFilings(surveyed.map { SameFilings.Candidate($0.filing, isOnSite: $0.isOnSite) })
        var entries: [Entry] = []
        for (place, entry) in surveyed.enumerated() {
            if same.fates[place] == .shown {
                entries.append(entry)
                change(entry.input) { $0.filings += 1 }
            } else if entry.page != nil {
                folder.discard(SiteFolder.paths(of: entry.filing.listed.key, endings(of: entry.filing)))
            }
            if let remark = remark(on: same.fates[place], of: entry, among: surveyed) {
                note([remark], at: entry.input)
            }
            if let twin = same.twins[place], !entry.isOnSite || !surveyed[twin].isOnSite {
                note([self.twin(entry, surveyed[twin])], at: entry.input)
            }
        }
        return entries
    }

    private func remark(on fate: SameFilings.Fate, of entry: Entry, among surveyed: [Entry]) -> Diagnostic? {
        let (name, key) = (inputs[entry.input].name, entry.filing.listed.key)
        switch fate {
        case .shown: return nil
        case .again(let place):
            let shown = surveyed[place]
            if entry.isOnSite {
                // The same page, made from the input with more information.
                guard shown.filing.listed.key != key else { return nil }
                return Diagnostic(
                    .note, code: Diagnostic.skippedCode,
                    "this is the filing \(shown.filing.listed.key), and stands under that name from now on",
                    at: SourceLocation(file: name))
            }
            return .skipped(name, "this is the filing \(shown.filing.listed.key) again")
        case .replaced(let place):
            return Diagnostic(
                .warning, code: "replaced",
                "\(inputs[surveyed[place].input].name) has the same number and other content, and takes the place of this",
                at: SourceLocation(file: name))
        case .otherContent(let place):
            return Diagnostic(
                .warning, code: "same-number",
                "this has the accession number of another input and other rows; it is not on the site",
                at: SourceLocation(file: name),
                notes: ["the page is made from \(inputs[surveyed[place].input].name)"])
        }
    }

    private func twin(_ entry: Entry, _ other: Entry) -> Diagnostic {
        Diagnostic(
            .note, code: "filed-twice",
            "\(entry.filing.listed.key) says the same as \(other.filing.listed.key), under an accession number of its own; "
                + "both are on the site",
            at: SourceLocation(file: inputs[entry.input].name))
    }
}

extension Diagnostic {
    /// Follows the errors of an input to explain why it is not on the site.
    static func onNoPage(_ name: String) -> Diagnostic {
        Diagnostic(
            .error, code: "not-on-site", "what is wrong with this filing keeps it off the site",
            at: SourceLocation(file: name))
    }
}
