import OwnershipModel
import Testing

@testable import SiteReports

/// An amendment tied to the wrong original replaces what nobody amended.
@Suite struct AmendmentLinkTests {
    private typealias Basis = AmendmentLinks.Basis

    /// The places are those of the list; the amendment is the first.
    private func basis(_ originals: SurveyedFiling..., amends: String? = "2014-03-03", filed: String? = "2014-04-01")
        -> [Int: Basis]
    {
        let amendment = SurveyedFiling.invented(99, form: amended, filed: filed, amends: amends)
        let links = AmendmentLinks([amendment] + originals, FilingGroups([amendment] + originals)).originals[0] ?? []
        return Dictionary(uniqueKeysWithValues: links.map { ($0.original, $0.basis) })
    }

    @Test func theFiledDateTies() {
        #expect(basis(.invented(1), .invented(2, filed: "2014-03-04")) == [1: .filedDate])
    }

    @Test func anotherFormIssuerOrPersonIsNeverAmended() {
        #expect(basis(.invented(1, form: DocumentType(.form3))) == [:])
        #expect(basis(.invented(1, issuer: "0001000002")) == [:])
        #expect(basis(.invented(1, issuer: nil)) == [:])
        #expect(basis(.invented(1, persons: ["0000000002"])) == [:])
        #expect(basis(.invented(1, form: amended)) == [:])
    }

    @Test func nothingFiledLaterIsAmended() {
        #expect(basis(.invented(1, filed: "2014-05-01"), amends: nil) == [:])
    }

    @Test func twoOfOneDayAreToldApartByPeriodAndPersons() {
        #expect(basis(.invented(1), .invented(2, period: "2014-01-02")) == [1: .filedDate])
        #expect(basis(.invented(1), .invented(2, persons: ["0000000001", "0000000002"])) == [1: .filedDate])
        #expect(basis(.invented(1), .invented(2)) == [1: .possible, 2: .possible])
    }

    @Test func thePeriodTiesWhereDatesAreUnknown() {
        #expect(basis(.invented(1, filed: nil)) == [1: .period])
        #expect(basis(.invented(1, filed: nil, period: "2014-01-02")) == [:])
        #expect(basis(.invented(1), amends: nil) == [1: .period])
    }

    @Test func datesThatDisagreeAreSaid() {
        #expect(basis(.invented(1), amends: "2014-03-02") == [1: .periodAgainstDate])
        #expect(basis(.invented(1), .invented(2, filed: "2014-03-05"), amends: "2014-03-02") == [:])
    }

    @Test func anOriginalKnowsItsAmendmentsInOrder() {
        let filings: [SurveyedFiling] = [
            .invented(3, form: amended, filed: "2014-05-01", amends: "2014-03-03"),
            .invented(2, form: amended, filed: "2014-04-01", amends: "2014-03-03"), .invented(1),
        ]
        #expect(AmendmentLinks(filings, FilingGroups(filings)).amendments[2]?.map(\.amendment) == [1, 0])
    }
}

/// Counting a group's transactions twice, or one of two alike grants not at all, are both wrong.
@Suite struct FilingGroupTests {
    private func members(_ filings: SurveyedFiling...) -> [Int]? { FilingGroups(filings).members[0] }

    @Test func theSameRowsAloneProveNothing() {
        #expect(members(.invented(1, rows: "grant"), .invented(2, persons: ["0000000002"], rows: "grant")) == nil)
    }

    @Test func aJointFilingTiesAGroup() {
        let joint = SurveyedFiling.invented(1, persons: ["0000000001", "0000000002"], rows: "sale")
        #expect(members(joint, .invented(2, persons: ["0000000003"], rows: "sale")) == [0, 1])
        #expect(members(joint, .invented(2, persons: ["0000000003"], rows: "another sale")) == nil)
        #expect(members(joint, .invented(2, filed: "2014-03-04", persons: ["0000000003"], rows: "sale")) == nil)
        #expect(members(joint, .invented(2, period: "2014-02-27", persons: ["0000000003"], rows: "sale")) == nil)
    }

    @Test func oneReportFromTwoInputsIsOne() {
        let groups = FilingGroups([.invented(1, rows: "sale"), .invented(2, filed: nil, rows: "sale")])
        #expect(groups.members[1] == [0, 1])
        #expect(groups.counts(0) && !groups.counts(1))
    }

    @Test func copiesAreFoundAmongStrangersWithTheSameRows() {
        let groups = FilingGroups([
            .invented(1, rows: "grant"), .invented(2, persons: ["0000000002"], rows: "grant"),
            .invented(3, filed: nil, rows: "grant"),
        ])
        #expect(groups.members[0] == [0, 2])
        #expect(groups.counts(1) && !groups.counts(2))
    }

    @Test func reportsWithoutRowsAreNoGroup() {
        #expect(members(.invented(1, persons: ["1", "2"]), .invented(2, persons: ["3"])) == nil)
    }
}
