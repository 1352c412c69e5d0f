import Bytes
import Diagnostics
import Inputs
import OwnershipModel

/// Converts a printed form to an ownership document with what the form shows, and nothing else.
///
/// A printed form shows less than was filed: timeliness, for example, only as a V for an early row, or as a digit for a
/// late row of Form 5. Numbers keep their digits and lose commas and dollar signs; dates become year, month, day. Text
/// that is not a number or a date is kept unchanged.
struct Recovery {
    let form: PrintedForm
    let file: String
    private(set) var diagnostics: [Diagnostic] = []

    /// Words of the form that were not read.
    let gaps: [Accounting.Gap]

    init(_ form: PrintedForm, gaps: [Accounting.Gap] = [], file: String) {
        self.form = form
        self.gaps = gaps
        self.file = file
    }

    /// Creates the ownership document. Call this once; it adds to `diagnostics`.
    ///
    /// - Throws: `Failure` if nothing printed says which form it is.
    mutating func document() throws(Failure) -> OwnershipDocument {
        guard let type = form.type else {
            throw Failure(
                .input, code: "unknown-document-type", "nothing says whether this is Form 3, 4 or 5",
                at: SourceLocation(file: file))
        }
        var document = OwnershipDocument(schemaVersion: form.schemaVersion, documentType: Filed(type.description))
        document.periodOfReport = form.period.map { Recovery.date($0.text) }
        document.dateOfOriginalSubmission = form.originalDate.map { Recovery.date($0.text) }
        document.noSecuritiesOwned = form.saysNoSecurities ? Filed("1") : nil
        document.notSubjectToSection16 = flag(.notSubjectToSection16)
        document.aff10b5One = flag(.aff10b5One)
        document.form3HoldingsReported = flag(.form3HoldingsReported)
        document.form4TransactionsReported = flag(.form4TransactionsReported)
        // The Rule 10b5-1 box needs no such mark, since its value can simply be absent.
        if form.flags.contains(where: { $0.key != .aff10b5One && $0.value == .unrecoverable }) {
            document.missingParts.insert(.flags)
        }
        document.issuer = Issuer(
            cik: form.issuerCIK, name: form.issuerName?.text.onOneLine, tradingSymbol: form.tradingSymbol,
            foreignTradingSymbol: form.foreignTradingSymbol)
        document.reportingOwners = form.owners.map { owner($0) }
        for printed in form.tables {
            if printed.isMissing || printed.isCut || gaps.contains(where: { isIn(printed, $0.line) }) {
                document.missingParts.insert(printed.table.part)
            }
            document[printed.table] += printed.rows.map { RowRecovery(table: printed).row($0) }
        }
        for printed in form.tables {
            // Where no row was read, lines of the head may be among the others, and their number says nothing.
            let isRead = !document[printed.table].isEmpty
            if !isRead, !printed.unread.isEmpty { document.missingParts.insert(printed.table.part) }
            document.note(
                unreadRows: printed.saidUnread + (isRead ? printed.unread.count : 0), in: printed.table)
        }
        document.footnotes = form.footnotes.map { Footnote(id: Recovery.identifier($0.label), text: $0.text) }
        document.remarks = form.remarks
        document.signatures = form.signatures.map {
            Signature(name: $0.name, date: $0.date.map { Recovery.date($0) })
        }
        for table in SecurityTable.allCases { reportLost(table, in: &document) }
        document.unrecognized = form.leftOver + notUnderstood
        report(on: document)
        return document
    }

    /// Reports a table of which nothing was read. On a print of a form stand both, if only with their heads: where neither
    /// was found, or the end of the form is missing too, they were lost.
    private mutating func reportLost(_ table: SecurityTable, in document: inout OwnershipDocument) {
        let printed = form.tables.filter { $0.table == table }
        if let cut = printed.first(where: \.isCut) {
            add(
                .error, "missing-table",
                "\(table.name) stands here without a row, and nothing says that it has none; nothing is known of its "
                    + "rows", at: cut.line)
        }
        let lost = form.lostTables.first { $0.table == table }
        guard printed.isEmpty || lost != nil else { return }
        let named = form.namedTables.first { $0.table == table }
        let isLost = form.hasBothTables || form.tables.isEmpty || form.signatures.isEmpty
        guard lost != nil || named != nil || isLost && !form.mayLackTables && !form.saysNoSecurities else { return }
        document.missingParts.insert(table.part)
        add(
            .error, "missing-table",
            named == nil
                ? "\(table.name) was not found, or nothing in it; nothing is known of its rows"
                : "\(table.name) is named here, and its head was not understood; nothing is known of its rows",
            at: named?.line ?? lost?.line)
    }

