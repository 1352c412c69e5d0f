import OwnershipModel
import Testing

@testable import OwnershipReview

/// Ranges of prices in footnotes, and everything that only looks like one. All phrases are invented.
@Suite struct PriceTextTests {
    private func ranges(_ text: String) -> [String] {
        PriceText(PriceToken.tokens(of: text)).ranges.map { "\($0.low)-\($0.high)" }
    }

    @Test(arguments: [
        ("Sold in several lots at prices ranging from $10.00 to $10.20, inclusive.", ["10-10.2"]),
        ("Executed in many trades ranging from $66.8350 to $66.9800.", ["66.835-66.98"]),
        ("Lots were sold at $150.300 to $151.295, inclusive", ["150.3-151.295"]),
        ("The lowest was $1,234.50 and all ran from $1,234.50 to $1,235.00 a share.", ["1234.5-1235"]),
        ("Sale prices between $7.01 and $7.99.", ["7.01-7.99"]),
        ("Prices ranged between $7 and $8 per share.", ["7-8"]),
        ("The price range was $45.10 - $45.90.", ["45.1-45.9"]),
        ("The price range was $45.10-$45.90.", ["45.1-45.9"]),
        ("The price range was $45.10–$45.90.", ["45.1-45.9"]),
        ("The price range was $45.10 — $45.90.", ["45.1-45.9"]),
        ("Prices: $45.10 through $45.90.", ["45.1-45.9"]),
        ("Prices ranging from $10.20 to $10.00.", ["10-10.2"]),
        ("Prices ranging from US$10.00 to US$10.20.", ["10-10.2"]),
        ("Prices ranging from $ 10.00 to $ 10.20.", ["10-10.2"]),
        ("Prices ranging from $.85 to $1.02.", ["0.85-1.02"]),
        ("Prices ranging from 10.00 to 10.20.", ["10-10.2"]),
        ("Sold at prices between 10 and 12 per share.", ["10-12"]),
        ("Prices ranging from $10.00 to 10.20.", ["10-10.2"]),
        ("Weighted average price. Range: 10.00 - 10.20.", ["10-10.2"]),
        ("Prices ranging from a low of $10.00 to a high of $10.20.", ["10-10.2"]),
        ("Prices ranging from $10.00 (low) to $10.20 (high).", ["10-10.2"]),
        ("Prices ranging from $10.00 per share to $10.20 per share.", ["10-10.2"]),
        ("Prices ranging from $10.00 up to and including $10.20.", ["10-10.2"]),
        ("Prices ranging from $9.10to $9.95, inclusive.", ["9.1-9.95"]),
        ("Under a plan, as amended, at prices ranging from $10.00 to $10.20.", ["10-10.2"]),
        ("Shares from the exercise of options were sold at prices ranging from $10.00 to $10.20.", ["10-10.2"]),
        (
            "Two blocks: the first at prices ranging from $10.00 to $10.20, the second from $10.50 to $11.00.",
            ["10-10.2", "10.5-11"]
        ),
        ("(i) $10.00 to $10.20; (ii) $11.00 to $11.20; (iii) $12.00 to $12.20", ["10-10.2", "11-11.2", "12-12.2"]),
        ("Prices from $10.0001 to $10.0002 each.", ["10.0001-10.0002"]),
        ("Prices ranging from\n$10.00\n to\t$10.20.", ["10-10.2"]),
        ("On 3 May 2021 sold at $10.00 to $10.20.", ["10-10.2"]),
        ("Between $10.00 and $10.20, of which 500 to 600 shares were odd lots.", ["10-10.2"]),
    ])
    func ranges(_ text: String, _ expected: [String]) {
        #expect(ranges(text) == expected)
    }

