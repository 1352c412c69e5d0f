import OwnershipModel
import OwnershipReview
import Testing

@Suite struct TotalFootnoteTests {
    /// What a footnote explains of a deed it need not explain of the price again.
    @Test func aFootnoteStandsAtTheDeedOrAtThePrice() {
        let row = SecurityRow.trade(
            "J", "D", "10", at: "5", priceMarks: marks("F2", "F1"), codeMarks: marks("F1"))
        let facts = facts(of: .report("4", [row], notes: ["F1": "A transfer.", "F2": "An average."]))
        #expect(facts.totals.map(\.explanations) == [["1"]])
        #expect(facts.totals.map(\.priceNotes) == [["2"]])
    }
}

@Suite struct CounterpartTests {
    /// Two exercises of one day and one amount: the title that a half names tells which security it became.
    @Test func theTitleOfWhatUnderliesLeads() {
        let facts = facts(
            of: .report(
                "4",
                [
                    .trade("M", "A", "100", of: "Class B Common Stock"),
                    .trade("M", "A", "100", of: "Class A Common Stock"),
                ],
                derivative: [
                    SecurityRow.trade("M", "D", "100", of: "Option").over("100", "Class A Common Stock"),
                    SecurityRow.trade("M", "D", "100", of: "Option").over("100", "Class B Common Stock"),
                ]))
        let (classB, classA) = (RowIdentifier(.nonDerivative, 1), RowIdentifier(.nonDerivative, 2))
        #expect(
            facts.rows.map(\.transaction?.counterpart) == [
                RowIdentifier(.derivative, 2), RowIdentifier(.derivative, 1), classA, classB,
            ])
    }

    /// Where no title fits, the amounts do.
    @Test func elseTheFirstThatFits() {
        let facts = facts(
            of: .report(
                "4", [.trade("M", "A", "100", of: "Common Shares")],
                derivative: [
                    SecurityRow.trade("M", "D", "70", of: "Option").over("70"),
                    SecurityRow.trade("M", "D", "100", of: "Option").over("100"),
                ]))
        #expect(
            facts.rows.map(\.transaction?.counterpart) == [
                RowIdentifier(.derivative, 2), nil, RowIdentifier(.nonDerivative, 1),
            ])
    }
}

@Suite struct HoldingListTests {
    /// Four securities are listed, of more the first three.
    @Test(arguments: [
        (2, "Class A stock and Class B stock"), (4, "Class A stock, Class B stock, Class C stock and Class D stock"),
        (5, "Class A stock, Class B stock, Class C stock and two other securities"),
        (7, "Class A stock, Class B stock, Class C stock and four other securities"),
    ])
    func manySecuritiesAreCut(count: Int, list: String) {
        let rows = "ABCDEFG".prefix(count).map { SecurityRow.holding("5", of: "Class \($0) Stock") }
        let headline = facts(of: .report("3", rows)).headline
        #expect(headline.lowercased().hasSuffix("holdings of " + list.lowercased()), "\(headline)")
    }
}

@Suite struct UnclearFilingDayTests {
    /// Accepted late on the day before one that may have been a business day: both dates agree with the header's.
    @Test(arguments: [("20141226", true), ("20141229", true), ("20141224", false), ("20141230", false)])
    func eitherDateAgrees(filedAsOf: String, agrees: Bool) throws {
        let header = SubmissionHeader(
            acceptance: AcceptanceTime(compact: "20141224223000"), filedAsOf: CalendarDate(compact: filedAsOf))
        guard case .asOf(let day, let remark) = BusinessDayCalendar.sec.filedDate(of: header) else {
            Issue.record("the header's date does not lead")
            return
        }
        #expect(day == CalendarDate(compact: filedAsOf))
        #expect((remark == nil) == agrees)
    }
}
