import FilingPress

/// The plain-text output of `filingpress inspect` for one input.
struct InspectionText {
    /// The lines, safe for a terminal.
    private(set) var lines: [String]

    init(_ input: InspectedInput) {
        lines = ["\(input.name.safeForTerminal): \(input.words.safeForTerminal)"]
        for filing in input.filings { add(filing) }
        for diagnostic in input.diagnostics { lines += "\(diagnostic)".split(separator: "\n").map { "  \($0)" } }
    }

    private mutating func add(_ inspected: InspectedFiling) {
        let filing = inspected.filing
        let document = filing.document
        let symbol = document.issuer.tradingSymbol.map { " [\($0)]" } ?? ""
        add([
            "Form \(document.documentType.text)", (document.issuer.name ?? "an issuer without a name") + symbol,
            document.periodOfReport?.text ?? "no period",
        ])
        for owner in document.reportingOwners {
            add(["reporting person \(owner.name ?? "without a name")", owner.cik.map { "CIK \($0)" } ?? ""])
        }
        add([
            filing.accessionNumber.map { "accession number \($0)" } ?? "accession number unknown",
            filing.header?.filedAsOf.map { "filed \($0)" } ?? "filed date unknown",
            filing.header?.acceptance.map {
                "accepted \($0.date) \($0.hour):\($0.minute < 10 ? "0" : "")\($0.minute) Eastern"
            } ?? "",
        ])
        for table in inspected.tables {
            let counts = [
                Self.counted(inspected.rows(.transaction, of: table), "transaction"),
                Self.counted(inspected.rows(.holding, of: table), "holding"),
            ].compactMap { $0 }
            let gap = document.gap(in: table)
            let unread = gap?.unreadRows.map { "\($0) \($0 == 1 ? "row" : "rows") unread" }
            let rows = (counts + [unread].compactMap { $0 }).joined(separator: ", ")
            add([table.name + ": " + (rows.isEmpty ? (gap == nil ? "no rows" : "not told") : rows)])
        }
        add(
            [
                Self.counted(inspected.values, "value"), Self.counted(inspected.marks, "mark"),
                Self.counted(document.footnotes.count, "footnote"),
                Self.counted(document.signatures.count, "signature"), Self.counted(filing.exhibits.count, "exhibit"),
                Self.counted(document.unrecognized.count, "unrecognized item"),
            ].compactMap { $0 })
        if !document.missingParts.isEmpty {
            add(["not told: " + document.missingParts.map(\.rawValue).sorted().joined(separator: ", ")])
        }
    }

    private mutating func add(_ parts: [String]) {
        lines.append("  " + parts.filter { !$0.isEmpty }.joined(separator: ", ").safeForTerminal)
    }

    /// Returns a count with its noun, such as `2 footnotes`; nil for 0.
    private static func counted(_ count: Int, _ noun: String) -> String? {
        count == 0 ? nil : "\(count) \(noun)\(count == 1 ? "" : "s")"
    }
}
