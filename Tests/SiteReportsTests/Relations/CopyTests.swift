import OwnershipForms
import OwnershipModel
import Testing

@testable import SiteReports

@Suite struct AmendedCopyTests {
    /// A report that came twice is one report: an amendment of it has one original, and no doubt.
    @Test func anAmendmentIsTiedToOneOfTwoCopies() {
        let filings: [SurveyedFiling] = [
            .invented(9, form: amended, filed: "2014-04-01", amends: "2014-03-03", rows: "other"),
            .invented(2, rows: "sale"), .invented(1, rows: "sale"),
        ]
        let links = AmendmentLinks(filings, FilingGroups(filings))
        #expect(links.originals[0] == [AmendmentLinks.Link(amendment: 0, original: 2, basis: .filedDate)])
        #expect(links.amendments.keys.sorted() == [2])
    }
}

@Suite struct PersonInOtherLettersTests {
    private func form(_ name: String, _ street: String) -> FilledForm {
        var document = OwnershipDocument(documentType: Filed("4"))
        document.reportingOwners = [ReportingOwner(name: name, address: ReportingOwner.Address(street1: street))]
        return fill(Filing(document: document), file: "a.xml").form
    }

    /// EDGAR writes names in capitals, filers as they like: it is the same person, and what changed is said of that person.
    @Test func capitalsMakeNoOtherPerson() {
        #expect(
            FormChanges(from: form("Fennel Odile K", "1 Oak"), to: form("FENNEL ODILE K", "1 Oak")).changes.allSatisfy {
                !$0.place.hasPrefix("Reporting person")
            })
        let moved = FormChanges(from: form("Fennel Odile K", "1 Oak"), to: form("FENNEL ODILE K", "2 Elm")).changes
        #expect(moved.contains { $0.place == "FENNEL ODILE K, address" && $0.before == "1 Oak" && $0.after == "2 Elm" })
        let other = FormChanges(from: form("Fennel Odile K", "1 Oak"), to: form("FENNEL ODILE J", "1 Oak")).changes
        #expect(other.filter { $0.place == "Reporting person" }.map(\.kind) == ["added", "not repeated"])
    }
}
