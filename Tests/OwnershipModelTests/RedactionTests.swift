import OwnershipModel
import Testing

@Suite struct RedactionTests {
    private var filing: Filing {
        var document = OwnershipDocument(documentType: Filed("4"))
        document.reportingOwners = [
            ReportingOwner(
                name: "DOE JANE",
                address: ReportingOwner.Address(
                    street1: "C/O EXAMPLE CORP", street2: "12 Mill Lane", city: "DOVER", state: "DE")),
            ReportingOwner(name: "DOE JOHN", address: ReportingOwner.Address(city: "DOVER")),
        ]
        document.remarks = "She lives at 12 MILL LANE, Dover."
        document.footnotes = [Footnote(id: "F1", text: "C/O EXAMPLE CORP is meant; 12 Mill Lane.")]
        document.unrecognized = [
            UnrecognizedItem(path: "a/rptOwnerStreet3", text: "Floor two"), UnrecognizedItem(path: "a/b", text: "kept"),
        ]
        var party = SubmissionHeader.Party()
        var address = SubmissionHeader.Address()
        (address.street1, address.city, address.phone) = ("99 High Road", "DOVER", "555")
        party.mailAddress = address
        return Filing(
            document: document, header: SubmissionHeader(reportingOwners: [party]), source: [1, 2],
            exhibits: [Exhibit(type: "EX-24", text: [3])])
    }

    @Test func noStreetIsLeft() {
        let redacted = filing.redactingAddresses()
        let everything = "\(redacted)".lowercased()
        for street in ["12 mill lane", "99 high road", "floor two", "555"] { #expect(!everything.contains(street)) }
        #expect(redacted.source.isEmpty && redacted.exhibits.allSatisfy(\.text.isEmpty))
        #expect(redacted.document.remarks == "She lives at [street address withheld], Dover.")
        // A line without a number may be a name.
        #expect(redacted.document.footnotes[0].text == "C/O EXAMPLE CORP is meant; [street address withheld].")
        #expect(redacted.document.unrecognized.map(\.text) == ["[street address withheld]", "kept"])
    }

    @Test func theRestStays() {
        let redacted = filing.redactingAddresses()
        #expect(redacted.document.reportingOwners.map(\.address?.city) == ["DOVER", "DOVER"])
        #expect(redacted.document.reportingOwners.map(\.address?.isStreetWithheld) == [true, false])
        #expect(redacted.withholdsAddresses && !filing.withholdsAddresses)
        #expect(redacted.exhibits.map(\.type) == ["EX-24"])
    }
}
