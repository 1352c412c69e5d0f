import OwnershipModel
import OwnershipReview
import Testing

@testable import SiteReports

@Suite struct SameDayHoldingTests {
    /// Of two filings that state a balance of one day, the one filed later has the last word.
    @Test func theLaterFilingOfADayCounts() {
        let filings: [SurveyedFiling] = [
            .invented(2, filed: "2014-04-02", accounts: [.invented(5, on: "2014-03-30")]),
            .invented(1, filed: "2014-04-01", accounts: [.invented(9, on: "2014-03-30")]),
        ]
        let holdings = IssuerHoldings(of: [0, 1], in: filings).holdings
        #expect(holdings.map(\.account.after) == [.known(ExactDecimal(5))])
        #expect(holdings.map(\.filing) == [0])
        // A late report of a later day comes forward all the same.
        let late = [
            SurveyedFiling.invented(2, filed: "2014-04-02", accounts: [.invented(5, on: "2014-03-30")]),
            .invented(1, filed: "2014-04-01", accounts: [.invented(9, on: "2014-03-31")]),
        ]
        #expect(IssuerHoldings(of: [0, 1], in: late).holdings.map(\.filing) == [1])
    }
}

@Suite struct YearLineTests {
    private func years(_ last: Int) throws -> [String] {
        let filings: [SurveyedFiling] = [
            .invented(2, filed: "\(last)-07-02", accounts: [.invented(5, on: "\(last)-07-01", isTraded: false)]),
            .invented(1, filed: "1999-07-02", accounts: [.invented(9, on: "1999-07-01", isTraded: false)]),
        ]
        let history = PositionHistory.all(
            of: [0, 1], in: filings, AmendmentLinks([], FilingGroups([])), FilingGroups([]))
        let chart = String(decoding: try #require(HistoryChart.markup(history[0], number: 1)), as: UTF8.self)
        return chart.matches(of: /<text[^>]*>(\d{4})</).map { String($0.1) }
    }

    /// Each New Year has a line as long as a dozen has room; then every second, every third.
    @Test func yearsHaveRoom() throws {
        #expect(try years(2001) == ["2000", "2001"])
        #expect(try years(2010) == (2000...2010).map(String.init))
        #expect(try years(2011) == stride(from: 2001, through: 2011, by: 2).map(String.init))
        #expect(try years(2030) == stride(from: 2002, through: 2029, by: 3).map(String.init))
    }
}
