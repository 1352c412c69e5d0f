import FilingPress
import MailReports

extension MailRun {
    /// Returns the filing with its attachments. If a PDF or JSON attachment is missing, adds an error to the outcome
    /// and returns nil; a missing source is only a warning.
    func item(
        _ filing: PressedFiling, name: OutputName, _ input: Input, _ outcome: inout Outcome
    ) -> MailItem? {
        let stem = name.parts.last ?? "filing"
        var attachments: [MailAttachment] = []
        for kind in delivery.attachments {
            switch kind {
            case .pdf, .json:
                guard let report = filing.reports.first(where: { $0.format == kind.format }) else {
                    outcome.fail([
                        Diagnostic(
                            .error, code: "attachment-missing", "no message is made of this: its \(kind) is missing",
                            at: SourceLocation(file: input.name))
                    ])
                    return nil
                }
                attachments.append(MailAttachment(kind, name: stem + report.nameEnding, bytes: report.bytes))
            case .source:
                guard !filing.filing.source.isEmpty else {
                    outcome.diagnostics.append(
                        Diagnostic(
                            .warning, code: "no-source", "there is no ownership document in this to be attached",
                            at: SourceLocation(file: input.name)))
                    continue
                }
                attachments.append(
                    MailAttachment(kind, name: stem + ".xml", bytes: Array(filing.filing.source)))
            case .listing: continue
            }
        }
        let picture = filing.reports.first { $0.format == .png }
        if delivery.hasPreview, picture == nil {
            outcome.fail([
                Diagnostic(
                    .error, code: "attachment-missing", "no message is made of this: its preview is missing",
                    at: SourceLocation(file: input.name))
            ])
            return nil
        }
        let item = MailItem(
            filing.filing, form: filing.form, number: filing.number, attachments: attachments,
            preview: picture.map { (stem + $0.nameEnding, $0.bytes) },
            oddities: filing.oddities.filter { $0.severity >= .warning }.map(\.message),
            page: page(of: filing), composer: press.composer)
        if item.hasHostileTitle {
            outcome.diagnostics.append(
                Diagnostic(
                    .warning, code: "header-cleaned",
                    "a name in this filing holds controls that must not stand in a header; they are left out of it",
                    at: SourceLocation(file: input.name)))
        }
        return item
    }
}

extension MailRun {
    /// Returns the address of a filing's page on the site; nil if there is no site or no accession number.
    private func page(of filing: PressedFiling) -> String? {
        guard let site = delivery.site, let accession = filing.filing.accessionNumber else { return nil }
        return site.address(of: SiteAddress.filing(SiteKey.key(of: accession, number: filing.number)))
    }
}

extension MailAttachment.Kind {
    /// The format of the attached report; nil for what is not a report.
    var format: OutputFormat? {
        switch self {
        case .pdf: .pdf
        case .json: .json
        case .source, .listing: nil
        }
    }
}
