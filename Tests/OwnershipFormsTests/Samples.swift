import OwnershipModel

/// A date or amount as filed, for writing samples shortly.
func filed<Value: FiledValue>(_ text: String) -> Filed<Value> { Filed(text) }

func noted<Value: FiledValue>(_ text: String, _ marks: String...) -> Noted<Filed<Value>> {
    Noted(Filed(text), marks: marks.map { FootnoteMark($0) })
}

func noted(_ text: String, _ marks: String...) -> Noted<String> {
    Noted(text, marks: marks.map { FootnoteMark($0) })
}

func shares(_ text: String, _ marks: String...) -> Noted<SecurityAmount> {
    Noted(.shares(Filed(text)), marks: marks.map { FootnoteMark($0) })
}

func dollars(_ text: String, _ marks: String...) -> Noted<SecurityAmount> {
    Noted(.value(Filed(text)), marks: marks.map { FootnoteMark($0) })
}

extension Filing {
    /// A filing of an invented person about an invented company, for a test to change.
    static func sample(_ type: String, change: (inout OwnershipDocument) -> Void = { _ in }) -> Filing {
        var document = OwnershipDocument(documentType: Filed(type))
        document.periodOfReport = Filed("2024-02-29")
        document.issuer = Issuer(cik: "0001000001", name: "Quillwort Instruments Inc", tradingSymbol: "QWRT")
        document.reportingOwners = [
            ReportingOwner(
                cik: "0001000002", name: "ABERNATHY ROSALIND T",
                address: ReportingOwner.Address(
                    street1: "C/O QUILLWORT INSTRUMENTS INC", street2: "12 FERN STREET", city: "PROVIDENCE",
                    state: "RI", zipCode: "02903"),
                relationship: ReportingOwner.Relationship(
                    isDirector: Filed("1"), isOfficer: Filed("true"), officerTitle: "Chief Botanist"))
        ]
        document.signatures = [Signature(name: "/s/ Rosalind T. Abernathy", date: Filed("2024-03-01"))]
        change(&document)
        return Filing(document: document)
    }
}

extension SecurityRow {
    /// A sale of 1,250.5 shares at $10.8, with a footnote on the price.
    static var sale: SecurityRow {
        var row = SecurityRow(.transaction)
        row.securityTitle = noted("Common Stock")
        row.transactionDate = noted("2024-02-29")
        row.transactionCoding = TransactionCoding(
            formType: Filed("4"), code: Filed("S"), equitySwapInvolved: Filed("0"))
        row.transactionAmount = shares("1250.5")
        row.pricePerShare = noted("10.8", "F1")
        row.acquiredDisposed = noted("D")
        row.amountOwned = shares("134018.0")
        row.ownershipForm = noted("I")
        row.natureOfOwnership = noted("By trust", "F2")
        return row
    }

    /// An award of 500 options.
    static var option: SecurityRow {
        var row = SecurityRow(.transaction)
        row.securityTitle = noted("Stock Option (Right to Buy)")
        row.conversionOrExercisePrice = noted("3.740")
        row.transactionDate = noted("2024-02-29")
        row.transactionCoding = TransactionCoding(
            formType: Filed("4"), code: Filed("A"), equitySwapInvolved: Filed("false"))
        row.transactionAmount = shares("500")
        row.acquiredDisposed = noted("A")
        row.pricePerShare = noted("0.00")
        row.exerciseDate = Noted(nil, marks: [FootnoteMark("F1")])
        row.expirationDate = noted("2034-02-28")
        row.underlyingTitle = noted("Common Stock")
        row.underlyingAmount = shares("500")
        row.amountOwned = shares("500")
        row.ownershipForm = noted("D")
        return row
    }
}

let twoNotes = [Footnote(id: "F1", text: "An average price."), Footnote(id: "F2", text: "A family trust.")]
