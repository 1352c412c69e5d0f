extension CorpusLeadTests {
    /// Gifts, conversions and other transactions.
    static let transfers = [
        Expectation(
            file: "xml/gs-4-2025-08-13-1090352-96df58ae.xml",
            headline:
                "VINIAR DAVID A, a director, gave 3,425 shares of common stock as a gift, leaving 600,000 "
                + "directly (−0.6 %)",
            details:
                "The gift was made on August 13, 2025",
            totals: [
                "1 G D 3,425 $0"
            ]),
        Expectation(
            file: "submission/abbv-4-2019-08-14-0001179110-19-009582.txt",
            headline:
                "Gosebruch Henry O moved 30,000 shares of common stock by gift from direct to indirect holding "
                + "(In trust)",
            details:
                "The gift was made on August 14, 2019, leaving 45,763 directly (−40 %)",
            totals: [
                "1 G D 30,000 $0",
                "1 G A 30,000 $0",
            ]),
        Expectation(
            file: "xml/snow-5-2022-01-31-1397798-af25677f.xml",
            headline:
                "Annual report: McMahon John Dennis, a director, gave 61,386 shares of Class A Common Stock as a "
                + "gift",
            details:
                "The gift was made on December 23, 2021, with 54,666 filed as held directly at the fiscal year’s "
                + "end",
            totals: [
                "1 G D 61,386 $0"
            ]),
        Expectation(
            file: "xml/pltr-4-2021-05-11-0000899243-21-019441.xml",
            headline:
                "THIEL PETER exercised 708,646 warrants (Class B Common Stock Warrant (Right to buy)) for "
                + "708,646 shares of Class B Common Stock, held indirectly, disclaiming beneficial ownership "
                + "beyond a pecuniary interest, under a 10b5-1 plan",
            details:
                "The transaction was made on May 11, 2021, at $6.13 each; THIEL PETER also converted 516,868 "
                + "shares of Class B Common Stock into 516,868 shares of Class A Common Stock and had 191,778 "
                + "shares withheld or delivered for an exercise price",
            totals: [
                "1 C A 516,868 –",
                "2 X D 708,646 –",
                "2 X A 708,646 $4,343,999.98",
                "2 F D 191,778 about $4,344,021.01",
                "2 C D 516,868 –",
            ]),
        Expectation(
            file: "xml/eb-4-2021-07-29-0001475115-21-000069.xml",
            headline:
                "BOTHA ROELOF moved 31,026 shares of Class A Common Stock from direct to indirect holding "
                + "(Estate Planning), coded J (see footnote 1)",
            details:
                "The transaction was made on July 29, 2021, leaving 33,816 directly (−48 %)",
            totals: [
                "1 J D 31,026 $0",
                "1 J A 31,026 $0",
            ]),
        Expectation(
            file: "xml/mhi-4-2025-08-18-70858-13e9ac60.xml",
            headline:
                "Banc of America Preferred Funding Corp, with 1 other reporting, disposed of 500 Variable Rate "
                + "MuniFund Term Preferred Shares (other transaction, see footnote 1)",
            details:
                "The transaction was made on August 18, 2025, leaving none; both reporting persons reported no "
                + "longer being subject to Section 16",
            totals: [
                "1 J D 500 –"
            ]),
        Expectation(
            file: "xml/eb-4-2021-10-06-0001475115-21-000117.xml",
            headline:
                "BOTHA ROELOF, a director and a 10% owner, received 780 shares of Class A Common Stock from the "
                + "company",
            details:
                "The transaction was made on October 6, 2021, with 6,274 held directly after all transactions "
                + "(no net change); BOTHA ROELOF also moved 780 shares from direct to indirect holding (Estate "
                + "Planning), coded J (see footnote 2)",
            totals: [
                "1 A A 780 $0",
                "1 J D 780 $0",
                "1 J A 780 $0",
            ]),
        Expectation(
            file: "xml/mdb-4-2021-06-29-0001441816-21-000139.xml",
            headline:
                "BOTHA ROELOF moved 1,057 shares of Class A Common Stock by gift from direct to indirect holding "
                + "(By Estate Planning Vehicles)",
            details:
                "The gift was made on July 17, 2020, with 1,838 held directly after all transactions (−14 %); "
                + "BOTHA ROELOF also acquired 758 shares from the company",
            totals: [
                "1 G D 1,057 $0",
                "1 G A 1,057 $0",
                "1 A A 758 $39,965.49",
            ]),
        Expectation(
            file: "xml/fb-4-2019-05-17-0001127602-19-019390.xml",
            headline:
                "THIEL PETER disposed of 32,749 shares of Class B Common Stock in other transactions (see "
                + "footnotes 2 and 5), held indirectly, disclaiming beneficial ownership beyond a pecuniary "
                + "interest",
            details:
                "The two transactions were made on May 17, 2019, at $69.35 each",
            totals: [
                "2 J D 32,749 $2,271,143.15"
            ]),
        Expectation(
            file: "xml/mdb-5-2020-01-31-0001441816-20-000060.xml",
            headline:
                "Annual report: BOTHA ROELOF moved 3,936 shares of Class A Common Stock by gift from direct to "
                + "indirect holding (By Estate Planning Vehicles)",
            details:
                "The gift was made on March 4, 2020, with 1,057 filed as held directly at the fiscal year’s end",
            totals: [
                "1 G D 3,936 $0",
                "1 G A 3,936 $0",
            ]),
        Expectation(
            file: "submission/crcm-4-2017-12-29-0000899243-18-000007.txt",
            headline:
                "CapitalG LP, with 2 others reporting, filed 0 as the amount of a transaction in “Convertible "
                + "Preferred Stock, Series A” with code J, with beneficial ownership disclaimed in footnote 3",
            details:
                "The transaction was made on December 29, 2017, leaving 46,350 (no net change)",
            totals: [
                "2 J A 0 –"
            ],
            warnings: [
                "Table II, row 1 is coded J (other transaction) with an amount of 0; it"
            ]),
        Expectation(
            file: "xml/vki-4-2025-09-04-70858-965881cf.xml",
            headline:
                "Banc of America Preferred Funding Corp, with 1 other reporting, disposed of 367 Variable Rate "
                + "Muni Term Preferred Shares (other transaction, see footnote 1)",
            details:
                "The transaction was made on September 4, 2025, leaving 1,469 (−20 %)",
            totals: [
                "1 J D 367 –"
            ]),
    ]
}
