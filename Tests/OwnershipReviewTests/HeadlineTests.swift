import OwnershipModel
import OwnershipReview
import Testing

@Suite struct HeadlineTests {
    private func headline(
        _ type: String = "4", _ rows: SecurityRow..., change: (inout OwnershipDocument) -> Void = { _ in }
    ) -> String {
        facts(of: .report(type, rows, change: change)).headline
    }

    /// Both sentences of a lead.
    private func lead(
        _ rows: [SecurityRow], derivative: [SecurityRow] = [], notes: [String: String] = [:],
        change: (inout OwnershipDocument) -> Void = { _ in }
    ) -> String {
        let facts = facts(of: .report("4", rows, derivative: derivative, notes: notes, change: change))
        return facts.headline + "." + (facts.details.map { " \($0)." } ?? "")
    }

    private var sale: SecurityRow { .trade("S", "D", "100", at: "5", after: nil) }

    // MARK: People

    @Test(arguments: [
        ([ReportingOwner.person("ROE JANE Q JR", isDirector: "true")], "ROE JANE Q JR, a director,"),
        ([.person("Roe Jane", title: "Chief Botanist")], "Roe Jane, Chief Botanist,"),
        ([.person("Roe Jane", title: "")], "Roe Jane, an officer,"),
        ([.person("Roe Jane", title: "See Remarks")], "Roe Jane, an officer (See Remarks),"),
        ([.person("Roe Jane", isTenPercentOwner: "1")], "Roe Jane, a 10% owner,"),
        ([.person("Roe Jane", other: "Former adviser")], "Roe Jane, Former adviser,"),
        ([.person("Roe Jane", other: "see  footnote")], "Roe Jane, other relationship (see footnote),"),
        (
            [.person("Roe Jane", isDirector: "1", title: "CEO", isTenPercentOwner: "true", other: "Founder")],
            "Roe Jane, a director, CEO, a 10% owner and Founder,"
        ),
        ([.person("Roe Jane", isDirector: "0", isTenPercentOwner: "false")], "Roe Jane"),
        ([.person("Roe Jane", isDirector: "yes")], "Roe Jane"),
        (
            [.person("ACME CAPITAL LP", isTenPercentOwner: "1"), .person("Roe Jane")],
            "The reporting persons (ACME CAPITAL LP and 1 other)"
        ),
        (
            [.person("ACME CAPITAL LP"), .person("Roe Jane"), .person("Doe John")],
            "The reporting persons (ACME CAPITAL LP and 2 others)"
        ),
        ([.person(nil, isDirector: "1")], "A reporting person without a name, a director,"),
        ([], "A reporting person without a name"),
    ])
    func whoItWas(_ people: [ReportingOwner], _ words: String) {
        let headline = headline("4", sale) { $0.reportingOwners = people }
        #expect(headline == "\(words) sold 100 shares of common stock for $500 at $5.00 each")
    }

    // MARK: When and how many

