import OwnershipForms
import OwnershipModel

/// An invented person's filing about an invented company.
func sampleForm(_ type: String = "4", change: (inout OwnershipDocument) -> Void = { _ in }) -> FilledForm {
    var document = OwnershipDocument(documentType: Filed(type))
    document.periodOfReport = Filed("2024-02-29")
    document.issuer = Issuer(cik: "0001000001", name: "Quillwort Instruments Inc", tradingSymbol: "QWRT")
    document.reportingOwners = [owner("ABERNATHY ROSALIND T")]
    document.signatures = [Signature(name: "/s/ Rosalind T. Abernathy", date: Filed("2024-03-01"))]
    change(&document)
    return fill(Filing(document: document), file: "sample.xml").form
}

func owner(_ name: String) -> ReportingOwner {
    ReportingOwner(
        cik: "0001000002", name: name,
        address: ReportingOwner.Address(street1: "12 FERN STREET", city: "PROVIDENCE", state: "RI", zipCode: "02903"),
        relationship: ReportingOwner.Relationship(isOfficer: Filed("1"), officerTitle: "Chief Botanist"))
}

/// A sale with these marks on its price.
func sale(_ shares: String = "1250.5", marks: [String] = []) -> SecurityRow {
    var row = SecurityRow(.transaction)
    row.securityTitle = Noted("Common Stock")
    row.transactionDate = Noted(Filed("2024-02-29"))
    row.transactionCoding = TransactionCoding(formType: Filed("4"), code: Filed("S"), equitySwapInvolved: Filed("0"))
    row.transactionAmount = Noted(.shares(Filed(shares)))
    row.pricePerShare = Noted(Filed("10.8"), marks: marks.map { FootnoteMark($0) })
    row.acquiredDisposed = Noted(Filed("D"))
    row.amountOwned = Noted(.shares(Filed("134018")))
    row.ownershipForm = Noted(Filed("I"))
    row.natureOfOwnership = Noted("By trust")
    return row
}
