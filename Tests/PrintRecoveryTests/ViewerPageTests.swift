import Diagnostics
import Inputs
import OwnershipModel
import OwnershipReader
import ReadingSupport
import TestSupport
import Testing

/// Forms as web pages, read back into the model.
@Suite struct ViewerPageTests {
    @Test("The viewer's layout, with everything it can show")
    func viewerLayout() throws {
        let outcome = try readFixture("pages/viewer.html")
        let filing = try onlyFiling(outcome)
        let document = filing.document
        #expect(document.documentType.value == DocumentType(.form4, isAmendment: true))
        #expect(document.issuer.name == "TIDEMILL PLC")
        #expect(document.issuer.cik == "0009990100")
        #expect(document.issuer.tradingSymbol == "TDML")
        #expect(document.issuer.foreignTradingSymbol == "TDM.L")
        #expect(document.periodOfReport?.value == CalendarDate(year: 2026, month: 4, day: 2))
        #expect(document.dateOfOriginalSubmission?.value == CalendarDate(year: 2026, month: 4, day: 6))
        #expect(document.notSubjectToSection16?.value == false)
        #expect(document.aff10b5One?.value == true)
        #expect(document.remarks == "First line & more.\n\nSecond line.")
        #expect(document.footnotes.map(\.id) == ["F1", "F2"])
        #expect(document.footnotes.map(\.text).last == "The price is 1. provisional and 2. not yet settled.")
        #expect(document.signatures.map(\.name) == ["/s/ Öle Brightwater", "/s/ Ann Quay, for Quay Holdings LP"])
        #expect(document.signatures.map(\.date?.text) == ["2026-04-07", "2026-04-08"])
        #expect(places(outcome.diagnostics) == ["44 relationship-not-printed", "read-from-page"])
    }

    @Test("The viewer's layouts before: X04 without the foreign symbol, X03 without the box of Rule 10b5-1 either")
    func earlierLayouts() throws {
        let page = String(decoding: try Fixture.bytes("pages/viewer.html"), as: UTF8.self)
        let foreign = #/<tr><td><span>2a\. Foreign Trading Symbol.*<\/td><\/tr>\n/#
        let fourth = page.replacing(foreign, with: "")
        #expect(fourth.count < page.count)
        var expected = try document("pages/viewer.html")
        expected.issuer.foreignTradingSymbol = nil
        #expect(try onlyFiling(read(fourth)).document == expected)
        let plan =
            #/<tr><td><table border="1"><tr><td>X<\/td><\/tr><\/table><\/td><td>Check this box to indicate.*<\/td><\/tr>\n/#
        let third = fourth.replacing(plan, with: "")
        #expect(third.count < fourth.count)
        expected.aff10b5One = nil
        #expect(try onlyFiling(read(third)).document == expected)
    }

    @Test("Reporting persons; what a layout does not print of the second is unknown, not no")
    func reportingPersons() throws {
        let owners = try document("pages/viewer.html").reportingOwners
        #expect(owners.map(\.name) == ["BRIGHTWATER ÖLE", "QUAY HOLDINGS LP"])
        #expect(owners.map(\.cik) == ["0009990001", "0009990002"])
        let first = owners[0]
        #expect(first.address?.street1 == "C/O TIDEMILL PLC")
        #expect(first.address?.street2 == "7 QUAY ROW")
        #expect(first.address?.city == "CORK")
        #expect(first.address?.state == nil)
        #expect(first.address?.zipCode == "T12")
        #expect(first.relationship.isDirector == nil)
        #expect(first.relationship.isTenPercentOwner?.value == true)
        #expect(first.relationship.officerTitle == "Harbour Master")
        #expect(first.relationship.otherText == "Trustee of the pension scheme")
        #expect(!first.relationship.isUnknown)
        #expect(owners[1].relationship.isUnknown)
    }

    @Test("What is unknown stays unknown on a page made of it")
    func unknownBoxesOfOurOwnPage() throws {
        let page = """
            <body><h2>FORM 4</h2><p>1. Name and Address of Reporting Person* <p>DOE <p>2. Issuer Name and Ticker or Trading Symbol
            <p>EXAMPLE <h2>Reporting Owners</h2><table><tr><td><b>DOE</b></td><td><ul>
            <li><span class="tick" aria-label="not stated">\u{2610}</span> <span>Director <b>not stated</b></span></li>
            <li><span class="tick" aria-label="not stated">\u{2610}</span> <span>Officer (give title below) <b>not stated</b></span></li>
            </ul></td></tr></table>STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP</body>
            """
        let owner = try #require(try onlyFiling(read("<html>" + page)).document.reportingOwners.first)
        #expect(owner.name == "DOE")
        #expect(owner.relationship.isUnknown)
        #expect(owner.relationship.isDirector == nil)
        #expect(owner.relationship.officerTitle == nil)
    }

