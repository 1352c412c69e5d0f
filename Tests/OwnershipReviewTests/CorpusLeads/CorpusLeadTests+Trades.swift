extension CorpusLeadTests {
    /// Purchases and sales: in the market, under plans, in parts, of several classes and accounts.
    static let trades = [
        Expectation(
            file: "submission/intc-4-2021-10-28-0001127602-21-027958.txt",
            headline:
                "ISHRAK OMAR bought 20,000 shares of common stock for about $960,418 at $48.01 to $48.04 each, "
                + "now holding 35,199 directly (+132 %)",
            details:
                "The purchase was made on October 28, 2021",
            totals: [
                "1 P A 20,000 about $960,418"
            ]),
        Expectation(
            file: "submission/intc-4-2019-08-28-0001127602-19-027595.txt",
            headline:
                "Davis George S bought 5,458 shares of common stock for about $249,431, now holding 13,276 "
                + "directly (+70 %), under 10b5-1 instructions adopted July 29, 2019",
            details:
                "The purchase was made on August 28, 2019, at $45.70 each",
            totals: [
                "1 P A 5,458 $249,430.60"
            ]),
        Expectation(
            file: "submission/intc-4-2021-10-25-0001127602-21-027639.txt",
            headline:
                "GOETZ JAMES J bought 20,000 shares of common stock for $995,200 at $49.76 each, now holding "
                + "198,521 directly (+11 %)",
            details:
                "The purchase was made on October 25, 2021",
            totals: [
                "1 P A 20,000 $995,200"
            ]),
        Expectation(
            file: "submission/goog-4-2021-08-11-0001209191-21-051002.txt",
            headline:
                "One of several reports: Brin Sergey sold 13,889 shares of Class C Capital Stock for about "
                + "$38,295,788, leaving 19,061,868 directly (−0.1 %), under a 10b5-1 plan",
            details:
                "The 21 sales were made on August 11, 2021, at $2,747.95 to $2,775.66 each",
            totals: [
                "1 S D 13,889 about $38,295,788"
            ]),
        Expectation(
            file: "submission/goog-4-2018-04-04-0001209191-18-023986.txt",
            headline:
                "Pichai Sundar sold 325 shares of Class A Common Stock and 3,675 shares of Class C Capital Stock "
                + "for about $3,975,207 in all, under a 10b5-1 plan",
            details:
                "The two sales were made on April 4, 2018: Class A Common Stock at $998.23 each and Class C "
                + "Capital Stock at $993.41 each",
            totals: [
                "1 S D 325 $324,424.75",
                "1 S D 3,675 $3,650,781.75",
            ]),
        Expectation(
            file: "xml/afrm-4-2021-12-01-0001628280-21-024522.xml",
            headline:
                "Rabois Keith sold 18,704 shares of Class A Common Stock for about $2,317,673, leaving 42,673 "
                + "directly (−30 %), under a 10b5-1 plan adopted September 16, 2021",
            details:
                "The 15 sales were made on December 1, 2021, at $115.22 to $131.61 each",
            totals: [
                "1 S D 18,704 about $2,317,673"
            ]),
        Expectation(
            file: "submission/aapl-4-2019-04-05-0000320193-19-000054.txt",
            headline:
                "Maestri Luca sold 51,138 shares of common stock for about $10,054,242, leaving 27,448 directly "
                + "(−65 %), under a 10b5-1 plan adopted November 27, 2017",
            details:
                "The sale was made on April 5, 2019, at $196.01 to $196.98 each",
            totals: [
                "1 S D 51,138 about $10,054,242"
            ]),
        Expectation(
            file: "submission/aapl-4-2020-10-01-0000320193-20-000084.txt",
            headline:
                "WILLIAMS JEFFREY E sold 257,343 shares of common stock for about $29,232,596, leaving 489,260 "
                + "directly (no net change), under a 10b5-1 plan adopted February 18, 2019",
            details:
                "The two sales were made on October 2, 2020, at $113.02 to $114.41 each; WILLIAMS JEFFREY E also "
                + "turned 519,080 restricted stock units into 519,080 shares and had 261,737 shares withheld for "
                + "taxes",
            totals: [
                "1 M A 519,080 –",
                "1 F D 261,737 $30,568,264.23",
                "1 S D 257,343 about $29,232,596",
                "2 M D 519,080 –",
            ]),
        Expectation(
            file: "submission/aapl-4-2021-04-01-0000320193-21-000046.txt",
            headline:
                "WILLIAMS JEFFREY E sold 133,867 shares of common stock for about $16,832,437, leaving 489,490 "
                + "directly (no net change), under a 10b5-1 plan adopted February 18, 2019",
            details:
                "The sale was made on April 5, 2021, at $125.34 to $126.075 each; WILLIAMS JEFFREY E also turned "
                + "257,348 restricted stock units into 257,348 shares and had 123,481 shares withheld for taxes",
            totals: [
                "1 M A 257,348 –",
                "1 F D 123,481 $15,188,163",
                "1 S D 133,867 about $16,832,437",
                "2 M D 257,348 –",
            ]),
        Expectation(
            file: "xml/tsla-4-2021-11-08-0000899243-21-044060.xml",
            headline:
                "Part 1 of 2: Musk Elon sold 257,279 shares of common stock for about $299,717,449, leaving "
                + "1,897,293 directly, under a 10b5-1 plan adopted September 14, 2021",
            details:
                "The 29 sales were made on November 8, 2021, at $1,135.05 to $1,176.05 each; Musk Elon also "
                + "exercised 2,154,572 options (Non-Qualifed Stock Option (right to buy)) for 2,154,572 shares",
            totals: [
                "1 M A 2,154,572 $13,444,529.28",
                "1 S D 257,279 about $299,717,449",
                "2 M D 2,154,572 –",
            ]),
        Expectation(
            file: "xml/txg-4-2023-05-11-0001610717-23-000035.xml",
            headline:
                "Mammen Mathai sold 33,000 shares of Class A Common Stock for about $1,743,086 at $52.43 to "
                + "$53.26 each, leaving 169,745 directly",
            details:
                "The sale was made on May 11, 2023; Mammen Mathai also exercised 200,000 options (Stock Option "
                + "(right to buy)) for 200,000 shares",
            totals: [
                "1 M A 200,000 $232,000",
                "1 S D 33,000 about $1,743,086",
                "2 M D 200,000 –",
            ]),
        Expectation(
            file: "xml/lnkd-4-2012-04-02-0001209191-12-022044.xml",
            headline:
                "Reid Hoffman & Michelle Yee Living Trust, with 1 other reporting, sold 78,667 shares of Class A "
                + "Common Stock for about $8,056,534, leaving none, under a 10b5-1 plan",
            details:
                "The two sales were made on April 2, 2012, at average prices of $102.0764 to $102.5734 each; "
                + "Reid Hoffman & Michelle Yee Living Trust also gave 113,000 shares as a gift and converted "
                + "191,667 shares of Class B Common Stock into 191,667 shares",
            totals: [
                "1 C A 191,667 –",
                "1 S D 78,667 about $8,056,534",
                "1 G D 113,000 $0",
                "2 C D 191,667 –",
            ]),
        Expectation(
            file: "submission/crwd-4-2019-12-09-0000899243-19-028989.txt",
            headline:
                "CapitalG 2015 LP, with 4 others reporting, sold 147,139 shares of Class A Common Stock for "
                + "about $7,404,782, leaving none, with beneficial ownership disclaimed in footnote 5",
            details:
                "The two sales were made between December 9 and 10, 2019, at $50.00 to $50.96 each; CapitalG "
                + "2015 LP also converted 147,139 shares of Class B Common Stock into 147,139 shares",
            totals: [
                "1 C A 147,139 –",
                "1 S D 147,139 about $7,404,782",
                "2 C D 147,139 –",
            ]),
        Expectation(
            file: "xml/yelp-4-2013-04-15-0001209191-13-021902.xml",
            headline:
                "Levchin Max R sold 35,198 shares of Class A Common Stock for about $943,217, held directly and "
                + "indirectly, under a 10b5-1 plan",
            details:
                "The two sales were made on April 15, 2013, at average prices of $26.7764 to $26.8396 each; "
                + "Levchin Max R also converted 35,198 shares of Class B Common Stock into 35,198 shares",
            totals: [
                "1 C A 35,198 –",
                "1 S D 35,198 about $943,217",
                "2 C D 35,198 –",
            ]),
        Expectation(
            file: "xml/pni-4-2025-08-11-70858-35a57c82.xml",
            headline:
                "MERRILL LYNCH, PIERCE, FENNER & SMITH INC., with 1 other reporting, bought 105 shares of common "
                + "stock for about $684 and sold 105 shares for about $684, leaving none, with beneficial "
                + "ownership disclaimed in footnote 1",
            details:
                "The purchase was made on August 11, 2025, at $6.5158 each; the sale was made on August 11, "
                + "2025, at $6.5158 each",
            totals: [
                "1 P A 105 about $684.16",
                "1 S D 105 about $684.16",
            ]),
        Expectation(
            file: "xml/tsla-4-2021-11-11-0000899243-21-044261.xml",
            headline:
                "Part 1 of 2: Musk Elon sold 587,638 shares of common stock for about $630,079,728, leaving "
                + "167,537,781 (−0.3 %) indirectly (by Trust)",
            details:
                "The 30 sales were made on November 11, 2021, at $1,056.03 to $1,087.88 each",
            totals: [
                "1 S D 587,638 about $630,079,728"
            ]),
        Expectation(
            file: "submission/sync-4-2012-02-15-0001181431-12-009915.txt",
            headline:
                "INTEL CAPITAL (CAYMAN) CORP, with 1 other reporting, sold 104,000 shares of common stock for "
                + "$520,000 at $5.00 each, leaving 1,983,157",
            details:
                "The sale was made on February 15, 2012; INTEL CAPITAL (CAYMAN) CORP also converted 1,282,050 "
                + "shares of Series A Preferred Stock, 506,250 shares of Series B Preferred Stock and 298,857 "
                + "shares of Series C Preferred Stock into 2,087,157 shares; both reporting persons reported no "
                + "longer being subject to Section 16",
            totals: [
                "1 C A 2,087,157 –",
                "1 S D 104,000 $520,000",
                "2 C D 1,282,050 –",
                "2 C D 506,250 –",
                "2 C D 298,857 –",
            ]),
        Expectation(
            file: "xml/aur-4-2024-02-29-0001828108-24-000049.xml",
            headline:
                "Hoffman Reid sold 1,080,000 shares of Class A Common Stock for about $2,728,940, held "
                + "indirectly, disclaiming beneficial ownership beyond a pecuniary interest",
            details:
                "The six sales were made between February 29 and March 1, 2024, at $2.52 to $2.62 each",
            totals: [
                "1 S D 1,080,000 about $2,728,940"
            ]),
    ]
}
