import OwnershipModel
import OwnershipReview
import Testing

@testable import SiteReports

/// A gap shown as a line is a lie.
@Suite struct PositionHistoryTests {
    private func histories(_ filings: [SurveyedFiling]) -> [PositionHistory] {
        let site = Site(filings, settings: SiteSettings())
        return PositionHistory.all(of: Array(site.filings.indices), in: site.filings, site.links, site.groups)
    }

    private func filing(
        _ number: Int, _ accounts: SurveyedAccount..., form: DocumentType = DocumentType(.form4), amends: String? = nil
    ) -> SurveyedFiling {
        .invented(
            number, form: form, filed: "2014-03-\(number < 10 ? "0" : "")\(number)", amends: amends, accounts: accounts)
    }

    @Test func filingsThatGoOnHaveNoGap() {
        let found = histories([
            filing(3, .invented(700, before: 800, on: "2014-03-01")),
            filing(2, .invented(800, before: 1_000, on: "2014-02-01")),
        ])
        #expect(found.count == 1)
        #expect(found[0].points.map(\.account.after) == [.known(ExactDecimal(800)), .known(ExactDecimal(700))])
        #expect(found[0].points.allSatisfy { $0.gap == nil })
    }

    @Test func whatIsMissingIsAGap() {
        let found = histories([
            filing(3, .invented(700, before: 900, on: "2014-03-01")),
            filing(2, .invented(800, before: 1_000, on: "2014-02-01")),
        ])
        #expect(found[0].points[1].gap == .difference(from: ExactDecimal(800), to: ExactDecimal(900)))
    }

    @Test func aStatedPositionThatDiffersIsAGap() {
        let found = histories([
            filing(3, .invented(850, on: "2014-03-01", isTraded: false)),
            filing(2, .invented(800, on: "2014-02-01", isTraded: false)),
        ])
        #expect(found[0].points[1].gap == .difference(from: ExactDecimal(800), to: ExactDecimal(850)))
    }

    @Test func whatCannotBeToldIsSaid() {
        let found = histories([
            filing(3, .invented(700, on: "2014-03-01")), filing(2, .invented(nil, on: "2014-02-01")),
        ])
        #expect(found[0].points[1].gap == .cannotTell)
    }

    @Test func accountsAreToldApartByTheTextsOfTheirFootnotes() {
        let found = histories([
            filing(
                2, .invented(1, on: "2014-02-01", notes: ["Trust A"]),
                .invented(2, on: "2014-02-01", notes: ["Trust B"]))
        ])
        #expect(found.count == 2)
    }

    /// Two accounts under one description: which goes on is not known.
    @Test func accountsThatNothingTellsApartAreNotFollowed() {
        let found = histories([filing(2, .invented(1, on: "2014-02-01"), .invented(2, on: "2014-02-01"))])
        #expect(found.isEmpty)
    }

    @Test func anAmendmentTakesThePlaceOfWhatItCorrects() {
        let found = histories([
            filing(9, .invented(790, before: 1_000, on: "2014-02-01"), form: amended, amends: "2014-03-02"),
            filing(2, .invented(800, before: 1_000, on: "2014-02-01")),
        ])
        #expect(found[0].points.count == 1)
        #expect(found[0].points[0].account.after == .known(ExactDecimal(790)))
        #expect(found[0].points[0].restates != nil)
    }

    @Test func aChartIsBrokenAtGapsAlone() throws {
        func chart(_ before: Int) throws -> String {
            let found = histories([
                filing(3, .invented(700, before: before, on: "2014-03-01")),
                filing(2, .invented(800, before: 1_000, on: "2014-02-01")),
            ])
            return String(decoding: try #require(HistoryChart.markup(found[0], number: 1)), as: UTF8.self)
        }
        #expect(try !chart(800).contains("broken"))
        #expect(try chart(900).contains("class=\"broken\"") && chart(900).contains("The line is broken in 1 place"))
    }

    @Test func oneBalanceIsNoChart() {
        #expect(HistoryChart.markup(histories([filing(2, .invented(8, on: "2014-02-01"))])[0], number: 1) == nil)
    }

    /// Where rows could not be read, a difference may be theirs, and nothing is claimed of it.
    @Test func rowsThatWereNotReadLeaveItOpen() {
        let (first, last) = (
            filing(2, .invented(800, before: 1_000, on: "2014-02-01")),
            filing(9, .invented(700, before: 750, on: "2014-03-09"))
        )
        let partial = SurveyedFiling.invented(
            5, filed: "2014-03-05", accounts: [.invented(790, on: "2014-03-05", isPartial: true)], unreadRows: 1)
        #expect(histories([last, partial, first])[0].points.map(\.gap) == [nil, .cannotTell, .cannotTell])
        // None of its rows that were read is of this account.
        let missing = SurveyedFiling.invented(5, filed: "2014-03-05", unreadRows: 2)
        #expect(histories([last, missing, first])[0].points.map(\.gap) == [nil, .cannotTell])
        #expect(
            histories([last, first])[0].points[1].gap == .difference(from: ExactDecimal(800), to: ExactDecimal(750)))
    }

