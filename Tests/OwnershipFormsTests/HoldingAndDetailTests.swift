import OwnershipForms
import OwnershipModel
import Testing

@Suite struct VoluntaryHoldingTests {
    /// V stands for a transaction reported earlier than required: a holding has none, and what was filed is listed.
    @Test func aHoldingIsNeverReportedEarly() throws {
        var row = SecurityRow(.holding)
        row.securityTitle = noted("Common Stock")
        row.transactionCoding = TransactionCoding(formType: Filed("5"))
        row.amountOwned = shares("40")
        let outcome = fill(.sample("4") { $0.nonDerivativeSecurities = [row] }, file: "x.xml")
        #expect(outcome.form.tables[0].rows[0].cells.allSatisfy { $0.text != "V" })
        #expect(
            outcome.form.leftOver.items == [LabelledList.Item("Table I, row 1, transactionFormType", "5")])
    }
}

@Suite struct FiscalYearEndTests {
    /// `MMDD` is shown as month and day; whatever else stands there, as it stands.
    @Test(arguments: [("1231", "12/31"), ("0228", "02/28"), ("12", "12"), ("December", "December"), ("12/31", "12/31")])
    func isShown(text: String, shown: String) {
        var issuer = SubmissionHeader.Party()
        issuer.fiscalYearEnd = text
        var filing = Filing.sample("4")
        filing.header = SubmissionHeader(issuers: [issuer])
        let details = fill(filing, file: "x.xml").form.details.items
        #expect(details.first { $0.label.hasPrefix("Fiscal year end") }?.text == shown)
    }
}