    @Test(arguments: [
        "Vests between March 1, 2024 and March 1, 2026.",
        "Service from 2019 to 2023.",
        "Prices between 2019 and 2021 were adjusted for the split.",
        "Sold from 1/2/2024 to 1/5/2024 at one price.",
        "Prices of 2024-03-01 to 2024-03-05.",
        "Between 1,000 and 2,000 shares were sold.",
        "A price was agreed for 1,000 to 2,000 shares.",
        "From 10% to 20% of the award vests.",
        "A price discount ranging from 10.5% to 15.5%.",
        "Payout from 0 to 200 percent of target.",
        "Sold under Rule 10b5-1 from 9:30 to 10:00.",
        "Options with exercise prices ranging from $5.00 to $9.00.",
        "The conversion price ranges from $5.00 to $9.00.",
        "The purchase was reduced from $10.00 to $8.00.",
        "The price was adjusted from $10.00 to $8.00.",
        "One lot at $10.00 and one at $10.20.",
        "Prices of $10.00 and $10.20.",
        "Prices ranging from C$10.00 to C$10.20.",
        "Prices ranging from HK$10.00 to HK$10.20.",
        "Prices ranging from €10.00 to €10.20.",
        "Prices ranging from £10.00 to 10.20.",
        "Prices ranging from GBP 10.00 to GBP 10.20.",
        "Proceeds between $5 million and $10 million.",
        "Aggregate proceeds of $10,000 to $20,000.",
        "Vests if the average price equals or exceeds $15, $20 or $25.",
        "Paid $10.00 to 3 brokers.",
        "Par value $0.001; see footnotes 1 to 3.",
        "Prices ranging from $10..00 to $10.20.",
        "The 5-10 day average price.",
        "Prices on 3 to 5 trading days.",
        "A 10 to 1 split of the price.",
        "The price is within the ranges of footnotes (1) and (3).",
        "$10.00",
        "to",
        "",
        "$ to $",
        "$999999999999999999999999999999999999999 to $1",
    ])
    func traps(_ text: String) {
        #expect(ranges(text) == [])
    }

    @Test(arguments: [
        ("A weighted average price.", true), ("The WEIGHTED-AVERAGE sale price.", true),
        ("The 30-day volume-weighted average price.", false), ("The volume weighted average price.", false),
        ("The average price.", false), ("", false),
    ])
    func averages(_ text: String, _ isAverage: Bool) {
        #expect(PriceText(PriceToken.tokens(of: text)).isAverage == isAverage)
    }

    /// Only footnotes at the price, the amount or the code speak for a row's price.
    @Test func onlyTheRowsOwnFootnotesCount() throws {
        let notes = [
            "F1": "Prices from $1.00 to $2.00.", "F2": "Prices from $3.00 to $4.00.",
            "F3": "Prices from $5.00 to $6.00.",
            "F4": "Prices from $7.00 to $8.00.",
        ]
        var row = SecurityRow.trade("S", "D", "5", at: "1.5", priceMarks: marks("F1"), codeMarks: marks("F3", "F1"))
        row.transactionAmount.marks = marks("F2")
        row.securityTitle.marks = marks("F4")
        row.amountOwned.marks = marks("F4")
        row.natureOfOwnership.marks = marks("F4")
        let price = try #require(facts(of: .report("4", [row], notes: notes)).rows.first?.transaction?.price)
        #expect(price.ranges.map(\.mark.id) == ["F1", "F2", "F3"])
        #expect(price.applicableRanges.map(\.mark.id) == ["F1"])
    }

    /// A price outside the range its footnote states: both are kept, and only the price is told.
    @Test func aPriceOutsideItsRangeIsKept() throws {
        let row = SecurityRow.trade("S", "D", "5", at: "9.5", priceMarks: marks("F1"))
        let facts = facts(of: .report("4", [row], notes: ["F1": "Prices from $10.00 to $10.20."]))
        let price = try #require(facts.rows.first?.transaction?.price)
        #expect(price.figure == .known(number("9.5")))
        #expect(price.ranges.map(\.high) == [number("10.2")])
        #expect(facts.headline.contains("for about $48 at $9.50 each"))
    }

    @Test func anAverageWithoutARangeIsCalledAnAverage() {
        let row = SecurityRow.trade("S", "D", "5", at: "9.5", priceMarks: marks("F1"))
        let facts = facts(of: .report("4", [row], notes: ["F1": "This is the weighted average price."]))
        #expect(facts.headline.contains("for about $48 at an average of $9.50 each"))
    }
}