    @Test(arguments: [
        (["2024-02-29"], "The sale was made on February 29, 2024"),
        (["2024-02-29", "2024-02-29"], "The two sales were made on February 29, 2024"),
        (["2024-02-29", "2024-02-01"], "The two sales were made between February 1 and 29, 2024"),
        (
            ["2024-02-29", "2024-03-01", "2024-01-02"],
            "The three sales were made between January 2 and March 1, 2024"
        ),
        (["2023-12-29", "2024-01-02"], "The two sales were made between December 29, 2023, and January 2, 2024"),
        (
            ["2024-02-29-05:00", "2024-02-30"],
            "The two sales were made on February 29, 2024 (one without a readable date)"
        ),
        (Array(repeating: "2024-02-29", count: 10), "The ten sales were made on February 29, 2024"),
        (Array(repeating: "2024-02-29", count: 11), "The 11 sales were made on February 29, 2024"),
    ])
    func whenItWas(_ dates: [String], _ words: String) {
        let facts = facts(of: .report("4", dates.map { .trade("S", "D", "1", at: "5", on: $0, after: nil) }))
        let count = dates.count == 1 ? "1 share" : "\(dates.count) shares"
        #expect(
            facts.headline
                == "Fennel Odile K, a director, sold \(count) of common stock for $\(5 * dates.count) at $5.00 each")
        #expect(facts.details == words)
    }

    @Test func withoutAnyDateThereIsNone() {
        let row = SecurityRow.trade("S", "D", "2", at: "5", on: nil, after: nil)
        #expect(
            lead([row]) == "Fennel Odile K, a director, sold 2 shares of common stock for $10 at $5.00 each.")
        #expect(facts(of: .report("4", [row])).rows[0].sentence.contains("on a date not stated"))
    }

    @Test func salesWithoutAPriceAreCounted() {
        #expect(
            headline("4", sale, .trade("S", "D", "1", at: nil, after: nil))
                == "Fennel Odile K, a director, sold 101 shares of common stock for at least $500 at $5.00 each (one without a price)"
        )
    }

    // MARK: What

    @Test(arguments: [
        ("COMMON STOCK", "100 shares of common stock"), ("Common Stock", "100 shares of common stock"),
        ("common shares", "100 common shares"), ("Ordinary Share", "100 ordinary shares"),
        ("Class A Common Stock", "100 shares of Class A Common Stock"),
        ("Class A Common Shares", "100 Class A Common Shares"),
        ("Common Stock, $0.01 par value", "100 shares of common stock"),
        ("Class A Common Stock, par value $0.0001 per share", "100 shares of Class A Common Stock"),
        ("Common Stock, Series A", "100 shares of “Common Stock, Series A”"),
        ("2025 Units", "100 “2025 Units”"), ("Common", "100 shares of Common"),
        ("  ", "100 securities without a title"),
    ])
    func titlesStayAsFiled(_ title: String, _ words: String) {
        let row = SecurityRow.trade("G", "D", "100", of: title)
        #expect(headline("4", row).contains(" gave \(words) as a gift"), "\(headline("4", row))")
    }

    /// Titles that differ only by their par value stay apart.
    @Test func parValuesAreKeptWhereTheyTellSecuritiesApart() {
        let rows = ["Common Stock", "Common Stock, $0.01 par value"].map { SecurityRow.trade("G", "D", "1", of: $0) }
        #expect(
            lead(rows).contains("gave 1 share of common stock and 1 share of “Common Stock, $0.01 par value” as a gift")
        )
    }

    @Test func theMostTellingComesFirst() {
        #expect(
            lead([
                .trade("F", "D", "1200", at: "20", after: nil), .trade("A", "A", "3000", at: "0", after: nil),
                .trade("S", "D", "500", at: "20", after: nil),
            ])
                == "Fennel Odile K, a director, sold 500 shares of common stock for $10,000 at $20.00 each. The sale was "
                + "made on February 29, 2024; Fennel Odile K also received 3,000 shares from the company and had 1,200 "
                + "shares withheld or delivered for taxes or an exercise price.")
    }

    @Test func anExerciseIsToldOnce() {
        let title = "Employee Stock Option (Right to Buy)"
        let exercise = SecurityRow.trade("M", "A", "500", at: "3.5", after: "1500")
        let option = SecurityRow.trade("M", "D", "500", of: title, at: "0", after: "0").over("500", exercise: "3.5")
        let alone = facts(of: .report("4", [exercise], derivative: [option]))
        #expect(
            alone.headline
                == "Fennel Odile K exercised 500 options (\(title)) for 500 shares of common stock at $3.50 each")
        #expect(
            alone.details
                == "The transaction was made on February 29, 2024, bringing the holding to 1,500 directly (+50 %)")
        #expect(
            alone.rows.map(\.sentence) == [
                "Acquired 500 shares of common stock by exercising 500 options (\(title)) on February 29, 2024, at "
                    + "$3.50 each; 1,500 held after, directly.",
                "Exercised 500 options (\(title)) for 500 shares of common stock on February 29, 2024; none held "
                    + "after, directly.",
            ])
        #expect(alone.rows.map { $0.transaction?.counterpart?.description } == ["t2-r1", "t1-r1"])

        var withheld = SecurityRow.trade("F", "D", "1200", at: "20")
        withheld.transactionCoding?.marks = marks("F1")
        #expect(
            lead([exercise, sale, withheld], derivative: [option], notes: ["F1": "Shares withheld for taxes."])
                == "Fennel Odile K, a director, sold 100 shares of common stock for $500 at $5.00 each. The sale was made "
                + "on February 29, 2024; Fennel Odile K also exercised 500 options (\(title)) for 500 shares and had 1,200 "
                + "shares withheld for taxes.")
    }

    @Test func anUnusualExerciseSaysSo() {
        let option = SecurityRow.trade("O", "D", "5", of: "Stock Option", isSwap: "1").over("5")
        let facts = facts(of: .report("4", [.trade("O", "A", "5", isSwap: "1")], derivative: [option]))
        let words =
            "exercised 5 stock options for 5 shares of common stock although out of the money in an equity swap or similar "
            + "transaction"
        #expect(facts.headline == "Fennel Odile K \(words)")
        #expect(facts.rows[1].sentence.hasPrefix("E\(words.dropFirst()) on February 29, 2024"))
    }

    @Test func halvesThatDoNotMatchStayApart() {
        let option = SecurityRow.trade("M", "D", "400", of: "Stock Option").over("400")
        let facts = facts(of: .report("4", [.trade("M", "A", "500")], derivative: [option]))
        #expect(
            facts.headline
                == "Fennel Odile K, a director, acquired 500 shares of common stock by exercise or conversion")
        #expect(facts.details?.hasSuffix("; Fennel Odile K also exercised 400 stock options") == true)
        #expect(facts.rows.allSatisfy { $0.transaction?.counterpart == nil })
    }

    @Test func conversionsCountTheUnderlying() {
        let preferred = SecurityRow.trade("C", "D", "10", of: "Series A Preferred Stock").over("25")
        #expect(
            facts(of: .report("4", [.trade("C", "A", "25")], derivative: [preferred])).headline
                == "Fennel Odile K, a director, converted 10 shares of Series A Preferred Stock into 25 shares of common "
                + "stock")
    }

    @Test func severalSecuritiesHaveTheirOwnPrices() {
        #expect(
            lead([
                sale, .trade("S", "D", "30", of: "Class C Capital Stock", at: "7"),
                .trade("S", "D", "20", of: "Class C Capital Stock", at: "8"),
            ])
                == "Fennel Odile K, a director, sold 100 shares of common stock and 50 shares of Class C Capital Stock for "
                + "$870 in all. The three sales were made on February 29, 2024: common stock at $5.00 each and Class C "
                + "Capital Stock at $7.00 to $8.00 each.")
    }

    @Test func manySecuritiesAreCut() {
        let rows = ["A", "B", "C", "D", "E"].map { SecurityRow.trade("G", "D", "1", of: "Class \($0) Common Stock") }
        #expect(
            lead(rows)
                == "Fennel Odile K gave 1 share of Class A Common Stock, 1 share of Class B Common Stock, 1 share of Class "
                + "C Common Stock and two other securities as a gift. The five gifts were made on February 29, 2024.")
    }

    // MARK: Forms

    @Test func formsHaveTheirOwnOpenings() {
        let gift = SecurityRow.trade("G", "D", "7", after: nil, formType: "5")
        let told = "Fennel Odile K, a director, gave 7 shares of common stock as a gift"
        #expect(headline("4", gift) == told)
        #expect(headline("4/A", gift) == "Amended report: \(told)")
        #expect(headline("5", gift) == "Annual report: \(told)")
        #expect(headline("5/A", gift) == "Amended annual report: \(told)")
        let original = { (document: inout OwnershipDocument) in
            document.dateOfOriginalSubmission = Filed("2024-03-01")
        }
        #expect(headline("4/A", gift, change: original).hasPrefix("Amendment of the report of March 1, 2024: Fennel"))
        #expect(headline("5/A", gift, change: original).hasPrefix("Amendment of the annual report of March 1, 2024: "))
    }

    @Test func withoutTransactionsNothingIsClaimed() {
        let dated = { (document: inout OwnershipDocument) in document.periodOfReport = Filed("2023-12-31") }
        let name = "Fennel Odile K, a director,"
        #expect(
            headline("3", change: dated)
                == "\(name) filed an initial statement of ownership as of December 31, 2023, listing no securities")
        #expect(
            headline("3") { $0.noSecuritiesOwned = Filed("1") }
                == "\(name) filed an initial statement of ownership, owning no securities")
        #expect(
            headline("3", .holding("6000.0"), change: dated)
                == "\(name) filed an initial statement of ownership as of December 31, 2023, listing 6,000 shares of "
                + "common stock held directly")
        #expect(
            headline("3/A", .holding("1"), .holding("2", form: "I", nature: "By IRA"), .holding("3", of: "Warrants"))
                == "Amended report: \(name) filed an initial statement of ownership, listing three holdings of common "
                + "stock and warrants, held directly and indirectly")
        #expect(
            headline("3", .holding("5")) { $0.noSecuritiesOwned = Filed("true") }
                == "\(name) filed an initial statement of ownership, listing 5 shares of common stock held directly")
        #expect(
            headline("4", .holding("9", form: "I", nature: "By IRA"))
                == "\(name) reported no transactions, listing 9 shares of common stock held indirectly (By IRA)")
        #expect(headline("4") == "\(name) reported no transactions and no holdings")
        #expect(
            headline("4") { $0.missingParts = [.derivativeSecurities] }
                == "\(name) filed a report whose securities this input does not tell")
        #expect(
            headline("4", .holding("9")) {
                $0.reportingOwners = []
                $0.missingParts = [.reportingOwners]
            }.hasPrefix("A reporting person whom this input does not name reported no transactions"))
        #expect(
            headline("5", .holding("9"), change: dated)
                == "Annual report: \(name) reported no transactions for the fiscal year ended December 31, 2023, "
                + "listing 9 shares of common stock held directly")
    }

    @Test(arguments: ["1", "true"])
    func exitsAreTold(_ flag: String) {
        let exit = { (document: inout OwnershipDocument) in document.notSubjectToSection16 = Filed(flag) }
        let name = "Fennel Odile K, a director,"
        #expect(
            headline("4", change: exit)
                == "\(name) reported no longer being subject to Section 16, with no transactions to report")
        #expect(
            headline("4", .holding("9"), change: exit)
                == "\(name) reported no longer being subject to Section 16, listing 9 shares of common stock held "
                + "directly"
        )
        #expect(
            headline("4", sale, change: exit)
                == "\(name) sold 100 shares of common stock for $500 at $5.00 each")
        #expect(
            facts(of: .report("4", [sale], change: exit)).details
                == "The sale was made on February 29, 2024; Fennel Odile K also reported no longer being subject to Section "
                + "16")
        #expect(!headline("4", sale) { $0.notSubjectToSection16 = Filed("0") }.contains("Section 16"))
    }

    @Test func earlyAndLateAreSaid() {
        let early = facts(of: .report("4", [.trade("G", "D", "1", formType: "5")])).rows[0]
        #expect(early.timeliness == .early)
        #expect(early.sentence.hasSuffix("; marked as voluntarily reported early."))
        let late = facts(of: .report("5", [.trade("G", "D", "1", formType: "4")])).rows[0]
        #expect(late.timeliness == .late)
        #expect(late.sentence.hasSuffix("; 1,000 filed as held at the fiscal year’s end, directly; reported late."))
        #expect(facts(of: .report("5", [.trade("G", "D", "1", formType: "5")])).rows[0].timeliness == nil)
        #expect(facts(of: .report("4", [.trade("G", "D", "1", formType: "4")])).rows[0].timeliness == nil)
    }
}
