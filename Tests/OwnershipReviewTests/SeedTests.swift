import OwnershipModel
import OwnershipReview
import Testing

/// The filing the project began with: three sales from two accounts, two accounts only held, one averaged price.
@Suite struct SeedTests {
    private var seed: Filing {
        let trusts = "By two trusts for the benefit of the Reporting Person's children"
        let note = "A weighted average price: several sales at prices ranging from $10.00 to $10.20, inclusive."
        return .report(
            "4",
            [
                .holding("6000"), .holding("145770", form: "I", nature: "By IRA"),
                .trade(
                    "S", "D", "19", at: "10.8", on: "2013-11-22", after: "7321", form: "I", nature: "By Family Trust"),
                .trade(
                    "S", "D", "100", at: "10.8", on: "2013-11-25", after: "7221", form: "I", nature: "By Family Trust"),
                .trade(
                    "S", "D", "2000", at: "10.01", priceMarks: marks("F1"), on: "2013-11-19", after: "33925", form: "I",
                    nature: trusts),
            ], notes: ["F1": note]
        ) { $0.reportingOwners = [.person("Robert Michel M", isDirector: "1")] }
    }

    @Test func theHeadlineSaysWhoDidWhat() {
        #expect(
            facts(of: seed).headline
                == "Robert Michel M, a director, sold 2,119 shares of common stock for about $21,305 at $10.00 to $10.80 each, held "
                + "indirectly")
        #expect(facts(of: seed).details == "The three sales were made between November 19 and 25, 2013")
    }

    @Test func eachRowHasItsSentence() {
        #expect(
            facts(of: seed).rows.map(\.sentence) == [
                "Held 6,000 shares of common stock, directly.",
                "Held 145,770 shares of common stock, indirectly (By IRA).",
                "Sold 19 shares of common stock on November 22, 2013, at $10.80 each; 7,321 held after, indirectly (By "
                    + "Family Trust).",
                "Sold 100 shares of common stock on November 25, 2013, at $10.80 each; 7,221 held after, indirectly "
                    + "(By Family Trust).",
                "Sold 2,000 shares of common stock on November 19, 2013, at an average of $10.01 each ($10.00 to "
                    + "$10.20); 33,925 held after, indirectly (By two trusts for the benefit of the Reporting Person's "
                    + "children).",
            ])
        #expect(facts(of: seed).rows.map(\.identifier.description) == ["t1-r1", "t1-r2", "t1-r3", "t1-r4", "t1-r5"])
    }

    @Test func salesAddUpOverAccountsAndBalancesDoNot() throws {
        let facts = facts(of: seed)
        let total = try #require(facts.totals.first)
        #expect(facts.totals.count == 1)
        #expect(total.amount == .exact(number("2119")))
        // 119 x 10.80 + 2,000 x 10.01
        #expect(total.value == .exact(number("21305.20")))

        #expect(
            facts.accounts.map(\.account.nature) == [nil, "By IRA", "By Family Trust", facts.rows[4].account.nature])
        #expect(facts.accounts.map(\.after.amount) == ["6000", "145770", "7221", "33925"].map { .known(number($0)) })
        #expect(facts.accounts[2].after.row == RowIdentifier(.nonDerivative, 4))
        #expect(
            facts.accounts.map(\.before) == [
                .unknown(.noTransaction), .unknown(.noTransaction), .known(number("7340")), .known(number("35925")),
            ])
    }

    @Test func theAverageCarriesItsRange() throws {
        let price = try #require(facts(of: seed).rows[4].transaction?.price)
        #expect(price.isAverage)
        #expect(price.figure == .known(number("10.01")))
        #expect(price.ranges.map(\.low) == [number("10")])
        #expect(price.ranges.map(\.high) == [number("10.2")])
        #expect(price.ranges.map(\.mark.id) == ["F1"])
    }
}
