import OwnershipModel

/// Derives the facts of a document's rows.
struct RowReading {
    private let document: OwnershipDocument

    init(_ document: OwnershipDocument) {
        self.document = document
    }

    /// Returns the facts of all rows, Table I before Table II.
    ///
    /// Sentences are written last, because that of an exercise or conversion also describes its counterpart.
    func rows() -> [RowFacts] {
        var notes = FootnoteReading(document.footnotes)
        let people = document.reportingOwners.map { $0.name?.holderKey ?? "" }
        var rows: [RowFacts] = []
        rows.reserveCapacity(document.nonDerivativeSecurities.count + document.derivativeSecurities.count)
        for table in SecurityTable.allCases {
            let filed = document[table]
            for index in filed.indices {
                rows.append(
                    facts(of: filed[index], RowIdentifier(table, index + 1), after: rows, notes: &notes, people))
            }
        }
        PriceFacts.compare(&rows)
        for (half, other) in Counterparts.pairs(in: rows) {
            let counterpart = rows[other].identifier
            guard var transaction = rows[half].transaction else { continue }
            transaction.counterpart = counterpart
            rows[half].trade = Boxed(transaction)
        }
        let sentences = rows.indices.map { index in
            RowSentence(at: index, of: rows, asFiledIn: document[rows[index].identifier.table], form: form).words
        }
        for index in rows.indices { rows[index].sentence = sentences[index] }
        return rows
    }

    private func facts(
        of row: SecurityRow, _ identifier: RowIdentifier, after rows: [RowFacts], notes: inout FootnoteReading,
        _ people: [String]
    ) -> RowFacts {
        let title = row.securityTitle.value?.spacedEvenly
        // Neighbouring rows are mostly about the same security.
        let last = rows.count - 1
        let isKnown = last >= 0 && rows[last].title == title && rows[last].identifier.table == identifier.table
        let titleKey = isKnown ? rows[last].account.titleKey : title?.securityKey ?? ""
        let owned = Figure(row.amountOwned.value)
        return RowFacts(
            identifier: identifier,
            account: Account(row, in: identifier.table, titleKey: titleKey, owned: owned), title: title,
            trade: row.kind == .transaction ? Boxed(TransactionFacts(row, at: identifier, notes: &notes)) : nil,
            owned: owned, ownedMarks: row.balanceMarks,
            underlying: identifier.table == .derivative && row.kind == .holding ? Boxed(UnderlyingFacts(row)) : nil,
            timeliness: timeliness(of: row),
            holder: notes.holder(of: row, among: people), disclaimers: notes.disclaimers(of: row), sentence: "",
            security: isKnown ? rows[last].security : SecurityPhrase(title: title, table: identifier.table))
    }

    private var form: DocumentType.Form? { document.documentType.value?.form }

    /// Returns whether a row is early or late: on Form 4, form type 5 means early (V); on Form 5, types 3 and 4 mean late;
    /// otherwise as filed.
    private func timeliness(of row: SecurityRow) -> Timeliness? {
        switch (form, row.transactionFormType?.value) {
        case (.form4?, .form5?): .early
        case (.form5?, .form4?), (.form5?, .form3?): .late
        default: row.transactionTimeliness.value?.value
        }
    }
}

extension TransactionFacts {
    init(_ row: borrowing SecurityRow, at identifier: RowIdentifier, notes: inout FootnoteReading) {
        let code = row.transactionCode
        let kind = TransactionKind(code?.value)
        let amount = Figure(row.transactionAmount.value)
        let unit = row.transactionAmount.unit ?? .shares
        let price = PriceFacts(
            figure: Figure(row.pricePerShare.value), marks: row.pricePerShare.marks, notes: notes.prices(of: row))
        self.init(
            code: code, kind: kind, direction: row.acquiredDisposed.value?.value,
            isSwap: row.equitySwapInvolved?.value ?? false, date: row.transactionDate.value?.value,
            amount: amount, amountMarks: row.marks(of: .transactionAmount), unit: unit, price: price,
            value: Total(of: amount, in: unit, at: price.figure, row: identifier), explanations: row.explanations,
            withholding: kind == .withholding
                ? notes.withholding(of: row) : WithholdingWords(isWithheld: false, isForTaxes: false),
            underlying: identifier.table == .derivative ? UnderlyingFacts(row) : nil)
    }
}

extension SecurityRow {
    /// The labels of the footnotes at the code; if there are none, at the other fields of the transaction; if there are
    /// none either, at the amount owned and the ownership. Without duplicates.
    fileprivate var explanations: [String] {
        var labels: [String] = []
        func add(_ marks: [FootnoteMark]) {
            for label in marks.map(\.label) where !labels.contains(label) { labels.append(label) }
        }
        add(marks(of: .transactionCoding))
        if labels.isEmpty { forEachMarkedField(add) }
        if labels.isEmpty {
            add(marks(of: .amountOwned))
            add(marks(of: .ownershipForm))
            add(marks(of: .natureOfOwnership))
        }
        return labels
    }

    /// The footnote references at the balance and, of a holding, at its title.
    fileprivate var balanceMarks: [FootnoteMark] {
        let marks = marks(of: .amountOwned)
        return kind == .holding ? self.marks(of: .securityTitle) + marks : marks
    }

    /// Calls a closure with the footnote references of each field of the transaction except the code.
    func forEachMarkedField(_ body: ([FootnoteMark]) -> Void) {
        body(marks(of: .securityTitle))
        body(marks(of: .transactionDate))
        body(marks(of: .transactionAmount))
        body(marks(of: .acquiredDisposed))
        body(marks(of: .pricePerShare))
    }
}

extension UnderlyingFacts {
    init(_ row: borrowing SecurityRow) {
        title = row.underlyingTitle.value?.spacedEvenly
        amount = Figure(row.underlyingAmount.value)
        unit = row.underlyingAmount.unit ?? .shares
        marks = row.marks(of: .underlyingTitle) + row.marks(of: .underlyingAmount)
        exercisePrice = Figure(row.conversionOrExercisePrice.value)
    }
}
