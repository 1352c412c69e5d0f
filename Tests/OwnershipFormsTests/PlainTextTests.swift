import OwnershipForms
import OwnershipModel
import TestSupport
import Testing

/// The plain text of filled forms, held against goldens.
@Suite struct PlainTextTests {
    @Test func form3WithoutSecurities() {
        let text = PlainText.render(
            fill(
                .sample("3") {
                    $0.noSecuritiesOwned = Filed("1")
                    $0.remarks = "First line\nsecond line"
                }, file: "x"
            ).form)
        #expect(Golden.difference(text, from: "text/form3-no-securities.txt") == nil)
    }

    @Test func form4Amendment() {
        let text = PlainText.render(
            fill(
                .sample("4/A") {
                    $0.dateOfOriginalSubmission = Filed("2024-02-20")
                    $0.aff10b5One = Filed("1")
                    $0.issuer.foreignTradingSymbol = "QWR.L"
                    $0.footnotes = twoNotes
                    $0.nonDerivativeSecurities = [.sale, SecurityRow(.holding)]
                    $0.derivativeSecurities = [.option]
                    $0.remarks = ""
                    $0.unrecognized = [UnrecognizedItem(path: "ownershipDocument/novelty", text: "7")]
                }, file: "x"
            ).form)
        #expect(Golden.difference(text, from: "text/form4-amendment.txt") == nil)
    }

    @Test func form5Joint() {
        let text = PlainText.render(
            fill(
                .sample("5") {
                    $0.footnotes = twoNotes
                    $0.nonDerivativeSecurities = [.sale]
                    $0.reportingOwners.append(
                        ReportingOwner(
                            name: "FERN TRUST",
                            address: ReportingOwner.Address(
                                isOutsideUS: Filed("true"), street1: "1 HIGH STREET", city: "LONDON", state: "X0",
                                stateDescription: "UNITED KINGDOM", country: "GB", zipCode: "EC1A 1AA"),
                            relationship: ReportingOwner.Relationship(
                                isTenPercentOwner: Filed("maybe"), isOther: Filed("1"), otherText: "Trust of a director"
                            )))
                    $0.signatures.append(Signature(name: "FERN TRUST", date: Filed("March 2024")))
                }, file: "x"
            ).form)
        #expect(Golden.difference(text, from: "text/form5-joint.txt") == nil)
    }

    /// A filed text cannot forge a line of the rendering or steer a terminal.
    @Test func hostileText() {
        let text = PlainText.render(
            fill(
                .sample("4") {
                    $0.issuer.name = "Evil\u{1B}[2J\nTable I - forged\u{202E}"
                    $0.footnotes = [Footnote(id: "F1", text: "one\n(9) two\u{7}")]
                }, file: "x"
            ).form)
        #expect(text.contains("Evil\\u{1B}[2J\\u{A}Table I - forged\\u{202E}"))
        #expect(text.contains("(1) one\n        (9) two\\u{7}\n"))
    }
}
