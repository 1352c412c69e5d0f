import DataReports
import Diagnostics
import Foundation
import HTMLReports
import OwnershipForms
import OwnershipModel
import PrintReports
import TestSupport
import Testing

/// A form of its own needs a description and a document, and nothing else knows of it.
@Suite struct ToyFormTests {
    private let outcome = fill(ToyNotice.filing, on: .toy, file: "toy.xml")

    @Test func theTextTellsAllOfIt() {
        #expect(
            PlainText.render(outcome.form) == """
                FORM TOY

                UNITED STATES SECURITIES AND EXCHANGE COMMISSION
                Washington, D.C. 20549
                NOTICE OF PROPOSED SALE OF TOYS
                Filed pursuant to nothing at all

                OMB APPROVAL
                    OMB Number: 0000-0000
                    Estimated average burden hours per response: 0.1

                [X] Check this box if the toys were a gift.

                1(a) Name of Issuer
                    Quillwort Instruments Inc

                1(b) File Number
                    001-00042

                2. Person for Whose Account (See instructions)
                    Rosalind T. Abernathy
                    12 Fern Street

                Table I - Toys To Be Sold
                  Row 1 (transaction)
                    3. Class of Toys: Common Stock (1)
                    4. To Be Sold, Number: 1,250
                    4. To Be Sold, Approximate Date: 03/14/2024
                  Row 2 (transaction)
                    3. Class of Toys: Class B (1)
                    4. To Be Sold, Number: many
                    4. To Be Sold, Approximate Date: soon

                Sellers
                  Reporting Owner Name / Address
                    ABERNATHY ROSALIND T
                  Relationships
                    [ ] Director
                    [ ] 10% Owner
                    [X] Officer (give title below): Chief Botanist
                    [ ] Other (specify below)

                Explanation of Responses:
                    (1) Through a broker in Providence.

                Remarks:
                    A notice and no promise.

                Signature of Seller / Date
                    /s/ Rosalind T. Abernathy / 03/01/2024

                Toys break.

                Filed, but without a place on this form
                    Table I, row 2, broker: Sedge & Sons
                    isUrgent: 1
                    notice/colour: green

                About this filing
                    Filed date: unknown
                    Issuer CIK: 0001000001
                    Reporting owner CIK: 0001000002 (ABERNATHY ROSALIND T)

                """)
        #expect(outcome.form.identity.title == "Form TOY – Quillwort Instruments Inc – ABERNATHY ROSALIND T")
    }

    @Test func whatHasNoPlaceIsSaid() {
        #expect(
            outcome.diagnostics.map(\.message) == [
                "Table I, row 2, broker has no place on Form TOY; it is listed at the form's end",
                "isUrgent has no place on Form TOY; it is listed at the form's end",
            ])
    }

    @Test func thePageShowsIt() throws {
        let page = try HTMLReport().render(PageContent(form: outcome.form, facts: nil))
        let html = String(decoding: page, as: UTF8.self)
        for text in [
            "NOTICE OF PROPOSED SALE OF TOYS", "1(b) File Number", "12 Fern Street", "Approximate Date", "Class B",
            "many",
            "Through a broker in Providence.", "Sedge &amp; Sons", "Signature of Seller", "Toys break.",
        ] {
            #expect(html.contains(text), "\(text)")
        }
        #expect(!html.contains("id=\"headline\""))
        #expect(!html.contains("Left Out"))
    }

    @Test func thePDFShowsIt() throws {
        let printed = try PDFReport().print(outcome.form, file: "toy.xml")
        #expect(printed.diagnostics == [])
        #expect(printed.pageCount == 1)
        #expect(printed.bytes.starts(with: Array("%PDF".utf8)))
    }

    @Test func theJSONTellsItByName() throws {
        let json = JSONReport.bytes(of: ToyNotice.filing, diagnostics: outcome.diagnostics)
        let report = try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
        #expect(report["format"] as? String == "filingpress.form")
        #expect(report["facts"] is NSNull)
        let document = try #require(report["document"] as? [String: Any])
        #expect(document["documentType"] as? String == "TOY")
        let boxes = try #require(document["boxes"] as? [String: [String]])
        #expect(boxes == ["fileNumber": ["001-00042"], "seller": ["Rosalind T. Abernathy", "12 Fern Street"]])
        let flags = try #require(document["flags"] as? [String: [String: Any]])
        #expect(flags["isGift"]?["value"] as? Bool == true)
        let rows = try #require((document["tables"] as? [String: Any])?["I"] as? [[String: Any]])
        #expect(rows.map { $0["id"] as? String } == ["t1-r1", "t1-r2"])
        let count = try #require(rows[0]["countToSell"] as? [String: Any])
        #expect(count["value"] as? String == "1250")
        #expect((rows[1]["broker"] as? [String: Any])?["text"] as? String == "Sedge & Sons")
    }

    @Test func anAmendmentSaysWhatItAmends() {
        var filing = ToyNotice.filing
        filing.document.type?.isAmendment = true
        let form = fill(filing, on: .toy, file: "toy.xml").form
        #expect(form.masthead.amendment == "AMENDMENT (Form TOY/A) to the report whose date of filing is not stated")
    }
}
