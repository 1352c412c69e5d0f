import Diagnostics
import Inputs
import OwnershipModel
import OwnershipReader
import OwnershipReview
import TestSupport

@testable import DataReports

/// Every filing of every fixture, with what was odd about it.
func fixtureFilings() throws -> [(name: String, filing: Filing, diagnostics: [Diagnostic])] {
    try Fixture.names().flatMap { name in
        let outcome = try FilingReader.read(Input(name: name, bytes: Fixture.bytes(name)))
        return outcome.filings.map { (name, $0, outcome.diagnostics) }
    }
}

/// A filing with nothing in it, and one with everything that could do harm in every field.
func oddFilings() -> [(name: String, filing: Filing, diagnostics: [Diagnostic])] {
    let empty = Filing(document: OwnershipDocument(documentType: Filed("4")))
    return [("empty", empty, []), ("hostile", hostileFiling(), []), ("partial", partialFiling(), [])]
}

/// A filing of whose Table I not all rows could be read, and none of Table II.
func partialFiling() -> Filing {
    var row = SecurityRow(.transaction)
    row.securityTitle = Noted("Common Stock")
    row.transactionCoding = TransactionCoding(code: Filed("S"))
    row.transactionAmount = Noted(.shares(Filed("100")))
    row.pricePerShare = Noted(Filed("10"))
    row.acquiredDisposed = Noted(Filed("D"))
    row.amountOwned = Noted(.shares(Filed("900")))
    var document = OwnershipDocument(documentType: Filed("4"))
    document.nonDerivativeSecurities = [row]
    document.note(unreadRows: 2, in: .nonDerivative)
    document.note(unreadRows: 1, in: .derivative)
    return Filing(document: document)
}

let hostileText = "=1+1\"\\,\r\n\t\u{202E}\u{85}\u{2028}😀</script>'"

func hostileFiling() -> Filing {
    var document = OwnershipDocument(documentType: Filed("4/X"))
    document.periodOfReport = Filed(hostileText)
    document.issuer = Issuer(cik: "-1", name: hostileText, tradingSymbol: "@SUM(A1)")
    document.reportingOwners = [ReportingOwner(cik: "+1", name: "=cmd|' /C calc'!A0")]
    var row = SecurityRow(.transaction)
    row.securityTitle = Noted(hostileText, marks: [FootnoteMark("=F1")])
    row.transactionAmount = Noted(.shares(Filed("-5")))
    row.pricePerShare = Noted(Filed("0"))
    row.amountOwned = Noted(.value(Filed(hostileText)))
    row.natureOfOwnership = Noted("'By trust")
    document.nonDerivativeSecurities = [row]
    document.footnotes = [Footnote(id: "=F1", text: hostileText)]
    document.remarks = ""
    return Filing(document: document)
}
