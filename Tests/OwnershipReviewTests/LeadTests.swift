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
                ", 90 filed as held directly at the fiscal year’s end"))
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
                == "The transaction was made on February 29, 2024, now holding 1,500 directly (+50 %); price filed: $3.25 each"
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
