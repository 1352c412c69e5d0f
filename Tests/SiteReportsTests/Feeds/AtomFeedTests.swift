import SiteReports
import TestSupport
import Testing

@Suite struct AtomFeedTests {
    private func feed(_ filings: [ListedFiling], limit: Int = 100) -> Feed {
        Feed(
            title: "Insiders of Quillwort", subtitle: "Forms three to five", author: "Quillwort Instruments Inc",
            page: "index.html", filings: filings, limit: limit)
    }

    private func lines(_ filings: [ListedFiling]) throws -> [String] {
        try readByPython(try #require(feed(filings).atom(at: "feed.xml", base: base())))
    }

    /// Everything RFC 4287 requires, and what a reader wants besides, read by somebody else's parser.
    @Test func holdsWhatIsRequired() throws {
        let page = "https://insiders.example/section16/filings/0001000001-13-000001"
        #expect(
            try lines([.sample(accepted: "20131126173001")])
                == [
                    "/feed lang=en-US ''",
                    "/feed/id 'https://insiders.example/section16/feed.xml'",
                    "/feed/title 'Insiders of Quillwort'", "/feed/subtitle 'Forms three to five'",
                    "/feed/updated '2013-11-26T17:30:01-05:00'", "/feed/author ''",
                    "/feed/author/name 'Quillwort Instruments Inc'",
                    "/feed/link rel=self type=application/atom+xml href=https://insiders.example/section16/feed.xml ''",
                    "/feed/link rel=alternate type=text/html href=https://insiders.example/section16/index.html ''",
                    "/feed/generator 'FilingPress'", "/feed/entry ''", "/feed/entry/id '\(page)/index.html'",
                    "/feed/entry/title 'Odile K. Fennel sold 100 shares'",
                    "/feed/entry/updated '2013-11-26T17:30:01-05:00'",
                    "/feed/entry/published '2013-11-26T17:30:01-05:00'", "/feed/entry/author ''",
                    "/feed/entry/author/name 'Fennel Odile K'", "/feed/entry/category term=4 label=SEC form 4 ''",
                    "/feed/entry/link rel=alternate type=text/html href=\(page)/index.html ''",
                    "/feed/entry/link rel=enclosure type=application/pdf length=12345 href=\(page)/form%204.pdf ''",
                    "/feed/entry/summary 'Sold 100 shares at $10.00.'",
                ])
    }

    @Test func hostileTextIsText() throws {
        let all = try lines([.sample(title: hostile, summary: hostile)])
        #expect(all.count { $0.hasPrefix("/feed/entry ") } == 1)
        let title = try #require(all.first { $0.hasPrefix("/feed/entry/title ") })
        // Python prints what is not ASCII as escapes: the pictures of NUL, of escape, of delete, U+FFFD for the rest.
        for part in [
            #"<script>alert("x")</script> ]]> & &amp; "#, #"\u2400\u2401"#, #"\t\n"#, #"\u241b"#, #"\u2421end"#,
        ] {
            #expect(title.contains(part), "\(part) in \(title)")
        }
        #expect(title.contains(#"\U0001f4c8\ufffd\ufffd\ufffd"#), "\(title)")
        #expect(!title.contains(#"\u202e"#))
        // Carriage returns and line feeds stay what they are.
        #expect(title.contains(#"\n\u240b\u240c\r\u240e"#), "\(title)")
    }

    @Test func theNewestComeFirstWhateverTheOrder() throws {
        let filings: [ListedFiling] = [
            .sample(1, filed: "2013-11-25"), .sample(2, filed: "2013-11-26"),
            .sample(3, filed: "2013-11-26", accepted: "20131126061000"), .sample(4, filed: "2013-11-25"),
        ]
        for order in [filings, filings.reversed(), [filings[2], filings[0], filings[3], filings[1]]] {
            #expect(feed(order).filings.map { $0.key.suffix(1) } == ["3", "2", "1", "4"])
            #expect(feed(order, limit: 2).filings.map { $0.key.suffix(1) } == ["3", "2"])
            #expect(feed(order).atom(at: "feed.xml", base: base()) == feed(filings).atom(at: "feed.xml", base: base()))
        }
    }

    @Test func aFilingWithoutAFiledDateSaysSo() throws {
        let all = try lines([.sample(filed: nil)])
        #expect(all.contains("/feed/entry/updated '2013-11-22T00:00:00-05:00'"))
        #expect(!all.contains { $0.hasPrefix("/feed/entry/published") })
        let note = "(Filed date unknown; listed by its period of report, 2013-11-22.)"
        #expect(all.contains("/feed/entry/summary 'Sold 100 shares at $10.00. \(note)'"))
    }

    @Test func aFilingWithoutAnyDateIsNamedAsLeftOut() {
        let feed = feed([.sample(1, filed: nil, period: nil), .sample(2)])
        #expect(feed.undated.map { $0.key.suffix(1) } == ["1"])
        #expect(feed.filings.map { $0.key.suffix(1) } == ["2"])
        #expect(Feed(title: "", author: "", page: "", filings: feed.undated).atom(at: "a", base: base()) == nil)
    }

    /// Both rules for summer time, around their changes.
    @Test(arguments: [
        ("20130309120000", "-05:00"), ("20130310020000", "-04:00"), ("20131102220000", "-04:00"),
        ("20131103060000", "-05:00"), ("20060401120000", "-05:00"), ("20060402060000", "-04:00"),
        ("20061028220000", "-04:00"), ("20061029060000", "-05:00"), ("20040701120000", "-04:00"),
        ("20260115120000", "-05:00"), ("20151101120000", "-05:00"), ("20151031120000", "-04:00"),
    ])
    func summerTime(_ accepted: String, _ offset: String) throws {
        let updated = try #require(try lines([.sample(accepted: accepted)]).first { $0.contains("/feed/updated") })
        #expect(updated.hasSuffix("\(offset)'"), "\(updated)")
    }
}
