extension CorpusLeadTests {
    /// Reports without transactions: initial statements and annual reports.
    static let holdings = [
        Expectation(
            file: "submission/armo-3-2018-01-25-0000899243-18-001939.txt",
            headline:
                "GV 2014 GP, L.L.C. and 2 others filed an initial statement of ownership as of January 25, 2018, "
                + "listing Series C Convertible Preferred Stock held indirectly (By GV 2014, L.P.), with "
                + "beneficial ownership disclaimed in footnote 1"),
        Expectation(
            file: "xml/znga-3-2011-12-15-0001209191-11-061529.xml",
            headline:
                "Hoffman Reid, a director, filed an initial statement of ownership as of December 15, 2011, "
                + "listing Series A Convertible Preferred Stock held indirectly (by Reid Hoffman and Michelle Yee "
                + "Living Trust)"),
        Expectation(
            file: "submission/frsh-3-2021-09-21-0001209191-21-057121.txt",
            headline:
                "CapitalG 2014 LP and 9 others filed an initial statement of ownership as of September 21, 2021, "
                + "listing eight holdings of Series A Preferred Stock and five other securities, held indirectly, "
                + "with beneficial ownership disclaimed in footnote 3"),
        Expectation(
            file: "xml/spwr-3-2021-12-31-1698764-073a5d9a.xml",
            headline:
                "Hegde Vinayak, a director, filed an initial statement of ownership as of December 31, 2021, "
                + "owning no securities"),
        Expectation(
            file: "submission/goog-5-2018-12-31-0001209191-19-009937.txt",
            headline:
                "Annual report: MULALLY ALAN R, a director, reported no transactions for the fiscal year ended "
                + "December 31, 2018, listing five holdings of Class C Google Stock Units and Class C Capital Stock"),
        Expectation(
            file: "submission/mcfe-3-2020-10-22-0000899243-20-029055.txt",
            headline:
                "Intel Americas, Inc. and 1 other filed an initial statement of ownership as of October 22, "
                + "2020, listing two holdings of Class A Common Stock and units (FTW Class A Unit)"),
    ]
}