    /// Rows and text that were not understood, to be listed at the end of the report, so that nothing is lost.
    private var notUnderstood: [UnrecognizedItem] {
        let rows = form.tables.flatMap { printed in
            (printed.unread + printed.beside).map {
                UnrecognizedItem(path: "\(printed.table.name), line \($0.line)", text: $0.text)
            }
        }
        return rows + form.unused.map { UnrecognizedItem(path: "Line \($0.line)", text: $0.text) }
            + gaps.map { UnrecognizedItem(path: "Line \($0.line)", text: $0.text) }
    }

    /// Whether a line is one of a table, which reaches to its last row.
    private func isIn(_ table: PrintedTable, _ line: Int) -> Bool {
        let last = (table.rows.map(\.line) + table.unread.map(\.line)).max() ?? table.line
        return (table.line...max(table.line, last) + 2).contains(line)
    }

    /// The id of a footnote. Ids are not printed, but nearly all are filed as F and the printed label.
    static func identifier(_ label: String) -> String {
        label.utf8.allSatisfy(\.isDigit) ? "F" + label : label
    }

    static func date(_ text: String) -> Filed<CalendarDate> {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        if parts.count == 3, parts.map(\.utf8.count) == [2, 2, 4] {
            let turned = Filed<CalendarDate>("\(parts[2])-\(parts[0])-\(parts[1])")
            if turned.value != nil { return turned }
        }
        if let day = Recovery.spelled(text) { return Filed(text: day.description, value: day) }
        return Filed(text: text, value: nil)
    }

    /// A date such as `March 13, 2000`, which is found on plain-text forms.
    private static func spelled(_ text: String) -> CalendarDate? {
        let words = text.replacing(",", with: ", ").split(separator: " ")
        guard words.count == 3, words[1].last == ",", words[2].utf8.count == 4, let year = Int(words[2]),
            let month = months.firstIndex(of: words[0].lowercased()), let day = Int(words[1].dropLast())
        else { return nil }
        return CalendarDate(year: year, month: month + 1, day: day)
    }

    /// The names of the months, in small letters.
    static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    private mutating func flag(_ box: PrintedForm.HeadBox) -> Filed<Bool>? {
        switch form.flags[box] {
        case .ticked?: return Filed("1")
        case .open?: return Filed("0")
        case .odd(let text)?: return Filed(text)
        case .unrecoverable?, nil: return nil
        }
    }

    private mutating func owner(_ printed: PrintedOwner) -> ReportingOwner {
        var relationship = ReportingOwner.Relationship()
        guard let boxes = printed.boxes else {
            relationship.isUnknown = true
            add(
                .note, "relationship-not-printed",
                "this layout does not print how \(printed.name) is related to the issuer", at: printed.line)
            return ReportingOwner(
                cik: printed.cik, name: printed.name, address: printed.address, relationship: relationship)
        }
        let ticks = [boxes.director, boxes.tenPercentOwner, boxes.officer, boxes.other]
        relationship.isUnknown = ticks.contains(.unrecoverable)
        // If the state of some boxes is unknown, the unchecked ones must be stored explicitly.
        let filed = ticks.map { relationship.isUnknown && $0 == .open ? Filed("0") : Recovery.filed($0) }
        relationship.isDirector = filed[0]
        relationship.isTenPercentOwner = filed[1]
        relationship.isOfficer = filed[2]
        relationship.isOther = filed[3]
        relationship.officerTitle = boxes.officerTitle
        relationship.otherText = boxes.otherText
        return ReportingOwner(
            cik: printed.cik, name: printed.name.isEmpty ? nil : printed.name, address: printed.address,
            relationship: relationship)
    }

    private static func filed(_ tick: TickState) -> Filed<Bool>? {
        switch tick {
        case .ticked: Filed("1")
        case .open, .unrecoverable: nil
        case .odd(let text): Filed(text)
        }
    }

    mutating func add(
        _ severity: Diagnostic.Severity, _ code: String, _ message: String, at line: Int?, notes: [String] = []
    ) {
        diagnostics.append(
            Diagnostic(severity, code: code, message, at: SourceLocation(file: file, line: line), notes: notes))
    }
}
