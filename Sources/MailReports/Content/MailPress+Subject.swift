import HTMLReports

extension MailPress {
    /// Returns the subject: that of the settings, in which `{title}` stands for the title of the filing or digest and
    /// `{headline}` for what it says, or else the headline; followed by the part number of a split digest.
    func subject(of items: [MailItem], isDigest: Bool, part: (number: Int, count: Int)?) -> String {
        let title = isDigest ? Self.digestTitle(of: items) : items.first?.title ?? ""
        let headline = isDigest ? title : items.first?.headline ?? ""
        let whole =
            settings.subject.map { Self.filled($0, title: title, headline: headline) } ?? headline
        // A word of unlimited length could not be folded into lines.
        let subject = whole.unicodeScalars.count > 340 ? String(whole.unicodeScalars.prefix(320)) + "…" : whole
        return subject + (part.map { " (part \($0.number) of \($0.count))" } ?? "")
    }

    /// Fills in the names. What is filled in is not looked at again: a title may hold `{headline}`.
    private static func filled(_ pattern: String, title: String, headline: String) -> String {
        pattern.components(of: "{title}").map { $0.replacing("{headline}", with: headline) }.joined(separator: title)
    }

    /// Returns the title of a digest, such as `12 filings, 3 with purchases, 5 with sales: EXAMPLE CORP, OTHER INC and 3 more`.
    private static func digestTitle(of items: [MailItem]) -> String {
        var issuers: [String] = []
        var seen: Set<String> = []
        for item in items {
            let name = HeaderText.cleaned(item.issuer.name)
            if !name.isEmpty, seen.insert(name).inserted { issuers.append(name) }
        }
        let partial = items.count(where: \.isPartial)
        let count =
            MailDigest.count(of: items.map(\.filing)).joined(separator: ", ")
            + (partial == 0 ? "" : " (\(partial) of them only in part)")
        guard !issuers.isEmpty else { return count }
        let shown = issuers.count > 3 ? Array(issuers.prefix(2)) : issuers
        let rest = issuers.count - shown.count
        return "\(count): " + shown.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
    }
}

extension String {
    /// The texts between occurrences of a text.
    fileprivate func components(of separator: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let found = rest.firstRange(of: separator) {
            parts.append(String(rest[..<found.lowerBound]))
            rest = rest[found.upperBound...]
        }
        return parts + [String(rest)]
    }
}
