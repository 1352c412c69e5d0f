import Diagnostics
import Inputs
import OwnershipModel

/// The format of a form as text: converted from a page or a PDF, copied from a browser, or this program's plain text.
package struct ConvertedText: Sendable {
    package init() {}

    package func read(_ source: SourceText) throws(Failure) -> ReadOutcome {
        var diagnostics: [Diagnostic] = []
        let lines = QuotedText(try TextLines(try source.printedUTF8("text", &diagnostics), of: source).lines).lines
        if let own = OwnText(lines) {
            if let fault = own.fault {
                throw Failure(
                    .input, code: "layout-not-understood", fault.reason,
                    at: SourceLocation(file: source.file, line: fault.line))
            }
            var form = FormReading(own.items, captions: own.captions).form
            form.unused += own.strange
            form.outside = own.outside
            form.lost = own.lost
            form.isOwnText = true
            form.lostTables = own.lostTables
            return try PrintedFiling(of: form, on: "text", in: source, alreadySaid: diagnostics).outcome
        }
        if let line = lines.first(where: { $0.text.trimmedStart.hasPrefix("About this filing: ") }) {
            throw Failure(
                .input, code: "text-of-own-pdf",
                "this text was taken out of a PDF of this program, whose layout is not read",
                at: SourceLocation(file: source.file, line: line.number),
                notes: ["read the PDF itself: it holds the filing, or the structure that says what stands where"]
            )
        }
        if let grid = lines.first(where: { RuledLines.isNarrowGrid($0.text) }) {
            throw Failure(
                .input, code: "layout-not-understood",
                "this text holds the form in grids of narrow cells, at whose edges words are broken; it does not show which "
                    + "belong together", at: SourceLocation(file: source.file, line: grid.number),
                notes: [
                    "pandoc writes such grids as plain text and as its own Markdown; `pandoc -t gfm` keeps cells whole"
                ])
        }
        let converted = TextItems(lines, file: source.file)
        var form = FormReading(converted.items).form
        try ConvertedText.check(form, converted, lines, source)
        form.unused += converted.strange
        form.lostTables = SecurityTable.allCases.filter { table in
            !form.tables.contains { $0.table == table } && !form.namedTables.contains { $0.table == table }
        }.map { ($0, nil) }
        form.furniture = converted.furniture.map { InputText(line: $0.number, text: $0.text) }
        var outcome = try PrintedFiling(
            of: form, holding: converted.texts, on: "text", in: source,
            alreadySaid: diagnostics + converted.diagnostics
        ).outcome
        outcome.diagnostics += outcome.filings.flatMap { ConvertedText.doubtfulTitles(in: $0.document, source) }
        return outcome
    }

    /// A title of somebody whose box "Officer" is not ticked may be some other words that stand beside the box.
    private static func doubtfulTitles(in document: OwnershipDocument, _ source: SourceText) -> [Diagnostic] {
        document.reportingOwners.compactMap { owner in
            let relationship = owner.relationship
            guard !relationship.isUnknown, relationship.isOfficer?.value != true, let title = relationship.officerTitle,
                !title.isEmpty
            else { return nil }
            return Diagnostic(
                .warning, code: "title-doubtful",
                "these words stand for the officer's title of \(owner.name ?? "a reporting person"), whose box “Officer” is "
                    + "not ticked", at: source.location, notes: [title])
        }
    }

    /// Refuses text in which not even the issuer, the reporting person and the table heads were found, since everything
    /// else would be misread too.
    private static func check(
        _ form: PrintedForm, _ converted: TextItems, _ lines: [TextLines.Line], _ source: SourceText
    ) throws(Failure) {
        var missing: [String] = []
        if form.issuerName == nil { missing.append("the issuer behind its caption") }
        if form.owners.isEmpty { missing.append("the reporting person behind the caption") }
        for table in SecurityTable.allCases where !form.tables.contains(where: { $0.table == table }) {
            let heading = lines.first { line in
                SecurityTable(heading: String(line.text.drop { $0 == " " || $0 == "*" || $0 == "#" })) == table
            }
            if let heading { missing.append("the head of \(table.name) behind its title in line \(heading.number)") }
        }
        if let line = converted.mixedLine {
            missing.append("what stands under which of the captions side by side in line \(line)")
        }
        guard missing.isEmpty else {
            throw Failure(
                .input, code: "layout-not-understood", "the parts of the form cannot be told apart in this text",
                at: source.location,
                notes: missing.map { "not found: " + $0 })
        }
    }
}
