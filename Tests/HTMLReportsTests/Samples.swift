import HTMLReports
import OwnershipForms
import OwnershipModel
import OwnershipReview
import Templating

func noted<Value: FiledValue>(_ text: String?, _ marks: String...) -> Noted<Filed<Value>> {
    Noted(text.map { Filed($0) }, marks: marks.map { FootnoteMark($0) })
}

func noted(_ text: String?, _ marks: String...) -> Noted<String> {
    Noted(text, marks: marks.map { FootnoteMark($0) })
}

func shares(_ text: String, _ marks: String...) -> Noted<SecurityAmount> {
    Noted(.shares(Filed(text)), marks: marks.map { FootnoteMark($0) })
}

extension Filing {
    /// An invented filing with one of everything: two owners, marks in all kinds of cells, one that leads nowhere.
    static func sample(_ type: String, change: (inout OwnershipDocument) -> Void = { _ in }) -> Filing {
        var document = OwnershipDocument(documentType: Filed(type))
        document.periodOfReport = Filed("2024-02-29")
        document.notSubjectToSection16 = Filed("1")
        document.aff10b5One = Filed("perhaps")
        document.issuer = Issuer(cik: "0001000001", name: "Sedge & Sons Inc", tradingSymbol: "SDGE")
        document.reportingOwners = [
            ReportingOwner(
                cik: "0001000002", name: "MARLOWE PIPPA J",
                address: ReportingOwner.Address(
                    street1: "C/O SEDGE & SONS INC", street2: "4 REED LANE", city: "PROVIDENCE", state: "RI",
                    zipCode: "02903"),
                relationship: ReportingOwner.Relationship(
                    isDirector: Filed("1"), isOfficer: Filed("true"), officerTitle: "Chief Gardener")),
            ReportingOwner(name: "Marlowe Family Trust"),
        ]
        document.nonDerivativeSecurities = [.sale, .holding]
        document.footnotes = [
            Footnote(id: "F1", text: "An average price."),
            Footnote(id: "F2", text: "Held by a trust.\nPippa Marlowe is its trustee."),
            Footnote(id: "F3", text: "Nobody refers to this."),
        ]
        document.remarks = "First line.\nSecond line."
        document.signatures = [Signature(name: "/s/ Pippa J. Marlowe", date: Filed("2024-03-01"))]
        document.unrecognized = [UnrecognizedItem(path: "ownershipDocument/oddity", text: "kept")]
        change(&document)
        return Filing(document: document)
    }
}

extension SecurityRow {
    static var sale: SecurityRow {
        var row = SecurityRow(.transaction)
        row.securityTitle = noted("Common Stock")
        row.transactionDate = noted("2024-02-29")
        row.transactionCoding = TransactionCoding(formType: Filed("4"), code: Filed("S"), marks: [FootnoteMark("F2")])
        row.transactionAmount = shares("1250", "F1", "F2")
        row.pricePerShare = noted("10.8", "F1", "F9")
        row.acquiredDisposed = noted("D")
        row.amountOwned = shares("134018")
        row.ownershipForm = noted("I")
        row.natureOfOwnership = noted("By trust", "F2")
        return row
    }

    static var holding: SecurityRow {
        var row = SecurityRow(.holding)
        row.securityTitle = noted(nil, "F1")
        row.amountOwned = shares("40")
        row.ownershipForm = noted("D")
        return row
    }
}

/// What the page of a filing is made from.
func content(_ filing: Filing, canonical: String? = nil) -> PageContent {
    PageContent(
        form: fill(filing, file: "sample.xml").form, facts: facts(of: filing), canonical: canonical,
        withholdsAddresses: filing.withholdsAddresses)
}

/// The page of a filing, made with the built-in templates except for those given.
func page(
    _ filing: Filing, overriding overrides: [TemplateSource] = [], allowingIncomplete: Bool = false
) throws -> String {
    let report = try HTMLReport(overrides: overrides, allowsIncomplete: allowingIncomplete)
    return String(decoding: try report.render(content(filing)), as: UTF8.self)
}

func template(_ name: String, _ text: String) -> TemplateSource {
    TemplateSource(name: name, file: "mine/\(name).mustache", text: Array(text.utf8))
}