    @Test func totalsSayThatTheyAreNotWhole() {
        let trade = SurveyedTrade(
            table: .nonDerivative, kind: .sale, direction: .disposed, unit: .shares, rowCount: 2,
            amount: .atLeast(ExactDecimal(150), unpricedRows: 0), value: .atLeast(ExactDecimal(1_550), unpricedRows: 0),
            latest: CalendarDate(year: 2014, month: 3, day: 1), isPartial: true)
        let filings = [
            SurveyedFiling.invented(1, trades: [trade], unreadRows: 1), .invented(2, unreadRows: 3), .invented(3),
        ]
        let activity = Activity(of: [0, 1, 2], in: filings, FilingGroups(filings))
        #expect(activity.partial == 2)
        #expect(activity.years.map(\.sales.count) == ["at least 2"])
        #expect(activity.years.map(\.sales.words) == ["at least $1,550"])
        #expect(activity.years.map(\.purchases.count) == ["0"])
    }

    /// What averages come to is about right.
    @Test func totalsOfAveragesAreAbout() {
        let trade = SurveyedTrade(
            table: .nonDerivative, kind: .sale, direction: .disposed, unit: .shares, rowCount: 2,
            amount: .exact(ExactDecimal(150)), value: .exact(ExactDecimal(1_550)),
            latest: CalendarDate(year: 2014, month: 3, day: 1), isAverage: true)
        let filings = [SurveyedFiling.invented(1, trades: [trade])]
        let activity = Activity(of: [0], in: filings, FilingGroups(filings))
        #expect(activity.years.map(\.sales.words) == ["about $1,550"])
    }

    @Test func listsAndIndexesMarkIt() throws {
        let site = Site([.invented(1, unreadRows: 2), .invented(2)], settings: SiteSettings())
        let remarks = site.filings.indices.map { site.line($0, on: SiteAddress.dates).remarks }
        #expect(remarks.contains(["2 rows of Table I could not be read"]) && remarks.contains([]))
        var index: [UInt8] = []
        FilingIndex.writeJSON(site.filings.map(\.listed), base: nil) { index += $0 }
        let text = String(decoding: index, as: UTF8.self)
        #expect(text.components(separatedBy: #""partial": ["2 rows of Table I could not be read"]"#).count == 2)
    }
}

/// Sums over many filings count each transaction once.
@Suite struct ActivityTests {
    private func trade(_ kind: TransactionKind, _ rows: Int, value: Total, on day: String = "2014-02-01")
        -> SurveyedTrade
    {
        SurveyedTrade(
            table: .nonDerivative, kind: kind, direction: .disposed, unit: .shares, rowCount: rows,
            amount: .exact(.zero),
            value: value, latest: date(day))
    }

    private func activity(_ filings: [SurveyedFiling]) -> Activity {
        Activity(of: Array(filings.indices), in: filings, FilingGroups(filings))
    }

    @Test func yearsAreAddedUp() {
        let found = activity([
            .invented(
                1,
                trades: [
                    trade(.sale, 2, value: .exact(ExactDecimal(100))),
                    trade(.gift, 1, value: .unknown(.unpriced(rows: 1))),
                ]),
            .invented(
                2, trades: [trade(.sale, 1, value: .atLeast(ExactDecimal(50), unpricedRows: 1), on: "2013-02-01")]),
        ])
        #expect(found.years.map(\.year) == [2014, 2013])
        #expect(
            found.years[0].sales.rows == 2 && found.years[0].others.rows == 1 && found.years[0].purchases.words == "–")
        #expect(found.years[0].sales.words == "$100" && found.years[1].sales.words == "at least $50")
    }

    @Test func aGroupCountsOnceAndAnAmendmentNever() {
        let sale = trade(.sale, 1, value: .exact(ExactDecimal(100)))
        let found = activity([
            .invented(1, persons: ["1", "2"], rows: "sale", trades: [sale]),
            .invented(2, persons: ["3"], rows: "sale", trades: [sale]),
            .invented(3, form: amended, trades: [sale]),
        ])
        #expect(found.years.first?.sales.rows == 1)
        #expect(found.amendments == 1)
    }

    @Test func theLatestBalanceOfEachAccountCounts() {
        let holdings = IssuerHoldings(
            of: [0, 1],
            in: [
                .invented(2, filed: "2014-04-01", accounts: [.invented(5, on: "2014-03-30")]),
                .invented(
                    1, accounts: [.invented(9, on: "2014-02-01"), .invented(7, on: "2014-02-01", title: "Preferred")]),
            ]
        ).holdings
        #expect(holdings.map(\.account.after) == [.known(ExactDecimal(5)), .known(ExactDecimal(7))])
    }
}

