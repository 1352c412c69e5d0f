import OwnershipModel
import OwnershipReview
import Testing

/// Where rows of a table could not be read, nothing speaks of the whole.
@Suite struct PartialTableTests {
    private let name = "Fennel Odile K, a director,"

    private func told(
        _ type: String = "4", _ rows: SecurityRow..., derivative: [SecurityRow] = [], unread: Int = 2,
        in table: SecurityTable = .nonDerivative, change: (inout OwnershipDocument) -> Void = { _ in }
    ) -> FilingFacts {
        facts(
            of: .report(type, rows, derivative: derivative) { document in
                change(&document)
                document.note(unreadRows: unread, in: table)
            })
    }

    @Test func transactionsAreAtLeastThose() {
        let one = told("4", .trade("S", "D", "100", at: "10", after: "900"))
        #expect(
            one.headline
                == "Fennel Odile K sold at least 100 shares of common stock for at least $1,000 in the rows read; 2 rows of Table I "
                + "could not be read")
        #expect(one.details == "The sale was made on February 29, 2024 in the rows read, at $10.00 each")
        let two = told(
            "4", .trade("S", "D", "100", at: "10", after: "900"), .trade("S", "D", "50", at: "11", after: "850"),
            unread: 1)
        #expect(
            two.headline
                == "Fennel Odile K sold at least 150 shares of common stock for at least $1,550 in the rows read; 1 row of Table I "
                + "could not be read")
        let total = two.totals[0]
        #expect(total.isPartial && total.amount == .atLeast(number("150"), unpricedRows: 0))
        #expect(total.amountText == "at least 150" && total.valueText == "at least $1,550")
        #expect(total.priceText == "$10.00 to $11.00 in the rows read")
        #expect(total.dates == "02/29/2024 in the rows read")
    }

    @Test func balancesAreThoseOfTheRowsThatWereRead() {
        let found = told(
            "4", .trade("S", "D", "100", at: "10", after: "900"), .trade("S", "D", "50", at: "11", after: "850"))
        let account = found.accounts[0]
        #expect(account.isPartial && account.after.basis == .rowsUnread && account.positions == nil)
        #expect(account.before == .unknown(.rowsUnread) && account.beforeText == nil)
        #expect(account.afterText == "850 on the last row read" && account.basisText == nil)
        #expect(told("4", .holding("6000")).accounts[0].afterText == "at least 6,000")
        #expect(told("4", .holding(nil)).accounts[0].afterText == "not stated")
        #expect(found.keyFacts.last?.label == "Not known")
        #expect(found.keyFacts.last?.text == "2 rows of Table I could not be read")
    }

    @Test func theOtherTableIsWhole() {
        let found = told("4", .trade("S", "D", "100", at: "10", after: "900"), unread: 1, in: .derivative)
        #expect(
            found.headline
                == "Fennel Odile K sold 100 shares of common stock for $1,000, leaving 900 directly (−10 %); 1 "
                + "row of Table II could not be read")
        #expect(found.totals[0].amount == .exact(number("100")) && !found.accounts[0].isPartial)
        #expect(found.accounts[0].before == .known(number("1000")))
    }

    @Test(arguments: SecurityTable.allCases) func nobodyReportedNothing(table: SecurityTable) {
        let end = "; 2 rows of \(table.name) could not be read"
        #expect(
            told("4", .holding("9"), in: table).headline
                == "\(name) filed a report, listing at least 9 shares of common stock held directly" + end)
        #expect(
            told("4", in: table).headline
                == "\(name) filed a report whose securities this input does not tell" + end)
        #expect(
            told("3", .holding("9"), .holding("8", of: "Warrants"), in: table).headline
                == "\(name) filed an initial statement of ownership, listing at least two holdings of common stock and "
                + "warrants" + end)
        for headline in [
            told("3", in: table) { $0.noSecuritiesOwned = Filed("1") },
            told("5", in: table), told("4", in: table) { $0.notSubjectToSection16 = Filed("1") },
        ].map(\.headline) {
            #expect(headline.hasSuffix(end))
            for word in ["no transactions", "no holdings", "no securities"] { #expect(!headline.contains(word)) }
        }
    }

    /// An option that seems to be what was given for the shares may be so for some of the rows only.
    @Test func anExerciseIsNotMatchedWithPartOfATable() {
        let option = SecurityRow.trade("M", "D", "100", of: "Stock Option", after: "0")
        let found = told(
            "4", .trade("M", "A", "100", after: "100"), derivative: [option], unread: 1, in: .derivative)
        #expect(found.details?.contains("also exercised at least 100 stock options") == true)
        #expect(found.headline.contains("acquired 100 shares of common stock"))
    }

    @Test func partsThatAnInputDoesNotTellAreGapsToo() {
        let found = facts(
            of: .report("4", [.trade("S", "D", "100", at: "10", after: "900")]) {
                $0.missingParts = [.nonDerivativeSecurities]
            })
        #expect(
            found.headline.hasSuffix(
                "sold at least 100 shares of common stock for at least $1,000 in the rows read; this input does not tell all "
                    + "rows of Table I"))
    }
}
