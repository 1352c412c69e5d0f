extension MailPress {
    /// Returns the subject: the subject of the settings with `{title}` replaced, or else the filing's or digest's own
    /// title, followed by the part number of a split digest.
    func subject(of items: [MailItem], isDigest: Bool, part: (number: Int, count: Int)?) -> String {
        let own = isDigest ? Self.digestTitle(of: items) : items.first?.title ?? ""
        let whole = settings.subject.map { $0.replacing("{title}", with: own) } ?? own
        // A word of unlimited length could not be folded into lines.
        let subject = whole.unicodeScalars.count > 300 ? whole.prefix(280) + "…" : whole
        return subject + (part.map { " (part \($0.number) of \($0.count))" } ?? "")
    }

    /// Returns the title of a digest, such as `12 filings: EXAMPLE CORP, OTHER INC and 3 more`.
    private static func digestTitle(of items: [MailItem]) -> String {
        var issuers: [String] = []
        for item in items {
            let name = HeaderText.cleaned(item.issuer.name)
            if !name.isEmpty, !issuers.contains(name) { issuers.append(name) }
        }
        let partial = items.count(where: \.isPartial)
        let count =
            (items.count == 1 ? "1 filing" : "\(items.count) filings")
            + (partial == 0 ? "" : " (\(partial) of them only in part)")
        guard !issuers.isEmpty else { return count }
        let shown = issuers.count > 3 ? Array(issuers.prefix(2)) : issuers
        let rest = issuers.count - shown.count
        return "\(count): " + shown.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
    }
}
