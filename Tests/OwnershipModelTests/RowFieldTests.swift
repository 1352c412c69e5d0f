import Testing

@testable import OwnershipModel

/// The list of fields, and how a row keeps what stands in them.
@Suite struct RowFieldTests {
    @Test func everyFieldHasItsPlaceAndANameOfItsOwn() {
        #expect(RowField.all.map(\.number) == Array(RowField.all.indices))
        #expect(Set(RowField.all.map(\.name)).count == RowField.all.count)
        let elements = RowField.all.flatMap { field in
            [field.element, field.earlyElement, field.inDollars?.element].compactMap { $0?.description }
        }
        #expect(Set(elements).count == elements.count)
        let columns = RowField.all.flatMap { $0.columns + [$0.inDollars?.column].compactMap { $0 } }
        #expect(Set(columns).count == columns.count)
    }

    @Test func onlyGroupsHaveMembers() {
        let grouped = RowField.grouped(RowField.all)
        #expect(
            grouped.map(\.field) + grouped.flatMap(\.members) == RowField.all.filter {
                $0.group?.description != "transactionCoding"
            } + [.transactionFormType, .transactionCode, .equitySwapInvolved])
        #expect(grouped.filter { !$0.members.isEmpty }.map(\.field) == [.transactionCoding])
    }

    /// A name in code for each field of the list: what is written through one is read through the other.
    @Test func everyFieldHasATypedAccessor() {
        let marks = [FootnoteMark("F1")]
        var row = SecurityRow(.transaction)
        row.securityTitle = Noted("Units", marks: marks)
        row.conversionOrExercisePrice = Noted(Filed("1.50"), marks: marks)
        row.transactionDate = Noted(Filed("2024-02-29"), marks: marks)
        row.deemedExecutionDate = Noted(Filed("2024-03-01"), marks: marks)
        row.transactionCoding = TransactionCoding(
            formType: Filed("4"), code: Filed("S"), equitySwapInvolved: Filed("0"), marks: marks)
        row.transactionTimeliness = Noted(Filed("L"), marks: marks)
        row.transactionAmount = Noted(.shares(Filed("500")), marks: marks)
        row.pricePerShare = Noted(Filed("$5"), marks: marks)
        row.acquiredDisposed = Noted(Filed("D"), marks: marks)
        row.exerciseDate = Noted(Filed("2025-01-02"), marks: marks)
        row.expirationDate = Noted(Filed("soon"), marks: marks)
        row.underlyingTitle = Noted("Shares", marks: marks)
        row.underlyingAmount = Noted(.value(Filed("7")), marks: marks)
        row.amountOwned = Noted(.shares(Filed("many")), marks: marks)
        row.ownershipForm = Noted(Filed("I"), marks: marks)
        row.natureOfOwnership = Noted("By trust", marks: marks)

        let texts: [String?] = [
            "Units", "1.50", "2024-02-29", "2024-03-01", "4", "S", "0", nil, "L", "500", "$5", "D", "2025-01-02",
            "soon", "Shares", "7", "many", "I", "By trust",
        ]
        #expect(RowField.all.map { row[$0].text } == texts)
        #expect(RowField.all.allSatisfy(row.isFilled))
        let unmarked: [RowField] = [.transactionFormType, .transactionCode, .equitySwapInvolved]
        for field in RowField.all { #expect(row.marks(of: field) == (unmarked.contains(field) ? [] : marks)) }

        var copy = SecurityRow(.transaction)
        for field in RowField.all.reversed() {
            let value = row[field]
            copy[field] = RowValue(
                value.text, meaning: value.text.flatMap(field.kind.meaning) ?? (value.text == nil ? .group : nil),
                isInDollars: value.isInDollars, marks: value.marks)
        }
        #expect(copy == row)
        #expect(copy.natureOfOwnership == row.natureOfOwnership)
        #expect(copy.transactionCoding == row.transactionCoding)
        #expect(copy.underlyingAmount == Noted(.value(Filed("7")), marks: marks))
        #expect(copy.amountOwned == Noted(.shares(Filed(text: "many", value: nil)), marks: marks))
    }

    /// What was taken away leaves no trace.
    @Test(arguments: RowField.all) func aFieldMadeEmptyIsAsIfNeverFilled(field: RowField) {
        var row = SecurityRow(.holding)
        row.securityTitle = Noted("Units")
        row.natureOfOwnership = Noted("By trust")
        var other = row
        other[field] = RowValue("x", marks: [FootnoteMark("F1")])
        #expect(other != row)
        #expect(other[field].text == "x")
        other[field] = row[field]
        #expect(other == row)
        other[field] = RowValue()
        #expect(!other.isFilled(field))
        #expect(other.isFilled(.natureOfOwnership) == (field != .natureOfOwnership))
    }

    /// An element without anything in it is not the same as none.
    @Test func anEmptyCodingIsThere() {
        var row = SecurityRow(.transaction)
        #expect(row.transactionCoding == nil)
        row.transactionCoding = TransactionCoding()
        #expect(row.transactionCoding == TransactionCoding())
        row.transactionCoding?.code = Filed("P")
        #expect(row.transactionCode?.value == .openMarketPurchase)
        row.transactionCoding = nil
        #expect(row == SecurityRow(.transaction))
    }

    @Test func whatATextMeansFollowsFromTheKindOfField() {
        #expect(RowField.pricePerShare.kind.meaning(of: "1.50") == .amount(Amount(coefficient: 150, scale: 2)))
        #expect(RowField.pricePerShare.kind.meaning(of: "n/a") == nil)
        #expect(RowField.transactionDate.kind.meaning(of: "2024-02-30") == nil)
        #expect(RowField.transactionCode.kind.meaning(of: "S") == .code)
        #expect(RowField.transactionTimeliness.kind.meaning(of: "S") == nil)
        #expect(RowField.equitySwapInvolved.kind.meaning(of: "false") == .flag(false))
        #expect(RowField.securityTitle.kind.meaning(of: "2024-02-29") == nil)
    }
}
