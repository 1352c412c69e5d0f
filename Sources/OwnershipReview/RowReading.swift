import OwnershipModel

/// Reads the rows of a document as facts.
struct RowReading {
    private let document: OwnershipDocument

    init(_ document: OwnershipDocument) {
        self.document = document
    }

    /// Table I before Table II. The other halves of exercises and conversions are found, then the sentences written.
    func rows() -> [RowFacts] {
        var notes = FootnoteReading(document.footnotes)
        var rows: [RowFacts] = []
        rows.reserveCapacity(document.nonDerivativeSecurities.count + document.derivativeSecurities.count)
        for table in SecurityTable.allCases {
            let filed = table == .nonDerivative ? document.nonDerivativeSecurities : document.derivativeSecurities
            for index in filed.indices {
                rows.append(facts(of: filed[index], RowIdentifier(table, index + 1), after: rows, notes: &notes))
            }
        }
        for (half, other) in Counterparts.pairs(in: rows) {
            let counterpart = rows[other].identifier
            rows[half].transaction?.counterpart = counterpart
        }
        for index in rows.indices {
            let beyond = index - document.nonDerivativeSecurities.count
            let row = beyond < 0 ? document.nonDerivativeSecurities[index] : document.derivativeSecurities[beyond]
            rows[index].sentence = RowSentence(row: row, facts: rows[index], among: rows, form: form).text
        }
        return rows
    }

    private func facts(
        of row: SecurityRow, _ identifier: RowIdentifier, after rows: [RowFacts], notes: inout FootnoteReading
    ) -> RowFacts {
        let title = row.securityTitle.value?.spacedEvenly
        // Rows of one security mostly stand together.
        let known = rows.last.flatMap {
            $0.title == title && $0.identifier.table == identifier.table ? $0.security : nil
        }
        return RowFacts(
            identifier: identifier, account: Account(row, in: identifier.table), title: title,
            transaction: row.kind == .transaction ? TransactionFacts(row, at: identifier, notes: &notes) : nil,
            owned: Figure(row.amountOwned.value), timeliness: timeliness(of: row), sentence: "",
            security: known ?? SecurityPhrase(title: title, table: identifier.table))
    }

    private var form: DocumentType.Form? { document.documentType.value?.form }

    /// On a report due in two days, form type 5 means early (V); on the annual one, 3 and 4 are late by definition.
    private func timeliness(of row: SecurityRow) -> Timeliness? {
        switch (form, row.transactionCoding?.formType?.value) {
        case (.form4?, .form5?): .early
        case (.form5?, .form4?), (.form5?, .form3?): .late
        default: row.transactionTimeliness.value?.value
        }
    }
}

extension TransactionFacts {
    init(_ row: SecurityRow, at identifier: RowIdentifier, notes: inout FootnoteReading) {
        code = row.transactionCoding?.code
        kind = TransactionKind(code?.value)
        direction = row.acquiredDisposed.value?.value
        isSwap = row.transactionCoding?.equitySwapInvolved?.value ?? false
        date = row.transactionDate.value?.value
        amount = Figure(row.transactionAmount.value)
        unit = row.transactionAmount.value.map(AmountUnit.init) ?? .shares
        let coding = row.transactionCoding?.marks ?? []
        price = PriceFacts(row, notes.prices(at: row.pricePerShare.marks + row.transactionAmount.marks + coding))
        let nearMarks =
            row.securityTitle.marks + row.transactionDate.marks + row.transactionAmount.marks
            + row.acquiredDisposed.marks + row.pricePerShare.marks
        let farMarks = row.amountOwned.marks + row.ownershipForm.marks + row.natureOfOwnership.marks
        explanations = FootnoteMark.labels(!coding.isEmpty ? coding : !nearMarks.isEmpty ? nearMarks : farMarks)
        withholding =
            kind == .withholding
            ? notes.withholding(at: coding + nearMarks) : WithholdingWords(isWithheld: false, isForTaxes: false)
        underlying = identifier.table == .derivative ? UnderlyingFacts(row) : nil
        value = .unknown(.countedInDollars)
        value = Total(valueOf: self, in: identifier)
    }
}

extension FootnoteMark {
    /// The labels of marks, each once.
    static func labels(_ marks: [FootnoteMark]) -> [String] {
        var labels: [String] = []
        for mark in marks where !labels.contains(mark.label) { labels.append(mark.label) }
        return labels
    }
}

extension UnderlyingFacts {
    init(_ row: SecurityRow) {
        title = row.underlyingTitle.value?.spacedEvenly
        amount = Figure(row.underlyingAmount.value)
        unit = row.underlyingAmount.value.map(AmountUnit.init) ?? .shares
        exercisePrice = Figure(row.conversionOrExercisePrice.value)
    }
}

extension PriceFacts {
    init(_ row: SecurityRow, _ notes: [(mark: FootnoteMark, text: PriceText)]) {
        self.init(
            figure: Figure(row.pricePerShare.value), isAverage: notes.contains(where: \.text.isAverage),
            ranges: notes.flatMap { note in
                note.text.ranges.map { PriceRange(low: $0.low, high: $0.high, mark: note.mark) }
            }, marks: row.pricePerShare.marks)
    }
}
