import OwnershipModel

/// Reads the rows of a document as facts.
struct RowReading {
    private let document: OwnershipDocument

    init(_ document: OwnershipDocument) {
        self.document = document
    }

    /// All rows with their places: Table I, then Table II.
    private static func places(in document: OwnershipDocument) -> [(RowIdentifier, SecurityRow)] {
        document.nonDerivativeSecurities.enumerated().map { (RowIdentifier(.nonDerivative, $0 + 1), $1) }
            + document.derivativeSecurities.enumerated().map { (RowIdentifier(.derivative, $0 + 1), $1) }
    }

    /// Titles as filed, white space evened out.
    static func titles(of document: OwnershipDocument) -> [RowIdentifier: String] {
        Dictionary(
            uniqueKeysWithValues: places(in: document).compactMap { identifier, row in
                row.securityTitle.value.map { (identifier, $0.spacedEvenly) }
            })
    }

    /// The rows, exercises and conversions matched, still without sentences.
    func rows(_ notes: inout FootnoteReading) -> [RowFacts] {
        var rows: [RowFacts] = []
        for (identifier, row) in RowReading.places(in: document) {
            rows.append(
                RowFacts(
                    identifier: identifier, account: Account(row, in: identifier.table),
                    transaction: row.kind == .transaction
                        ? TransactionFacts(row, at: identifier, notes: &notes) : nil,
                    owned: Figure(row.amountOwned.value), timeliness: timeliness(of: row), sentence: ""))
        }
        let pairs = Counterparts.pairs(in: rows)
        return rows.map { row in
            var row = row
            row.transaction?.counterpart = pairs[row.identifier]
            return row
        }
    }

    /// On a report due in two days, form type 5 means early (V); on the annual one, 3 and 4 are late by definition.
    private func timeliness(of row: SecurityRow) -> Timeliness? {
        switch (document.documentType.value?.form, row.transactionCoding?.formType?.value) {
        case (.form4?, .form5?): .early
        case (.form5?, .form4?), (.form5?, .form3?): .late
        default: row.transactionTimeliness.value?.value
        }
    }

    static func writeSentences(
        in rows: inout [RowFacts], of document: OwnershipDocument, titles: [RowIdentifier: String]
    ) {
        let amounts = Dictionary(
            uniqueKeysWithValues: rows.compactMap { row in row.transaction.map { (row.identifier, $0) } })
        for (index, (identifier, row)) in places(in: document).enumerated() {
            let counterpart = rows[index].transaction?.counterpart.flatMap { other in
                amounts[other].map {
                    (SecurityPhrase(title: titles[other], table: other.table), $0.amount.value, $0.unit)
                }
            }
            rows[index].sentence =
                RowSentence(
                    row: row, identifier: identifier, owned: rows[index].owned, timeliness: rows[index].timeliness,
                    transaction: rows[index].transaction, counterpart: counterpart,
                    form: document.documentType.value?.form
                ).text
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
        figure = Figure(row.pricePerShare.value)
        isAverage = notes.contains(where: \.text.isAverage)
        ranges = notes.flatMap { note in
            note.text.ranges.map { PriceRange(low: $0.low, high: $0.high, mark: note.mark) }
        }
        marks = row.pricePerShare.marks
    }
}