    @Test("Rows: codes, signs, marks, dollars, empty cells")
    func rows() throws {
        let document = try document("pages/viewer.html")
        let sale = document.nonDerivativeSecurities[0]
        #expect(sale.kind == .transaction)
        #expect(sale.securityTitle == Noted("Ordinary Shares", marks: marks("F1")))
        #expect(sale.transactionCoding?.code?.value == .openMarketSale)
        #expect(sale.transactionCoding?.equitySwapInvolved?.value == true)
        #expect(sale.transactionCoding?.marks == marks("F2"))
        #expect(sale.transactionTimeliness.value?.value == .early)
        #expect(sale.transactionAmount.value == .shares(amount("1250")))
        #expect(sale.pricePerShare == Noted(amount("0.00"), marks: marks("F1", "F2")))
        #expect(sale.amountOwned.value == .shares(amount("98750.5")))
        #expect(sale.ownershipForm.value?.value == .indirect)
        let holding = document.nonDerivativeSecurities[1]
        #expect(holding.kind == .holding)
        #expect(holding.transactionCoding == nil)
        #expect(holding.pricePerShare.isEmpty)
        #expect(holding.amountOwned.value == .value(amount("40000")))
        let option = document.derivativeSecurities[0]
        #expect(option.acquiredDisposed.value?.value == .disposed)
        #expect(option.transactionAmount.value == .shares(amount("300")))
        #expect(option.exerciseDate == Noted(nil, marks: marks("F2")))
        #expect(option.deemedExecutionDate.value?.text == "2026-04-03")
        #expect(option.pricePerShare.isEmpty)
    }

    @Test("The layout \"Print or Type Responses\"")
    func printOrType() throws {
        let outcome = try readFixture("pages/print-or-type.html")
        let document = try onlyFiling(outcome).document
        #expect(places(outcome.diagnostics) == ["read-from-page"])
        #expect(document.issuer.name == "LARKSPUR MILLS INC")
        #expect(document.issuer.tradingSymbol == "LARK")
        #expect(document.dateOfOriginalSubmission == nil)
        let owner = try #require(document.reportingOwners.first)
        #expect(document.reportingOwners.count == 1)
        #expect(owner.address?.street1 == "12 WEAVER LANE, FLOOR 2")
        #expect(owner.address?.city == "LOWELL")
        #expect(owner.address?.state == "MA")
        #expect(owner.relationship.isDirector?.value == true)
        #expect(owner.relationship.isOfficer == nil)
        #expect(document.nonDerivativeSecurities.count == 1)
        #expect(document.nonDerivativeSecurities[0].pricePerShare == Noted(amount("8.25"), marks: marks("F1")))
        #expect(document.signatures == [Signature(name: "Paul Hobb, Attorney-in-Fact", date: day("2012-05-15"))])
        #expect(document.footnotes == [Footnote(id: "F1", text: "The price is an average.")])
    }

    @Test("Bytes that are not UTF-8 are windows-1252")
    func windows1252() throws {
        let bytes = try Fixture.bytes("pages/viewer.html")
        var western = bytes.filter { $0 < 0x80 }
        let place = try #require(western.firstRange(of: Array("/s/ le".utf8)))
        western.replaceSubrange(place, with: Array("/s/ ".utf8) + [0xD6] + Array("le".utf8))
        let outcome = try FilingReader.read(Input(name: "page", bytes: western))
        #expect(outcome.filings[0].document.signatures[0].name == "/s/ Öle Brightwater")
        #expect(outcome.diagnostics.map(\.code).contains("windows-1252"))
    }

    @Test("Text that nobody understands is reported with its line")
    func strayText() throws {
        let page = String(decoding: try Fixture.bytes("pages/viewer.html"), as: UTF8.self)
            .replacing(
                "<table><tr><td><b>Explanation", with: "<p>Sold to <i>nobody</i>.</p><table><tr><td><b>Explanation")
        let outcome = try read(page)
        let stray = try #require(outcome.diagnostics.first { $0.code == "text-not-understood" })
        #expect(stray.notes == ["Sold to nobody."])
        #expect(stray.location?.line != nil)
    }

    @Test(
        "Pages that cannot be read",
        arguments: [
            ("<html><body>STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP</body></html>", "unknown-document-type"),
            ("<html><body>SEC FORM 4 <p>SEC Form 4</p></body></html>", "no-form-in-page"),
            ("<html><body>SEC FORM 4\0</body></html>", "1:23 malformed-page"),
            (
                "<html><body>SEC FORM 4" + String(repeating: "<div>", count: 200_000) + "x", "nested-too-deep"
            ),
        ])
    func refused(page: String, expected: String) {
        #expect(failure(Array(page.utf8)) == expected)
    }

    @Test("A page cut off anywhere is read as far as it goes, or refused; never more is read than there is")
    func truncated() throws {
        let bytes = try Fixture.bytes("pages/viewer.html")
        let whole = try document("pages/viewer.html")
        for length in stride(from: 0, to: bytes.count, by: 211) {
            guard let outcome = try? FilingReader.read(Input(name: "page", bytes: Array(bytes[..<length]))) else {
                continue
            }
            let part = outcome.filings[0].document
            #expect(part.nonDerivativeSecurities.count <= whole.nonDerivativeSecurities.count)
            #expect(part.footnotes.count <= whole.footnotes.count)
        }
    }
}
