import FilingPress
import Foundation
import Inputs
import OwnershipForms
import OwnershipModel
import OwnershipReader
import TestSupport

/// What must hold for every filing, however it looks. Each check answers with what is wrong, in sentences.
struct Invariants {
    private let options: PressOptions
    /// Has pressed other filings before.
    private let warm: ReportPress

    init() throws {
        options = try PressOptions(formats: OutputFormat.allCases)
        warm = ReportPress(options)
    }

    func violations(in file: URL) throws -> [String] {
        let bytes = Array(try Data(contentsOf: file))
        let pressed = try warm.press(bytes, named: file.path)
        var wrong = pressed.diagnostics.filter { $0.severity == .error }.map(\.description)
        let cold = try ReportPress(options).press(bytes, named: file.path)
        for (one, other) in zip(pressed.filings, cold.filings) {
            for (report, again) in zip(one.reports, other.reports) where report.bytes != again.bytes {
                wrong.append("another run makes another \(report.format)")
            }
        }
        let filings = try FilingReader.read(Inputs.Input(name: file.path, bytes: bytes)).filings
        guard let raw = RawFiling.all(in: String(decoding: bytes, as: UTF8.self)), raw.count == filings.count,
            pressed.filings.count == filings.count, !filings.isEmpty
        else { return wrong + ["\(pressed.filings.count) filings were found"] }
        for (index, filing) in filings.enumerated() {
            let kept = KeptFiling(
                key: "key", input: Digest(of: bytes), document: Digest(of: filing.document),
                isRedacted: false, filing: filing, remarks: pressed.diagnostics)
            if KeptFiling(kept.bytes) != kept { wrong.append("a site would not keep everything of it") }
            wrong += violations(in: fill(filing, file: file.path).form, of: raw[index], pressed.filings[index])
        }
        return wrong
    }

    private func violations(in form: FilledForm, of raw: RawFiling, _ pressed: PressedFiling) -> [String] {
        let reports = pressed.reports.reduce(into: [:]) { $0[$1.format] = $1.bytes }
        guard reports.count == OutputFormat.allCases.count else { return ["a report is missing"] }
        let page = BareText(page: String(decoding: reports[.html] ?? [], as: UTF8.self))
        let text = BareText(String(decoding: reports[.text] ?? [], as: UTF8.self))
        return lostRows(raw, form) + lostValues(raw, form, text)
            + strings(in: form, without: []).filter { !page.contains($0) }.map { "not on the page: \($0)" }
            // The text writes a column's head only where a row has something in it.
            + strings(in: form, without: ["head"]).filter { !text.contains($0) }.map { "not in the text: \($0)" }
    }

    /// Rows and marks, table by table.
    private func lostRows(_ raw: RawFiling, _ form: FilledForm) -> [String] {
        form.tables.flatMap { table in
            var wrong: [String] = []
            if table.rows.count != raw.rows[table.number] {
                wrong.append("table \(table.number) has \(table.rows.count) rows for \(raw.rows[table.number] ?? 0)")
            }
            let printed = table.rows.flatMap(\.cells).flatMap(\.marks).map(\.label).sorted()
            let filed = (raw.marks[table.number] ?? []).map { $0.drop { !$0.isNumber }.drop { $0 == "0" } }.sorted()
            if printed != filed.map(String.init) {
                wrong.append("table \(table.number) has marks \(printed) for \(filed)")
            }
            return wrong
        }
    }

    /// What is shown by a tick, by a sign beside another value or not at all, and has tests of its own.
    private static let boxes: Set<Substring> = [
        "schemaVersion", "documentType", "notSubjectToSection16", "noSecuritiesOwned", "form3HoldingsReported",
        "form4TransactionsReported", "aff10b5One", "isDirector", "isOfficer", "isTenPercentOwner", "isOther",
        "rptOwnerNonUSAddressFlag", "transactionFormType", "equitySwapInvolved", "transactionTimeliness",
    ]

    /// Every text of the filing, in a cell of its table or somewhere on the form.
    private func lostValues(_ raw: RawFiling, _ form: FilledForm, _ text: BareText) -> [String] {
        var wrong: [String] = []
        var cells: [String: [String: Int]] = [:]
        for table in form.tables {
            for cell in table.rows.flatMap(\.cells) where !cell.text.isEmpty {
                cells[table.number, default: [:]][Wording.undressed(squeezed(cell.text)), default: 0] += 1
            }
        }
        for leaf in raw.leaves where !Self.boxes.contains(leaf.field) {
            let shown = Wording.date(leaf.text) ?? leaf.text
            guard let table = leaf.table else {
                if !text.contains(shown) { wrong.append("\(leaf.field) is lost: \(shown)") }
                continue
            }
            let value =
                leaf.field == "transactionCode" ? codeCell(shown, cells[table] ?? [:]) : Wording.undressed(shown)
            // In Table II this says in which column the number stands.
            if leaf.field == "transactionAcquiredDisposedCode", table == "II" { continue }
            let left = cells[table]?[value] ?? 0
            if left == 0 { wrong.append("\(leaf.field) is in no cell of table \(table): \(shown)") }
            cells[table]?[value] = max(0, left - 1)
        }
        return wrong
    }

    /// A code stands alone in its cell, or with `/K` or the number of another form behind it.
    private func codeCell(_ code: String, _ cells: [String: Int]) -> String {
        [code, code + "/K", code + "3", code + "4", code + "5"].first { cells[$0, default: 0] > 0 } ?? code
    }

    /// Every text a filled form holds and shows, each once; names for links, and some fields, left out.
    private func strings(in form: FilledForm, without fields: Set<String>) -> [String] {
        var found: Set<String> = []
        collect(
            form, without: fields.union(["identity", "identifier", "headIdentifiers", "captions", "number"]), &found)
        if form.leftOver.items.isEmpty { found.remove(form.leftOver.heading) }
        if form.tables.allSatisfy({ !$0.rows.isEmpty }) { found.subtract(form.tables.map(\.emptyText)) }
        return found.sorted()
    }

    private func collect(_ value: Any, without fields: Set<String>, _ found: inout Set<String>) {
        if let text = value as? String { found.insert(text) }
        for child in Mirror(reflecting: value).children where !fields.contains(child.label ?? "") {
            collect(child.value, without: fields, &found)
        }
    }
}
