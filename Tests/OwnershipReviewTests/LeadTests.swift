import OwnershipModel
import OwnershipReview
import Testing

/// What is left, how long a lead may be, and what it says of amendments and parts.
@Suite struct LeadTests {
    private func headline(
        _ type: String = "4", _ rows: SecurityRow..., change: (inout OwnershipDocument) -> Void = { _ in }
    ) -> String {
        facts(of: .report(type, rows, change: change)).headline
    }

    private func lead(_ rows: [SecurityRow]) -> String {
        let facts = facts(of: .report("4", rows))
        return facts.headline + "." + (facts.details.map { " \($0)." } ?? "")
    }

    private var sale: SecurityRow { .trade("S", "D", "100", at: "5", after: nil) }

    // MARK: What is left

    @Test(arguments: [
        ("D", "100", "900", ", leaving 900 directly (−10 %)"), ("D", "1", "999", ", leaving 999 directly (−0.1 %)"),
        ("D", "123", "877", ", leaving 877 directly (−12 %)"), ("D", "1000", "0", ", leaving none directly"),
        ("D", "1", "99999", ", leaving 99,999 directly (almost no change)"),
        ("D", "9999", "1", ", leaving 1 directly (−99.9 %)"), ("D", "34", "966", ", leaving 966 directly (−3.4 %)"),
        // Rounded once: 30.47 per cent, not 30.5 and then 31.
        ("D", "18704", "42673", ", leaving 42,673 directly (−30 %)"),
        ("A", "100", "1100", ", now holding 1,100 directly (+10 %)"), ("A", "100", "100", ", now holding 100 directly"),
        ("A", "500", "600", ", now holding 600 directly (+500 %)"),
    ])
    func theBalanceIsASharePerCent(_ direction: String, _ amount: String, _ after: String, _ words: String) {
        let row = SecurityRow.trade(direction == "D" ? "S" : "P", direction, amount, at: "5", after: after)
        #expect(headline("4", row).hasSuffix(words), "\(headline("4", row))")
    }