/// Amendments and copies in a history: each balance once, and the last word on it.
@Suite struct CorrectedHistoryTests {
    private func points(_ filings: [SurveyedFiling]) -> [[PositionHistory.Point]] {
        let site = Site(filings, settings: SiteSettings())
        return PositionHistory.all(of: Array(site.filings.indices), in: site.filings, site.links, site.groups).map(
            \.points)
    }

    private let original = SurveyedFiling.invented(
        1, filed: "2014-03-02", rows: "sale", accounts: [.invented(800, before: 1_000, on: "2014-02-01")])

    private func amendment(_ number: Int, _ account: SurveyedAccount) -> SurveyedFiling {
        .invented(number, form: amended, filed: "2014-03-1\(number)", amends: "2014-03-02", accounts: [account])
    }

    @Test func aSecondAmendmentTakesThePlaceOfTheFirst() {
        let found = points([
            original, amendment(2, .invented(790, before: 1_000, on: "2014-02-01")),
            amendment(3, .invented(780, before: 1_000, on: "2014-02-01")),
        ])
        #expect(found.map { $0.map(\.account.after) } == [[.known(ExactDecimal(780))]])
    }

    @Test func aCorrectedDateLeavesOnePoint() {
        let found = points([original, amendment(2, .invented(800, before: 1_000, on: "2014-02-03"))])
        #expect(found.map { $0.map(\.date) } == [[date("2014-02-03")]])
    }

    /// It begins where the original ends: a trade that was forgotten, not a correction.
    @Test func aForgottenTradeIsAdded() {
        let found = points([original, amendment(2, .invented(700, before: 800, on: "2014-02-01"))])
        #expect(found.map { $0.map(\.account.after) } == [[.known(ExactDecimal(800)), .known(ExactDecimal(700))]])
        #expect(found[0].allSatisfy { $0.gap == nil })
    }

    @Test func anAmendmentOfAReportThatCameTwiceCorrectsBoth() {
        var copy = original
        copy.listed.key = "x-0123456789ab"
        copy.listed.filed = nil
        let found = points([original, copy, amendment(2, .invented(790, before: 1_000, on: "2014-02-01"))])
        #expect(found.map { $0.map(\.account.after) } == [[.known(ExactDecimal(790))]])
    }

    @Test func whatHasNoDateStandsBehindWhatWasFiledBefore() {
        var undated = SurveyedAccount.invented(5, on: "2014-02-01", isTraded: false)
        undated.date = nil
        let found = points([
            .invented(1, filed: "2014-03-01", accounts: [.invented(7, on: "2014-02-20", isTraded: false)]),
            .invented(2, filed: "2014-03-02", accounts: [undated]),
            .invented(3, filed: "2014-03-03", accounts: [.invented(9, on: "2014-01-05", isTraded: false)]),
        ])
        #expect(found.map { $0.map(\.account.after.value?.description) } == [["9", "7", "5"]])
    }

    @Test func whatWasHeldBehindAGapFitsTheChart() throws {
        let found = PositionHistory.all(
            of: [0, 1],
            in: [
                .invented(2, filed: "2014-03-05", accounts: [.invented(10, before: 1_000, on: "2014-03-01")]),
                .invented(1, filed: "2014-02-05", accounts: [.invented(20, before: 30, on: "2014-02-01")]),
            ], AmendmentLinks([], FilingGroups([])), FilingGroups([]))
        let chart = String(decoding: try #require(HistoryChart.markup(found[0], number: 1)), as: UTF8.self)
        // 20 of 1,000 is two of 102 parts: nearly at the bottom.
        #expect(chart.contains("M4 124H636M636 24V125"), "\(chart)")
    }
}
