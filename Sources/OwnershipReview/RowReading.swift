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
        var phrases: [String: SecurityPhrase] = [:]
        var rows: [RowFacts] = []
        let filed = document.nonDerivativeSecurities + document.derivativeSecurities
        rows.reserveCapacity(filed.count)
        for (index, row) in filed.enumerated() {
            let beyond = index - document.nonDerivativeSecurities.count
            let identifier =
                beyond < 0 ? RowIdentifier(.nonDerivative, index + 1) : RowIdentifier(.derivative, beyond + 1)
            let title = row.securityTitle.value?.spacedEvenly
            let key = "\(identifier.table.rawValue)\(title ?? "")"
            let security = phrases[key] ?? SecurityPhrase(title: title, table: identifier.table)
            phrases[key] = security
            rows.append(
                RowFacts(
                    identifier: identifier, account: Account(row, in: identifier.table), title: title,
                    transaction: row.kind == .transaction
                        ? TransactionFacts(row, at: identifier, notes: &notes) : nil,
                    owned: Figure(row.amountOwned.value), timeliness: timeliness(of: row), sentence: "",
                    security: security))
        }
        join(&rows)
        for (index, row) in filed.enumerated() {
            rows[index].sentence = RowSentence(row: row, facts: rows[index], among: rows, form: form).text
        }
        return rows
    }

    private func join(_ rows: inout [RowFacts]) {
        for (half, other) in Counterparts.pairs(in: rows) {
            guard let index = rows.firstIndex(where: { $0.identifier == half }) else { continue }
            rows[index].transaction?.counterpart = other
        }
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
        let marks = [coding, nearMarks, row.amountOwned.marks + row.ownershipForm.marks + row.natureOfOwnership.marks]
        var seen: Set<String> = []
        explanations = (marks.first { !$0.isEmpty } ?? []).map(\.label).filter { seen.insert($0).inserted }
        withholding =
            kind == .withholding
            ? notes.withholding(at: coding + nearMarks) : WithholdingWords(isWithheld: false, isForTaxes: false)
        underlying = identifier.table == .derivative ? UnderlyingFacts(row) : nil
        value = .unknown(.countedInDollars)
        value = Total(valuesOf: [(identifier, self)], in: unit)
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
