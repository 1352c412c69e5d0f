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
    private let gaps: [Accounting.Gap]

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
            if printed.isMissing || gaps.contains(where: { isIn(printed, $0.line) }) {
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
        for table in form.namedTables where !form.tables.contains(where: { $0.table == table.table }) {
            document.missingParts.insert(table.table.part)
            add(
                .error, "missing-table",
                "\(table.table.name) is named here, and its head was not understood; nothing is known "
                    + "of its rows", at: table.line)
        }
        for lost in form.lostTables {
            document.missingParts.insert(lost.table.part)
            add(
                .error, "missing-table",
                "\(lost.table.name) was not found, or nothing in it; nothing is known of its rows", at: lost.line)
        }
        document.unrecognized = form.leftOver + notUnderstood
        report(document)
        return document
    }

    /// Rows and text that were not understood, to be listed at the end of the report, so that nothing is lost.
    private var notUnderstood: [UnrecognizedItem] {
        let rows = form.tables.flatMap { printed in
            printed.unread.map {
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

    /// Reports what is doubtful and what was not understood.
    private mutating func report(_ document: OwnershipDocument) {
        for piece in form.unused {
            add(
                .warning, "text-not-understood", "this text has no place on the form that is known", at: piece.line,
                notes: [String(piece.text.prefix(200))])
        }
        for gap in gaps.prefix(Remarks.limit) {
            add(
                .error, "words-not-read", "these words of the form are in no value that was read", at: gap.line,
                notes: [String(gap.text.prefix(200))])
        }
        for table in form.tables {
            for row in table.unread where !row.isSaid {
                add(
                    .error, "row-not-understood",
                    "the cells of this row of \(table.table.name) are not those of its \(table.columns.count) columns; the "
                        + "row is not in it", at: row.line, notes: [String(row.text.prefix(300))])
            }
        }
        reportMissing(document)
        let isJoint = document.reportingOwners.count > 1
        if let tick = form.isJointFiling, tick == .ticked, !isJoint {
            add(
                .warning, "joint-filers-missing",
                "the form says that more than one reporting person files it and names one", at: nil)
        }
        if form.isSingleFiling == .ticked, isJoint {
            add(
                .warning, "joint-filers-doubtful",
                "the form says that one reporting person files it, and \(document.reportingOwners.count) were found on it",
                at: nil)
        }
        if document.signatures.isEmpty {
            add(.warning, "signature-missing", "no signature was found on this form", at: nil)
        } else if document.signatures.contains(where: { $0.date == nil || $0.name == nil }) {
            add(
                .warning, "signature-doubtful",
                "a signature has no date or no name beside it, which may be somewhere else",
                at: nil)
        }
        let prose = [document.remarks, document.footnotes.last?.text].compactMap { $0 }
        let isLong = document.signatures.contains { ($0.name ?? "").split(separator: " ").count > 16 }
        if !form.isOwnText, prose.contains(where: { $0.contains("/s/ ") }) || isLong {
            add(
                .warning, "signature-doubtful",
                "the end of the footnotes or remarks and the signatures may not be told apart: look at both", at: nil)
        }
        let known = Set(document.footnotes.map(\.id))
        for (mark, row) in marks(of: form.tables) where !known.contains(Recovery.identifier(mark)) {
            add(.warning, "undefined-footnote", "the mark (\(mark)) means no footnote of this form", at: row)
        }
        let used = Set(marks(of: form.tables).map { Recovery.identifier($0.0) })
        for note in form.footnotes where !used.isEmpty && !used.contains(Recovery.identifier(note.label)) {
            add(
                .warning, "unused-footnote",
                "no mark on this form names footnote (\(note.label)); a row or a mark may be lost", at: note.line)
        }
    }

    /// Reports what every form states and this one does not.
    private mutating func reportMissing(_ document: OwnershipDocument) {
        func isNameless(_ owner: ReportingOwner) -> Bool { owner.name?.isEmpty ?? true }
        var missing = form.lost
        if document.issuer.name?.isEmpty ?? true { missing.append("the name of the issuer") }
        if document.reportingOwners.contains(where: isNameless) { missing.append("the name of a reporting person") }
        if let type = form.type, type.isAmendment != (form.originalDate != nil) {
            missing.append(
                type.isAmendment
                    ? "the date of the original that this amends"
                    : "whether this is an amendment, since it has the date of an original")
        }
        for piece in [form.period, form.originalDate].compactMap({ $0 }) where Recovery.date(piece.text).value == nil {
            add(
                .warning, "unreadable-value", "this is no date; it is shown as it stands", at: piece.line,
                notes: [piece.text])
        }
        for date in form.signatures.compactMap(\.date) where Recovery.date(date).value == nil {
            add(
                .warning, "unreadable-value", "this is no date of a signature; it is shown as it stands", at: nil,
                notes: [date])
        }
        for owner in form.owners where owner.address.city == nil && owner.address.street1 != nil {
            missing.append("the city in the address of \(owner.name.isEmpty ? "a reporting person" : owner.name)")
        }
        if document.periodOfReport == nil { missing.append("the date of the event or the earliest transaction") }
        if form.owners.contains(where: { $0.boxes?.isUnticked == true }) {
            missing.append("a ticked box for how a reporting person is related to the issuer")
        }
        for table in form.tables {
            for (index, row) in table.rows.enumerated() {
                for words in RowRecovery(table: table).missing(in: row) {
                    missing.append("\(words) in \(table.table.name), row \(index + 1)")
                }
                for (content, cell) in zip(table.columns, row.cells)
                where !content.admits(cell) || cell.text.contains("Table I") && Recovery.holdsTitle(cell.text) {
                    add(
                        .warning, "unreadable-value",
                        "\(table.table.name), row \(index + 1): this is not what its column holds; it is shown as it stands",
                        at: row.line, notes: [cell.text])
                }
            }
        }
        if !missing.isEmpty {
            add(.warning, "value-missing", "not found on this form: \(missing.joined(separator: "; "))", at: nil)
        }
    }

    /// Whether the title of a table stands in a cell.
    private static func holdsTitle(_ text: String) -> Bool {
        text.ranges(of: "Table I").contains { SecurityTable(heading: String(text[$0.lowerBound...])) != nil }
    }

    private func marks(of tables: [PrintedTable]) -> [(String, Int)] {
        tables.flatMap(\.rows).flatMap { row in row.cells.flatMap { $0.marks.map { ($0, row.line) } } }
    }

    private mutating func add(
        _ severity: Diagnostic.Severity, _ code: String, _ message: String, at line: Int?, notes: [String] = []
    ) {
        diagnostics.append(
            Diagnostic(severity, code: code, message, at: SourceLocation(file: file, line: line), notes: notes))
    }
}
