import Foundation
import Inputs
import OwnershipModel
import OwnershipReader
import OwnershipReview
import TestSupport
import Testing

/// Real filings chosen to differ: what is expected was worked out by hand from their XML.
@Suite(.wants(.shared)) struct CorpusFilingsTests {
    struct Expectation: Sendable, CustomTestStringConvertible {
        var file: String
        var headline: String
        /// Table, code and direction, amount, value.
        var totals: [String] = []
        /// Row of the balance, balance after, balance before (`-` where none can be worked out).
        var positions: [String] = []

        var testDescription: String { file }
    }

    static let expectations = [
        Expectation(
            file: "xml/aapl-4-2025-10-01-1214156-37371ac9.xml",
            headline:
                "COOK TIMOTHY D sold 129,963 shares of common stock for about $33,375,723, leaving 3,280,295 "
                + "directly (no net change), under a 10b5-1 plan adopted May 24, 2024",
            totals: [
                "1 M A 277206 unpriced 1", "1 F D 147243 = 37613224.35", "1 S D 129963 = 33375723.22",
                "2 M D 277206 unpriced 1",
            ], positions: ["t1-r6 3280295 3280295", "t2-r1 0 277206"]),
        Expectation(
            file: "xml/wolf-4-2025-10-30-831001-705d0933.xml",
            headline:
                "CITIGROUP INC bought 194,305 shares of common stock for about $5,160,602 and sold 194,423 shares for "
                + "about $5,089,994, leaving 2,585,507 indirectly (see footnote 2), disclaiming beneficial ownership "
                + "beyond a pecuniary interest",
            totals: ["1 P A 194305 = 5160601.95", "1 S D 194423 = 5089994.14", "2 J A 2 = 0"],
            positions: ["t1-r4 2585507 2585625", "t2-r1 1 0", "t2-r2 1 0"]),
        Expectation(
            file: "xml/arec-4-2024-07-19-1662466-afbf4b45.xml",
            headline:
                "GOLDEN PROPERTIES LTD. reported disposing of 800,000 shares of Class A Common Stock (coded P, "
                + "purchase), leaving 14,389,960 directly (−5.3 %)",
            totals: ["1 P D 800000 = 536000"], positions: ["t1-r1 14389960 15189960"]),
        Expectation(
            file: "xml/apvo-4-2025-10-01-70858-5c00a130.xml",
            headline:
                "BANK OF AMERICA CORP /DE/ and 2 others reported no longer being subject to Section 16, with no "
                + "transactions to report"),
        Expectation(
            file: "xml/skyq-4-2024-09-30-19617-d9086a0c.xml",
            headline:
                "JPMORGAN CHASE & CO and 1 other reported no longer being subject to Section 16, listing "
                + "2,249,882 shares of common stock held directly", positions: ["t1-r1 2249882 -"]),
        Expectation(
            file: "xml/brds-3-2021-11-04-0000899243-21-044370.xml",
            headline:
                "Sacks David O, a director, filed an initial statement of ownership as of November 4, 2021, "
                + "owning no securities"),
        Expectation(
            file: "xml/tsla-3-2010-06-28-0001181431-10-034759.xml",
            headline:
                "Musk Elon, a director, Pres, Prod Architect & Chairmn and a 10% owner, filed an initial "
                + "statement of ownership as of June 28, 2010, listing nine holdings of common stock, Series A "
                + "Preferred Stock, Series B Preferred Stock and five other securities",
            positions: ["t1-r1 2666666 -"] + (1...8).map { "t2-r\($0) not stated -" }),
        Expectation(
            file: "xml/snow-3-2020-09-18-1067983-b7add826.xml",
            headline:
                "BERKSHIRE HATHAWAY INC and 1 other filed an initial statement of ownership as of September 18, "
                + "2020, listing 6,125,376 shares of Class A Common Stock held indirectly (by Columbia Insurance "
                + "Company), with beneficial ownership disclaimed in footnote 1",
            positions: ["t1-r1 6125376 -"]),
        Expectation(
            file: "xml/tsla-5-2022-12-31-0000899243-23-004992.xml",
            headline:
                "Annual report: Musk Elon gave 11,570,599 shares of common stock as a gift, with 412,051,833 filed "
                + "as held indirectly (By Trust) at the fiscal year’s end",
            totals: ["1 G D 11570599 = 0"], positions: ["t1-r7 412051833 423622432"]),
        Expectation(
            file: "submission/goog-5-2018-12-31-0001209191-19-009548.txt",
            headline:
                "Annual report: MATHER ANN, a director, reported no transactions for the fiscal year ended "
                + "December 31, 2018, listing six holdings of Class C Google Stock Units, Class A Common Stock and "
                + "Class C Capital Stock",
            positions: [
                "t1-r1 85 -", "t1-r2 190 -", "t1-r3 244 -", "t1-r4 267 -", "t1-r5 1680 -", "t1-r6 1835 -",
            ]),
        Expectation(
            file: "xml/munex-4a-2025-09-25-70858-6d1b9aaf.xml",
            headline:
                "Amendment of the report of September 29, 2025: MERRILL LYNCH, PIERCE, FENNER & SMITH INC., with 1 other "
                + "reporting, bought 4,780 shares of common stock for about $60,419 and sold 4,780 shares for about "
                + "$60,610, leaving none",
            totals: ["1 P A 4780 = 60419.2", "1 S D 4780 = 60610.4"], positions: ["t1-r2 0 0"]),
        Expectation(
            file: "submission/lrcx-4a-2024-11-04-0000707549-25-000004.txt",
            headline:
                "Amendment of the report of November 4, 2024: Ahmed Sohail U moved 3,690 shares of common stock "
                + "by gift from direct to indirect holding (by trust)",
            totals: ["1 G D 3690 = 0", "1 G A 3690 = 0"], positions: ["t1-r1 0 3690", "t1-r2 30630 26940"]),
        Expectation(
            file: "submission/intc-4-2011-09-08-0001127602-11-025946.txt",
            headline:
                "YOFFIE DAVID B, a director, inherited 1,467 shares of common stock, now holding 1,467 "
                + "indirectly (By Family Trust)",
            totals: ["1 W A 1467 = 0"], positions: ["t1-r2 1467 0", "t1-r3 12064 -", "t1-r4 164176 -"]),
        Expectation(
            file: "submission/intc-4-2011-04-29-0001127602-11-014867.txt",
            headline:
                "KILROY THOMAS M sold 6,000 shares of common stock for $137,940, leaving 2,017 directly (no net "
                + "change), under 10b5-1 instructions adopted January 31, 2011",
            totals: ["1 X A 6000 = 124496.4", "1 S D 6000 = 137940", "2 X D 6000 = 0"],
            positions: ["t1-r2 2017 2017", "t1-r3 45755 -", "t2-r1 0 6000"]),
        Expectation(
            file: "submission/intc-4-2019-11-08-0001127602-19-032543.txt",
            headline:
                "SWAN ROBERT HOLMES disposed of 18,201.527 phantom stock units in a discretionary transaction in "
                + "an employee plan at $58.27 each",
            totals: ["2 I D 18201.527 = 1060602.97829"], positions: ["t2-r1 0 18201.527"]),
        Expectation(
            file: "submission/clwr-4-2013-07-09-0001140361-13-027843.txt",
            headline:
                "INTEL CORP tendered 94,076,878 shares of Class A Common Stock in a change of control for "
                + "$470,384,390, leaving none indirectly (see footnote 4)",
            totals: [
                "1 C A 65644812 unpriced 1", "1 U D 94076878 = 470384390", "2 C D 65644812 unpriced 1",
                "2 C D 65644812 unpriced 1",
            ], positions: ["t1-r2 0 28432066", "t2-r1 0 65644812", "t2-r2 0 65644812"]),
        Expectation(
            file: "xml/abcl-4-2020-12-15-0000899243-20-034355.xml",
            headline:
                "THIEL PETER bought 3,000,000 common shares for $60,000,000, now holding 10,179,880 (+1,042 %) "
                + "indirectly (by ABE Investments LLC)",
            totals: [
                "1 C A 10468907 unpriced 7", "1 P A 3000000 = 60000000", "2 A A 35430000 in dollars",
                "2 C D 758479 = 0", "2 C D 35430000 in dollars",
            ],
            positions: [
                "t1-r3 10179880 891520", "t1-r4 3343240 0", "t1-r5 401050 0", "t1-r6 29240 0", "t1-r7 382357 0",
                "t1-r8 24660 0", "t2-r8 0 0", "t2-r9 0 0", "t2-r10 0 0", "t2-r4 0 381126", "t2-r5 0 334324",
                "t2-r6 0 40105", "t2-r7 0 2924",
            ]),
        Expectation(
            file: "xml/bac-4-2025-10-15-1195071-82f78559.xml",
            headline:
                "MOYNIHAN BRIAN T turned 17,892 “2025 Cash Settled Restricted Stock Units” into 17,892 shares of "
                + "common stock",
            totals: ["1 M A 17892 unpriced 1", "1 D D 17892 = 935393.76", "2 M D 17892 unpriced 1"],
            positions: ["t1-r2 2651313 2651313", "t1-r3 3568.159 -", "t1-r4 100000 -", "t2-r1 71566 89458"]),
        Expectation(
            file: "xml/goog-4-2018-09-19-1534753-94f5382f.xml",
            headline:
                "Pichai Sundar sold 325 shares of Class A Common Stock and 9,675 shares of Class C Capital Stock "
                + "for about $11,604,171 in all, under a 10b5-1 plan",
            totals: ["1 S D 325 = 379912", "1 S D 9675 = 11224259.3994"],
            positions: [
                "t1-r1 546 871", "t1-r11 117905 127580", "t1-r12 10107 -", "t1-r13 10107 -", "t1-r14 102498 -",
                "t2-r1 8646 -", "t2-r2 2436 -", "t2-r3 1459 -", "t2-r4 8646 -", "t2-r5 2436 -", "t2-r6 1459 -",
            ]),
        Expectation(
            file: "xml/snow-4-2022-12-13-1402349-6120163f.xml",
            headline:
                "Scarpelli Michael sold 200,000 shares of Class A Common Stock for about $30,351,310, leaving "
                + "101,097 directly (no net change)",
            totals: ["1 M A 200000 = 1776000", "1 S D 200000 = 30351309.77", "2 M A 200000 = 0"],
            positions: ["t1-r6 101097 101097"]
                + ["577218", "178947", "9686", "2755", "9686", "2755", "9686", "2755"].enumerated().map {
                    "t1-r\($0.offset + 7) \($0.element) -"
                } + ["t2-r1 2219299 2019299"]),
        Expectation(
            file: "xml/ntra-4-2024-03-15-0001415889-24-008184.xml",
            headline:
                "BOTHA ROELOF exercised 19,924 options (Stock Option (right to buy)) for 19,924 shares of common "
                + "stock at $38.26 to $67.37 each",
            totals: ["1 M A 19924 = 840196.59", "2 M D 19924 = 0"],
            positions: ["t1-r9 20276 352", "t1-r10 1291584 -"]
                + [424, 735, 14136, 884, 851, 793, 607, 687, 807].enumerated().map {
                    "t2-r\($0.offset + 1) 0 \($0.element)"
                }
        ),
        Expectation(
            file: "xml/eb-4-2018-09-24-0000899243-18-025227.xml",
            headline:
                "BOTHA ROELOF converted 2,323,273 shares of Series B Convertible Preferred Stock and three other "
                + "securities, held indirectly, disclaiming beneficial ownership beyond a pecuniary interest",
            totals: [
                "1 A A 2447 = 0", "2 C D 2323273 = 0", "2 C D 8580944 = 0", "2 C D 583658 = 0", "2 C D 610365 = 0",
                "2 J A 13452418 = 0", "2 A A 5645 = 0",
            ],
            positions: ["t1-r1 2447 0"]
                + [
                    2_052_147, 225590, 45536, 7_579_548, 833209, 168187, 515545, 56673, 11440, 539380, 59022, 11963,
                ].enumerated().map { "t2-r\($0.offset + 1) 0 \($0.element)" }
                + [10_723_565, 1_178_536, 237945, 1_232_186, 80186, 5645].enumerated().map {
                    "t2-r\($0.offset + 13) \($0.element) 0"
                }),
    ]

    @Test(arguments: expectations)
    func factsAreAsWorkedOut(_ expectation: Expectation) throws {
        let shared = try #require(ProjectFolder.shared)
        let bytes = try Data(contentsOf: shared.appendingPathComponent("corpus/\(expectation.file)"))
        let outcome = try FilingReader.read(Input(name: expectation.file, bytes: Array(bytes)))
        let facts = facts(of: try #require(outcome.filings.first))
        #expect(facts.headline == expectation.headline)
        #expect(facts.totals.map(described) == expectation.totals)
        #expect(facts.accounts.map(described) == expectation.positions)
    }

    private func described(_ total: KindTotal) -> String {
        let value =
            switch total.value {
            case .exact(let number): "= \(number)"
            case .atLeast(let number, let unpriced): ">= \(number), \(unpriced) unpriced"
            case .unknown(.unpriced(let rows)): "unpriced \(rows)"
            case .unknown(.countedInDollars): "in dollars"
            case .unknown(let reason): "\(reason)"
            }
        let amount = total.amount.number.map { "\($0)" } ?? "?"
        return
            "\(total.table.rawValue) \(total.code?.text ?? "?") \(total.direction?.rawValue ?? "?") \(amount) \(value)"
    }

    private func described(_ account: AccountFacts) -> String {
        let after = account.after.amount.value.map { "\($0)" } ?? "not stated"
        let before = if case .known(let number) = account.before { "\(number)" } else { "-" }
        return "\(account.after.row) \(after) \(before)"
    }

    /// Over all of the corpus: every row told, nothing claimed of codes that do not say it, the same twice.
    @Test func everyFilingIsTold() throws {
        let shared = try #require(ProjectFolder.shared)
        var count = 0
        for folder in ["xml", "submission"] {
            let place = shared.appendingPathComponent("corpus/\(folder)")
            let names = try FileManager.default.contentsOfDirectory(atPath: place.path).sorted()
            for name in names {
                let bytes = try Data(contentsOf: place.appendingPathComponent(name))
                guard let outcome = try? FilingReader.read(Input(name: name, bytes: Array(bytes))) else { continue }
                for filing in outcome.filings {
                    count += 1
                    let facts = facts(of: filing)
                    let document = filing.document
                    let rows = document.nonDerivativeSecurities + document.derivativeSecurities
                    #expect(facts.rows.count == rows.count, "\(name)")
                    #expect(facts.accounts.flatMap(\.rows).count == rows.count, "\(name)")
                    let kinds = Set(facts.totals.map(\.kind))
                    if !kinds.contains(.sale) { #expect(!facts.headline.contains(" sold "), "\(name)") }
                    if !kinds.contains(.purchase) { #expect(!facts.headline.contains(" bought "), "\(name)") }
                    for row in facts.rows {
                        if row.sentence.hasPrefix("Sold ") { #expect(row.transaction?.kind == .sale, "\(name)") }
                        if row.sentence.hasPrefix("Bought ") { #expect(row.transaction?.kind == .purchase, "\(name)") }
                    }
                }
            }
        }
        #expect(count > 1000)
    }
}
