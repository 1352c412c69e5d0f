import OwnershipModel
import OwnershipReview
import Testing

/// Ranges and prices that do not fit each other are shown as filed, are not used in words, and are said.
@Suite struct PriceFaultTests {
    private func sale(_ price: String?, _ note: String, _ more: SecurityRow...) -> FilingFacts {
        facts(
            of: .report("4", [.trade("S", "D", "100", at: price, priceMarks: marks("F1"))] + more, notes: ["F1": note]))
    }

    @Test(arguments: [
        ("10.10", "Prices ranged from $10.00 to $10.20.", nil, "$10.00 to $10.20", nil),
        ("10.10", "Prices ranged from $10.00 to $11.00.", nil, "$10.00 to $11.00", nil),
        ("10.10", "Prices ranged from $10.00 to $11.01.", PriceRange.Fault.tooWide, "$10.10", "wider than the $1.00"),
        (
            "10.10", "Prices ranged from $20.00 to $20.25.", .contradictsPrice, "$10.10",
            "footnote 1 gives a range of $20.00 to $20.25, which does not fit the reported $10.10"
        ),
        (
            "10.10", "Prices ranged from $10.25 to $10.05.", .backwards, "$10.05 to $10.25",
            "footnote 1 gives its range backwards, $10.25 to $10.05"
        ),
        (
            "2400.11", "Prices ranged from $2,394.50 to $24,022.09.", .outOfProportion, "$2,400.11",
            "footnote 1 gives a range of $2,394.50 to $24,022.09, which does not fit the reported $2,400.11"
        ),
        ("9.90", "Prices ranged from $0.98 to $10.00.", .outOfProportion, "$9.90", "does not fit the reported $9.90"),
    ])
    func aRangeIsUsedOnlyIfItFits(
        _ price: String, _ note: String, _ fault: PriceRange.Fault?, _ told: String, _ warning: String?
    ) throws {
        let facts = sale(price, note)
        let range = try #require(facts.rows[0].transaction?.price.ranges.first)
        #expect(range.fault == fault)
        #expect(facts.headline.contains("at \(told)"), "\(facts.headline)")
        #expect(facts.warnings.count == (warning == nil ? 0 : 1))
        if let warning {
            let said = try #require(facts.warnings.first)
            #expect(said.message.contains(warning), "\(said.message)")
            #expect(said.rows == [RowIdentifier(.nonDerivative, 1)])
            #expect(said.footnotes == ["1"])
        }
    }

    /// The range stands in the row's sentence, as the footnote's own if it is not used.
    @Test func whatDoesNotFitIsShownAsFiled() {
        let facts = sale("10.10", "Prices ranged from $20.00 to $20.25.")
        #expect(facts.rows[0].sentence.contains("at $10.10 each (footnote 1 gives $20.00 to $20.25)"))
        let wide = sale("10.10", "Weighted average. Prices ranged from $10.00 to $12.50.")
        #expect(
            wide.rows[0].sentence.contains("at an average of $10.10 each (footnote 1 gives $10.00 to $12.50)"))
    }

    /// One range that does not fit keeps all others of a total out of words, for a span must not mix ranges and averages.
    @Test func aTotalUsesAllRangesOrNone() {
        let other = SecurityRow.trade("S", "D", "100", at: "12", priceMarks: marks("F2"))
        let notes = [
            "F1": "A weighted average of prices from $10.00 to $10.20.",
            "F2": "A weighted average of prices from $11.00 to $13.00.",
        ]
        let row = SecurityRow.trade("S", "D", "100", at: "10.1", priceMarks: marks("F1"))
        let facts = facts(of: .report("4", [row, other], notes: notes))
        #expect(facts.headline.contains("at average prices of $10.10 to $12.00 each"), "\(facts.headline)")
    }

    /// An average is called so; prices of which only some are averages are not all called averages.
    @Test func averageOnlyOfAverages() {
        let facts = sale("10", "A weighted average.", .trade("S", "D", "100", at: "12"))
        #expect(facts.headline.contains(" for about $2,200"), "\(facts.headline)")
        #expect(facts.totals[0].priceText == "$10.00 to $12.00 (some of them averages)")
    }

    @Test func aPriceOnlyInAFootnoteIsNoSpan() throws {
        let facts = sale(nil, "Sold at prices from $10.00 to $10.20.")
        let total = try #require(facts.totals.first)
        #expect(total.prices == nil)
        #expect(total.rowsPricedInFootnotes == 1)
        #expect(total.priceText == "in footnotes")
        #expect(facts.headline.contains("stock at prices given in footnotes"))
    }

    @Test func aPriceTenTimesTheOthersIsSaid() throws {
        let prices = ["20", "21", "22", "210"]
        let facts = facts(of: .report("4", prices.map { .trade("S", "D", "10", at: $0) }))
        let warning = try #require(facts.warnings.first)
        #expect(facts.warnings.count == 1)
        #expect(warning.code == "price-out-of-proportion")
        #expect(warning.message.hasPrefix("the price of $210.00 in Table I, row 4 does not fit"))
        #expect(facts.headline.contains("stock at prices that do not fit one another"))
        let total = try #require(facts.totals.first)
        #expect(total.value == .exact(number("2730")))
        #expect(total.valueText == "$2,730 as filed")
        // Exercise prices of different grants may differ as much.
        let grants = OwnershipReview.facts(of: .report("4", prices.map { .trade("M", "A", "10", at: $0) }))
        #expect(grants.warnings.isEmpty)
    }

    @Test(arguments: [
        ("The price is in Canadian dollars.", true), ("Sold at C$10.00 on the Toronto Stock Exchange.", true),
        ("Price in euros.", true), ("Paid £10.00.", true), ("Paid \u{20AC}10.00.", true), ("In HK$ 10.", true),
        ("Converted from Canadian dollars.", false), ("C$13.60, or US$10.00.", false),
        ("Euros converted at the rate of the day.", false), ("Paid in U.S. dollars, not Canadian dollars.", false),
        ("Rumble Canada Inc.", false), ("The price in dollars.", false), ("", false),
    ])
    func anotherCurrencyHasNoDollarSign(_ note: String, _ isOther: Bool) throws {
        let facts = sale("10", note)
        let price = try #require(facts.rows[0].transaction?.price)
        #expect(price.currencyNotes == (isOther ? ["1"] : []))
        for text in [facts.headline, facts.rows[0].sentence, facts.totals[0].priceText, facts.totals[0].valueText] {
            #expect(text.contains("$") != isOther, "\(text)")
        }
        if isOther {
            #expect(
                facts.headline.contains("stock at 10.00 each (for the currency see footnote 1)"), "\(facts.headline)")
            #expect(facts.totals[0].valueText == "1,000, see footnote 1")
        }
    }

    /// What averages come to is only about right; the exact product stays in the data.
    @Test(arguments: [
        ("10.123", "100", "about $1,012", "1012.3"), ("10.125", "100", "about $1,013", "1012.5"),
        ("0.0333", "100", "about $3.33", "3.33"), ("0.03336", "100", "about $3.34", "3.336"),
        ("9.999", "1", "about $10", "9.999"), ("20", "100", "about $2,000", "2000"),
    ])
    func totalsOfAveragesAreAbout(_ price: String, _ amount: String, _ words: String, _ exact: String) {
        let row = SecurityRow.trade("S", "D", amount, at: price, priceMarks: marks("F1"))
        let total = facts(of: .report("4", [row], notes: ["F1": "Weighted average price."])).totals[0]
        #expect(total.valueText == words)
        #expect(total.value == .exact(number(exact)))
    }
}