    @Test func theBalanceIsOfOneAccountThatIsBorneOut() {
        let rows = { (second: SecurityRow) in [SecurityRow.trade("S", "D", "10", at: "5", after: "90"), second] }
        #expect(
            lead(rows(.trade("P", "A", "10", at: "5", after: "100"))).contains("leaving 100 directly (no net change)"))
        #expect(!lead(rows(.trade("S", "D", "10", at: "5", after: "70"))).contains("leaving"))
        // A sale that leaves more than before is not told with a gain.
        #expect(lead(rows(.trade("A", "A", "30", after: "120"))).contains("leaving 120 directly."))
        #expect(!lead(rows(.trade("S", "D", "10", at: "5", form: "I", nature: "By Trust"))).contains("leaving"))
        let trust = SecurityRow.trade("S", "D", "10", at: "5", after: "90", form: "I", nature: "By Trust")
        #expect(headline("4", trust).hasSuffix(", leaving 90 (−10 %) indirectly (By Trust)"))
        #expect(
            headline("5", .trade("S", "D", "10", at: "5", after: "90", formType: "5")).hasSuffix(
                ", with 90 filed as held directly at the fiscal year’s end"))
    }

    /// Shares withheld of those received do not make a gain a loss; and where nothing changed, nothing was gained.
    @Test func aGainIsOneAfterAll() {
        let award = SecurityRow.trade("A", "A", "100", after: "1100")
        #expect(lead([award, .trade("F", "D", "40", after: "1060")]).contains("now holding 1,060 directly (+6 %)"))
        #expect(
            lead([award, .trade("D", "D", "100", after: "1000")]).contains("leaving 1,000 directly (no net change)"))
    }

    // MARK: What was done

    /// Who buys and sells has done both, whatever is left.
    @Test func purchasesAndSalesAreToldTogether() {
        let told = lead([
            .trade("P", "A", "100", at: "5", after: "100"), .trade("S", "D", "100", at: "6", after: "0"),
        ])
        #expect(
            told
                == "Fennel Odile K, a director, bought 100 shares of common stock for $500 and sold 100 shares for $600, leaving none directly. The purchase was made on February 29, 2024, at $5.00 each; the sale was made on February 29, 2024, at $6.00 each."
        )
    }

    /// Units may be settled in another number of shares, for performance or with dividend equivalents; options are not.
    @Test func unitsAreTurnedIntoWhatTheyAreSettledIn() {
        let shares = SecurityRow.trade("M", "A", "540", after: "1540")
        let units = { (title: String) in
            SecurityRow.trade("M", "D", "500", of: title, at: "0", after: "0").over("500")
        }
        let told = { (title: String) in facts(of: .report("4", [shares], derivative: [units(title)])).headline }
        #expect(
            told("Performance Share Units").contains("turned 500 performance share units into 540 shares of common"))
        #expect(told("Stock Options").contains("acquired 540 shares of common stock by exercise or conversion"))
    }

    /// What code J takes from one holding to another is moved; what it takes elsewhere is not.
    @Test func otherTransactionsCanBeMoves() {
        let given = SecurityRow.trade("J", "D", "100", after: "900", codeMarks: marks("F1"))
        let received = { (amount: String) in
            SecurityRow.trade("J", "A", amount, after: "300", form: "I", nature: "By Trust", codeMarks: marks("F1"))
        }
        #expect(
            lead([given, received("100")]).hasPrefix(
                "Fennel Odile K moved 100 shares of common stock from direct to indirect holding (By Trust), coded J (see footnote 1)"
            ))
        #expect(!lead([given, received("90")]).contains("moved"))
    }

    /// Sentences name a security without its par value, and without the number of a footnote typed behind its title.
    @Test(arguments: [
        ("Class B Common Stock (2)", "Class B Common Stock"), ("Common Stock, $0.01 par value", "common stock"),
        ("Series (B) Preferred Stock", "Series (B) Preferred Stock"),
    ])
    func titlesAreShort(_ title: String, _ name: String) {
        #expect(headline("4", .trade("S", "D", "100", of: title, at: "5")).contains("sold 100 shares of \(name) for"))
        #expect(headline("3", .holding("100", of: title)).contains("listing 100 shares of \(name) held"))
        // Two that differ by it alone stay as filed.
        let two = facts(of: .report("3", [.holding("1", of: title), .holding("2", of: name)])).headline
        #expect(title == name || two.contains(title), "\(two)")
    }

    @Test func longTitlesAreCounted() {
        let titles = (1...3).map { "Series \($0) Convertible Participating Preferred Stock" }
        #expect(
            facts(of: .report("3", titles.map { .holding("1", of: $0) })).headline.hasSuffix(
                "listing three holdings of \(titles[0]) and two other securities"))
    }

    // MARK: How long

    /// What would make a sentence long is left to the second one, and nothing is lost.
    @Test func aLongSentenceLeavesPricesAndRolesOut() {
        let title =
            "Performance-based Restricted Stock Units of the 2019 Omnibus Incentive Compensation Plan, Second Series"
        let facts = facts(of: .report("4", [.trade("A", "A", "500", of: title, at: "3.25", after: "1500")]))
        #expect(facts.headline == "Fennel Odile K acquired 500 “\(title)” from the company")
        #expect(
            facts.details
                == "The transaction was made on February 29, 2024, bringing the holding to 1,500 directly (+50 %); price filed: $3.25 each"
        )
    }

    @Test func noHeadlineIsLongerThan250() {
        let titles = (1...4).map { "\(String(repeating: "Series \($0) ", count: 6))Preferred Stock" }
        let several = facts(of: .report("4", titles.map { .trade("G", "D", "1", of: $0) })).headline
        #expect(several.contains("gave 1 share of \(titles[0]) and three other securities as a gift"), "\(several)")
        let long = String(repeating: "Series of ", count: 40) + "Preferred Stock"
        let one = facts(of: .report("4", [.trade("G", "D", "1", of: long)])).headline
        #expect(one.count <= 250 && one.hasSuffix(" …"), "\(one)")
    }

    // MARK: Amendments and parts

    /// What an amendment says of itself stands as filed, from the remarks or else a footnote.
    @Test(arguments: [
        (
            "The purpose of this amendment is to add a trust. See Exhibit 24.", "",
            "The purpose of this amendment is to add a trust"
        ),
        ("", "Gift. This corrects the number of shares.", "This corrects the number of shares"),
        ("No word of it.", "", nil),
    ])
    func anAmendmentSaysWhatItCorrects(_ remarks: String, _ note: String, _ reason: String?) {
        let filing = Filing.report("4/A", [sale], notes: ["F1": note]) { $0.remarks = remarks }
        let facts = facts(of: filing)
        #expect(facts.amendment?.reason == reason)
        #expect(facts.details?.contains(reason.map { "; the amendment says: “\($0)”" } ?? "made on") == true)
        #expect(OwnershipReview.facts(of: .report("4", [sale]) { $0.remarks = remarks }).amendment == nil)
    }

    @Test(arguments: [
        ("Form 4 Filing 1 of 2 (continuation report).", "Part 1 of 2: "), ("Part 2 of 5", "Part 2 of 5: "),
        ("This Form 4 is the second of three Form 4s filed today.", "Part 2 of 3: "),
        ("This Form 4 is one of two Form 4s filed on November 4.", "One of two reports: "),
        ("Other sales are reported on additional Form 4s.", "One of several reports: "),
        ("The Company ranked 4 of 472 companies.", ""), ("120 shares of 500 were sold.", ""), ("", ""),
    ])
    func partsAreSaid(_ remarks: String, _ prefix: String) {
        #expect(headline("4", sale) { $0.remarks = remarks }.hasPrefix("\(prefix)Fennel Odile K"))
    }
}
