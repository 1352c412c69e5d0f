import Foundation
import Inputs
import OwnershipModel
import OwnershipReader
import OwnershipReview
import TestSupport
import Testing

/// Both sentences, totals and warnings of real filings, written out by hand from their rows and footnotes.
@Suite(.wants(.shared)) struct CorpusLeadTests {
    struct Expectation: Sendable, CustomTestStringConvertible {
        var file: String
        var headline: String
        var details: String?
        /// Table, code, direction, amount and value in words.
        var totals: [String] = []
        var warnings: [String] = []

        var testDescription: String { file }
    }

    static let expectations = [
        Expectation(
            file: "submission/aapl-4-2018-01-05-0000320193-18-000002.txt",
            headline:
                "Riccio Daniel J. sold 15,641 shares of common stock for about $2,733,800, leaving none directly, under a "
                + "10b5-1 plan adopted November 11, 2016",
            details: "The two sales were made on January 5, 2018, at $173.62 to $175.16 each",
            totals: ["1 S D 15,641 about $2,733,800"]),
        Expectation(
            file: "submission/aapl-4-2018-08-09-0000320193-18-000107.txt",
            headline:
                "FEDERIGHI CRAIG sold 47,796 shares of common stock for $9,917,670 at $207.50 each, leaving 412,571 directly "
                + "(−10 %)",
            details: "The sale was made on August 9, 2018", totals: ["1 S D 47,796 $9,917,670"]),
        Expectation(
            file: "submission/abbv-4-2020-04-28-0001179110-20-005831.txt",
            headline:
                "GONZALEZ RICHARD A moved 21,800 shares of common stock by gift from direct to indirect holding (By Spouse, By "
                + "Step-daughter and By Step-son)",
            details: "The gift was made on April 28, 2020, leaving 356,092 directly (−5.8 %)",
            totals: ["1 G D 21,800 $0", "1 G A 21,800 $0"]),
        Expectation(
            file: "submission/abbv-4-2019-08-28-0001179110-19-009961.txt",
            headline:
                "GONZALEZ RICHARD A, a director and Chairman of the Board and CEO, gave 3,050 shares of common stock as a gift",
            details: "The gift was made on August 28, 2019, leaving 350,165 directly (−0.9 %)",
            totals: ["1 G D 3,050 $0"]),
        Expectation(
            file: "xml/step-4-2021-10-22-1822880-9cd0ebad.xml",
            headline:
                "McCabe Michael I sold 105,059 shares of Class A Common Stock for about $4,677,442, held directly and "
                + "indirectly, under a 10b5-1 plan",
            details:
                "The six sales were made between October 22 and 26, 2021, at average prices of $43.93 to $45.04 each",
            totals: ["1 S D 105,059 about $4,677,442"],
            warnings: [
                "footnote 1 gives a range of $43.00 to $44.78, wider than",
                "footnote 2 gives a range of $43.00 to $44.76, wider than",
                "footnote 3 gives a range of $43.18 to $45.37, wider than",
                "footnote 4 gives a range of $43.42 to $45.38, wider than",
                "footnote 5 gives a range of $44.35 to $45.36, wider than",
            ]),
        Expectation(
            file: "submission/goog-4-2021-07-07-0001209191-21-046262.txt",
            headline:
                "One of several reports: Brin Sergey sold 13,889 shares of Class A Common Stock for about $35,155,970, leaving "
                + "none directly, under a 10b5-1 plan",
            details:
                "The 15 sales were made on July 7, 2021, at average prices of $2,524.575 to $2,545.24 each; Brin Sergey also "
                + "converted 13,889 shares of Class B Common Stock into 13,889 shares",
            totals: ["1 C A 13,889 –", "1 S D 13,889 about $35,155,970", "2 C D 13,889 –"],
            warnings: [
                "footnote 13 gives a range of $2,538.709 to $23,537.71, which does not fit the reported $2,537.71",
                "footnote 15 gives a range of $2,541.36 to $2,542.539, wider than",
            ]),
        Expectation(
            file: "xml/wmt-4-2025-09-19-1794573-0193a916.xml",
            headline:
                "McLay Kathryn J. sold 4,000 shares of Common for $415,320 at $103.83 each, leaving 1,048,455.036 directly "
                + "(−0.4 %), under a 10b5-1 plan",
            details: "The sale was made on September 19, 2025", totals: ["1 S D 4,000 $415,320"]),
        Expectation(
            file: "submission/crwd-4-2020-02-20-0000899243-20-005650.txt",
            headline:
                "CapitalG 2015 LP, with 4 others reporting, sold 82,488 shares of Class A Common Stock for about $5,393,065, "
                + "leaving none, with beneficial ownership disclaimed in footnote 3",
            details:
                "The sale was made on February 20, 2020, at $65.00 to $65.96 each; CapitalG 2015 LP also converted 82,488 "
                + "shares of Class B Common Stock into 82,488 shares",
            totals: ["1 C A 82,488 –", "1 S D 82,488 about $5,393,065", "2 C D 82,488 –"]),
        Expectation(
            file: "submission/intc-3-2019-04-03-0001127602-19-014813.txt",
            headline:
                "Davis George S, Chief Financial Officer, filed an initial statement of ownership as of April 3, 2019, listing "
                + "1,540 shares of common stock held indirectly (By Family Trust)"),
        Expectation(
            file: "xml/pltr-4-2024-05-08-0001415889-24-012934.xml",
            headline:
                "THIEL PETER sold 12,955,244 shares of Class A Common Stock for about $273,490,548, held indirectly, under a "
                + "10b5-1 plan adopted December 12, 2023",
            details: "The three sales were made between May 8 and 10, 2024, at $20.51 to $21.71 each",
            totals: ["1 S D 12,955,244 about $273,490,548"]),
        Expectation(
            file: "submission/pdex-4-2025-01-23-0001079973-25-000129.txt",
            headline:
                "FARNAM STREET PARTNERS LP /MN, with 1 other reporting, sold 2,271 shares of common stock for about $94,578, "
                + "leaving 333,210 (−0.7 %), under a 10b5-1 plan adopted September 20, 2024",
            details: "The two sales were made between January 23 and 24, 2025, at $41.00 to $42.00 each",
            totals: ["1 S D 2,271 about $94,578"]),
        Expectation(
            file: "xml/u-4-2021-09-14-1826287-90859750.xml",
            headline:
                "OTEE 2020 ApS, with 2 others reporting, sold 300,000 shares of common stock for about $39,446,887, leaving "
                + "28,314,500 (−1 %), with beneficial ownership disclaimed in footnote 2",
            details: "The seven sales were made between September 14 and 15, 2021, at $128.83 to $133.90 each",
            totals: ["1 S D 300,000 about $39,446,887"]),
        Expectation(
            file: "submission/rcus-3-2018-03-14-0000899243-18-007414.txt",
            headline:
                "GV 2017 GP, L.L.C. and 3 others filed an initial statement of ownership as of March 14, 2018, listing Series C "
                + "Convertible Preferred Stock held indirectly (By GV 2017, L.P.), with beneficial ownership disclaimed in "
                + "footnote 1"),
        Expectation(
            file: "submission/abbv-4a-2020-05-08-0001179110-20-006518.txt",
            headline:
                "Amendment of the report of May 12, 2020: FREYMAN THOMAS C received 4,916 shares of common stock from the "
                + "company",
            details:
                "The two transactions were made on May 8, 2020, bringing the holding to 119,675 directly (+4.3 %); the amendment says: “The "
                + "purpose of this amendment is to include the shares held in trust for the benefit of the reporting person's "
                + "sons”",
            totals: ["1 A A 4,916 –"]),
        Expectation(
            file: "xml/panw-4a-2021-12-14-1409324-efd6406d.xml",
            headline:
                "Amendment of the report of December 15, 2021: Eschenbach Carl M. received 661 shares of common stock from the "
                + "company",
            details:
                "The transaction was made on December 14, 2021, bringing the holding to 7,448 directly (+9.7 %); the amendment says: “The "
                + "sole purpose of this amendment is to add the Reporting Person's Power of Attorney as Exhibit 24”",
            totals: ["1 A A 661 $0"]),
        Expectation(
            file: "submission/intc-4-2020-07-24-0001127602-20-022178.txt",
            headline:
                "SWAN ROBERT HOLMES bought 8,021 shares of common stock for $401,050, now holding 293,594 directly (+2.8 %), "
                + "under 10b5-1 instructions adopted April 27, 2020",
            details: "The purchase was made on July 24, 2020, at $50.00 each", totals: ["1 P A 8,021 $401,050"]),
        Expectation(
            file: "submission/intc-4-2014-01-31-0001127602-14-004115.txt",
            headline:
                "James Renee Jo sold 50,431 shares of common stock for about $1,237,728 at $24.541 to $24.55 each, leaving "
                + "54,842 directly (−48 %)",
            details: "The sale was made on January 31, 2014", totals: ["1 S D 50,431 about $1,237,728"]),
        Expectation(
            file: "xml/tsla-4-2018-03-21-0001494730-18-000001.xml",
            headline:
                "Musk Elon received 20,264,042 options (Non-Qualified Stock Option (right to buy)) from the company",
            details: "The transaction was made on March 21, 2018, bringing the holding to 20,264,042 directly",
            totals: ["2 A A 20,264,042 $0"]),
        Expectation(
            file: "xml/lnkd-4-2012-06-01-0001209191-12-032055.xml",
            headline:
                "Reid Hoffman & Michelle Yee Living Trust, with 1 other reporting, sold 78,667 shares of Class A Common Stock "
                + "for about $7,192,512, leaving none, under a 10b5-1 plan",
            details:
                "The three sales were made on June 1, 2012, at average prices of $90.8452 to $92.4689 each; Reid Hoffman & "
                + "Michelle Yee Living Trust also converted 78,667 shares of Class B Common Stock into 78,667 shares",
            totals: ["1 C A 78,667 –", "1 S D 78,667 about $7,192,512", "2 C D 78,667 –"]),
        Expectation(
            file: "submission/goog-4-2021-05-07-0001209191-21-031396.txt",
            headline:
                "Part 2 of 2: Brin Sergey sold 13,889 shares of Class C Capital Stock for about $33,393,259, leaving 19,214,646 "
                + "directly (−0.1 %), under a 10b5-1 plan",
            details: "The 21 sales were made on May 7, 2021, at $2,391.00 to $2,415.45 each",
            totals: ["1 S D 13,889 about $33,393,259"]),
    ]

    @Test(arguments: expectations + trades + compensation + transfers + holdings)
    func theLeadIsAsWrittenByHand(_ expectation: Expectation) throws {
        let shared = try #require(ProjectFolder.shared)
        let bytes = try Data(contentsOf: shared.appendingPathComponent("corpus/\(expectation.file)"))
        let outcome = try FilingReader.read(Input(name: expectation.file, bytes: Array(bytes)))
        let facts = facts(of: try #require(outcome.filings.first))
        #expect(facts.headline == expectation.headline)
        #expect(facts.details == expectation.details)
        let totals = facts.totals.map { total in
            let direction = total.direction?.rawValue ?? "?"
            return
                "\(total.table.rawValue) \(total.code?.text ?? "?") \(direction) \(total.amountText) \(total.valueText)"
        }
        #expect(totals == expectation.totals)
        #expect(facts.warnings.count == expectation.warnings.count)
        for (warning, words) in zip(facts.warnings, expectation.warnings) { #expect(warning.message.hasPrefix(words)) }
    }
}
