extension CorpusLeadTests {
    /// Awards, vestings, exercises and what is withheld of them.
    static let compensation = [
        Expectation(
            file: "submission/abt-4-2020-02-28-0001179110-20-002919.txt",
            headline:
                "Ford Robert B had 16,638 Common shares without par value withheld or delivered for taxes or an "
                + "exercise price, valued at $79.19 each",
            details:
                "The transaction was made on February 28, 2020, leaving 130,543 directly (−11 %)",
            totals: [
                "1 F D 16,638 $1,317,563.22"
            ]),
        Expectation(
            file: "submission/abbv-4-2020-02-28-0001179110-20-002854.txt",
            headline:
                "GONZALEZ RICHARD A had 88,719 shares of common stock withheld or delivered for taxes or an "
                + "exercise price, valued at $85.42 each",
            details:
                "The transaction was made on February 28, 2020, leaving 434,842 directly (−17 %)",
            totals: [
                "1 F D 88,719 $7,578,376.98"
            ]),
        Expectation(
            file: "xml/jpm-4-2025-09-30-1333712-95007d43.xml",
            headline:
                "Rometty Virginia M, a director, acquired 110.9596 shares of common stock from the company; "
                + "price filed: $315.43 each",
            details:
                "The transaction was made on September 30, 2025, bringing the holding to 13,549.3132 directly "
                + "(+0.8 %)",
            totals: [
                "1 A A 110.9596 about $34,999.99"
            ]),
        Expectation(
            file: "xml/sq-4-2018-07-02-0001209191-18-041737.xml",
            headline:
                "BOTHA ROELOF, a director, received 223 shares of Class A Common Stock from the company",
            details:
                "The transaction was made on July 2, 2018, bringing the holding to 49,184 directly (+0.5 %)",
            totals: [
                "1 A A 223 $0"
            ]),
        Expectation(
            file: "xml/bac-4-2025-08-15-2082342-9cba4f98.xml",
            headline:
                "Gopalkrishnan Hari, Chief Tech & Info Officer, turned 2,703 restricted stock units into 2,703 "
                + "shares of common stock",
            details:
                "The transaction was made on August 15, 2025, with 1,352 held directly after all transactions; "
                + "Gopalkrishnan Hari also had 1,351 shares withheld for taxes",
            totals: [
                "1 M A 2,703 –",
                "1 F D 1,351 $63,415.94",
                "2 M D 2,703 –",
            ]),
        Expectation(
            file: "submission/eac-4-2014-04-17-0001209191-14-029113.txt",
            headline:
                "Rizzuti Edward, VP, Gen Counsel&Corp Secretary, turned 3,243 restricted stock units into 3,243 "
                + "shares of common stock",
            details:
                "The transaction was made on April 17, 2014, with 7,100 held directly after all transactions "
                + "(+39 %); Rizzuti Edward also had 1,247 shares withheld or delivered for taxes or an exercise "
                + "price",
            totals: [
                "1 M A 3,243 –",
                "1 F D 1,247 $22,071.90",
                "2 M D 3,243 –",
            ]),
        Expectation(
            file: "xml/joby-4-2024-06-14-0001819848-24-000298.xml",
            headline:
                "Hoffman Reid, a director, turned 22,556 Restricted Stock Units (RSUs) into 22,556 shares of "
                + "common stock",
            details:
                "The transaction was made on June 14, 2024, bringing the holding to 102,603 directly (+28 %); "
                + "Hoffman Reid also reported no longer being subject to Section 16",
            totals: [
                "1 M A 22,556 –",
                "2 M D 22,556 –",
            ]),
        Expectation(
            file: "xml/pltr-4-2021-05-05-0000899243-21-018773.xml",
            headline:
                "THIEL PETER turned 3,262 shares of Class B Common Stock into 3,262 shares of Class A Common "
                + "Stock, now holding 3,262 indirectly (by FF Pathfinder VI, LLC), disclaiming beneficial "
                + "ownership beyond a pecuniary interest",
            details:
                "The transaction was made on May 5, 2021; THIEL PETER also received 3,262 shares of Class B "
                + "Common Stock from the company",
            totals: [
                "1 M A 3,262 –",
                "2 A A 3,262 $0",
                "2 M D 3,262 –",
            ]),
        Expectation(
            file: "submission/pfg-4-2015-03-27-0001126328-15-000103.txt",
            headline:
                "DAN MICHAEL T, a director, received 203 shares of common stock from the company, now holding "
                + "28,700 directly (+0.7 %)",
            details:
                "The transaction was made on March 27, 2015; DAN MICHAEL T also acquired 76.9 phantom stock "
                + "units from the company",
            totals: [
                "1 A A 203 $0",
                "2 A A 76.9 about $3,882.68",
            ]),
    ]
}
