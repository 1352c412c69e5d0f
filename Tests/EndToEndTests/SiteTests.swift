import Foundation
import TestSupport
import Testing

/// `filingpress site`: what is written, what stays, and what a killed build leaves.
@Suite struct SiteTests {
    let folder: TemporaryFolder
    let filingpress: Command

    init() throws {
        folder = try TemporaryFolder()
        filingpress = Command(in: folder)
        for number in 1...3 { try write(number) }
    }

    /// The sample with the numbers it lacks.
    private static let sample = Sample.replacing(
        "<issuerName>", with: "<issuerCik>0000046129</issuerCik><issuerName>"
    ).replacingOccurrences(of: "<rptOwnerName>", with: "<rptOwnerCik>0001214156</rptOwnerCik><rptOwnerName>")

    /// A filing with a header, filed on a day of its own.
    private func write(_ number: Int, to path: String? = nil, text: String = SiteTests.sample) throws {
        let accession = "0001181431-13-00000\(number)"
        let submission = Sample.submission(accession: accession, documents: [text])
            .replacingOccurrences(of: "20131126", with: "2013120\(number)")
        try folder.write(submission, to: path ?? "in/\(number).txt")
    }

    private func site(_ arguments: String...) throws -> Command.Result {
        try filingpress.run(["site", "in", "-o", "public"] + arguments)
    }

    /// Everything in the folder of the site, by path.
    private func contents(_ name: String = "public") -> [String: Data] {
        folder.contents(of: name)
    }

    private func text(_ path: String) throws -> String {
        String(decoding: try #require(folder.read("public/" + path), "\(path)"), as: UTF8.self)
    }

    @Test func everyFilingHasItsPageAndItsFilesAndStandsOnTheLists() throws {
        let run = try site("--base-url", "https://insiders.example/section16")
        #expect(run.status == 0, "\(run.messages)")
        for number in 1...3 {
            let key = "0001181431-13-00000\(number)"
            for ending in [".html", ".html.gz", ".pdf", ".json", ".xml"] {
                #expect(folder.read("public/filings/\(key)\(ending)") != nil, "\(key)\(ending)")
            }
            for list in [
                "index.html", "issuers/0000046129.html", "persons/0001214156.html", "years/2013-12.html",
                "forms/4.html", "kinds/sale.html",
            ] {
                #expect(try text(list).contains("filings/\(key).html"), "\(key) on \(list)")
            }
            #expect(try text("sitemap.xml").contains("https://insiders.example/section16/filings/\(key).html"))
            #expect(try text("feed.xml").contains(key) && text("feed.json").contains(key))
            #expect(try text("filings.json").contains(key) && text("filings.csv").contains(key))
        }
        let page = try text("filings/0001181431-13-000002.html")
        #expect(page.contains("href=\"../issuers/0000046129.html\""))
        #expect(page.contains("href=\"0001181431-13-000002.pdf\""))
        #expect(page.contains("By Family Trust"))
        #expect(!page.utf8.contains(1), "a gap was left open")
        #expect(!page.contains("<style>"))
    }

    /// Rule 16a-3(k): filed on Tuesday, December 3, 2013.
    @Test func thePostingDatesAreTold() throws {
        #expect(try site().status == 0)
        let page = try text("issuers/0000046129-posting.html")
        #expect(page.contains("12/03/2013") && page.contains("12/04/2013") && page.contains("12/04/2014"))
        #expect(try text("filings/0001181431-13-000003.html").contains("12/04/2014"))
    }

    @Test func aFilingWithoutAHeaderSaysThatItsDateIsUnknown() throws {
        try folder.write(Self.sample.replacingOccurrences(of: "33925", with: "33926"), to: "in/bare.xml")
        #expect(try site().status == 0)
        let keys = contents().keys.filter { $0.wholeMatch(of: /filings\/x-[0-9a-f]{12}\.html/) != nil }
        #expect(keys.count == 1)
        #expect(try text("issuers/0000046129-posting.html").contains("filed date unknown"))
    }

    @Test func buildingAgainWritesNothing() throws {
        #expect(try site().status == 0)
        let before = contents()
        let times = try modificationTimes()
        let run = try site()
        #expect(
            run.messages.contains(
                "(0 written, \(before.keys.count { !$0.hasSuffix(".gz") && !$0.hasPrefix(".") }) as they were)"))
        #expect(contents() == before)
        #expect(try modificationTimes() == times)
    }

    private func modificationTimes() throws -> [String: Date] {
        try Dictionary(
            uniqueKeysWithValues: contents().keys.map { path in
                let attributes = try FileManager.default.attributesOfItem(atPath: folder.path + "public/" + path)
                return (path, attributes[.modificationDate] as? Date ?? .distantPast)
            })
    }

    /// And gives what building it anew would give.
    @Test func aFurtherFilingTouchesItsPagesAlone() throws {
        #expect(try site().status == 0)
        let before = contents()
        let times = try modificationTimes()
        let other = Self.sample.replacingOccurrences(of: "0000046129", with: "0000046130")
        try write(4, text: other)
        #expect(try site().status == 0)
        let after = contents()
        #expect(after["filings/0001181431-13-000004.html"] != nil && after["issuers/0000046130.html"] != nil)
        let changed = after.keys.filter { before[$0] != after[$0] }
        #expect(
            !changed.contains { $0.hasPrefix("filings/0001181431-13-000001") || $0.hasPrefix("issuers/0000046129") })
        for (path, time) in try modificationTimes() where !changed.contains(path) {
            #expect(times[path] == time, "\(path) was written again")
        }
        #expect(try filingpress("site", "in", "-o", "anew").status == 0)
        #expect(contents("anew") == after)
    }

    @Test func theNumberOfWorkersShowsNowhere() throws {
        try folder.write(Self.sample, to: "in/bare.xml")
        try write(9, to: "in/deep/again.txt")
        #expect(try site("--jobs", "1", "--fragment").status == 0)
        #expect(try filingpress("site", "in", "-o", "other", "--jobs", "3", "--fragment").status == 0)
        #expect(contents() == contents("other"))
    }

    // MARK: What stays and what goes

    @Test func pagesThatNothingLeadsToGoOnRequestAlone() throws {
        #expect(try site().status == 0)
        try FileManager.default.removeItem(atPath: folder.path + "in/3.txt")
        let before = contents()
        for arguments in [[], ["--dry-run"], ["--full"]] {
            let refused = try filingpress.run(["site", "in", "-o", "public"] + arguments)
            #expect(refused.status == 64)
            #expect(
                refused.messages.contains(
                    "public: error: 1 filing of the last build is not among the inputs and would have no page: --add keeps what "
                        + "the site has, --prune takes it away [filings-missing]\n    note: 0001181431-13-000003\n"))
            #expect(contents() == before)
        }
        #expect(try site("--prune").messages.contains("taken away"))
        #expect(!contents().keys.contains { $0.contains("0001181431-13-000003") })
        #expect(try filingpress("site", "in", "-o", "anew").status == 0)
        #expect(contents("anew") == contents())
    }

    @Test func filesOfSomebodyElseStay() throws {
        #expect(try site().status == 0)
        try folder.write("insiders.example\n", to: "public/CNAME")
        try folder.write("mine", to: "public/.well-known/security.txt")
        try write(4)
        #expect(try site("--prune").status == 0)
        #expect(folder.read("public/CNAME") == Data("insiders.example\n".utf8))
        #expect(folder.read("public/.well-known/security.txt") == Data("mine".utf8))
    }

    @Test func aFolderOfSomebodyElseIsNotTouched() throws {
        try folder.write("my thesis", to: "public/thesis.txt")
        let run = try site()
        #expect(run.status == 1)
        #expect(run.messages.contains("[foreign-folder]"))
        #expect(contents().keys.sorted() == ["thesis.txt"])
    }

    /// A server hands out the packed copy instead of the page: an old one beside a new page would show the old.
    @Test func noPackedCopyOfAnEarlierPageStays() throws {
        #expect(try site().status == 0)
        try write(4)
        #expect(try site("--no-gzip").status == 0)
        #expect(!contents().keys.contains { $0.hasSuffix(".gz") })
        #expect(try site().status == 0)
        let script = """
            import gzip, pathlib, sys
            for packed in pathlib.Path(sys.argv[1]).rglob('*.gz'):
                assert gzip.open(packed).read() == packed.with_suffix('').read_bytes(), packed
                print(packed)
            """
        #expect(try Python.run(script, [folder.path + "public"]).split(separator: "\n").count > 20)
    }

    @Test func aDryRunWritesNothing() throws {
        let run = try site("--dry-run", "--verbose")
        #expect(run.status == 0)
        #expect(run.output.contains("filings/0001181431-13-000001.html\n"))
        #expect(folder.read("public/index.html") == nil)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["in"])
    }

    // MARK: Trouble

    @Test func aFilingThatFailsIsOnNoPage() throws {
        try write(5, text: Self.sample.replacingOccurrences(of: "</ownershipDocument>", with: ""))
        let run = try site()
        #expect(run.status == 1)
        #expect(run.messages.contains("in/5.txt:") && run.messages.contains("1 failed"))
        for (path, bytes) in contents() where !path.hasSuffix(".gz") && !path.hasSuffix(".pdf") {
            #expect(!String(decoding: bytes, as: UTF8.self).contains("0001181431-13-000005"), "\(path)")
        }
    }

    @Test func theSameFilingTwiceHasOnePage() throws {
        try write(1, to: "in/again.txt")
        let run = try site()
        #expect(run.status == 0)
        #expect(run.messages.contains("this is the filing 0001181431-13-000001 again; skipped"))
        #expect(run.messages.contains("3 filings"))
    }

    @Test func oneNumberAndTwoFilingsIsSaid() throws {
        try write(1, to: "in/z.txt", text: Self.sample.replacingOccurrences(of: "33925", with: "33926"))
        let run = try site()
        #expect(run.messages.contains("[same-number]"))
        #expect(try !text("filings/0001181431-13-000001.html").contains("33,926"))
    }

    /// A document that a browser could run is handed out as text.
    @Test func aDocumentWithScriptsIsHandedOutAsText() throws {
        let script = "<x:script xmlns:x=\"http://www.w3.org/1999/xhtml\">alert(1)</x:script></ownershipDocument>"
        try write(6, text: Self.sample.replacingOccurrences(of: "</ownershipDocument>", with: script))
        _ = try site()
        #expect(folder.read("public/filings/0001181431-13-000006.xml") == nil)
        let handed = try #require(folder.read("public/filings/0001181431-13-000006.xml.txt"))
        #expect(String(decoding: handed, as: UTF8.self).contains("alert(1)"))
    }

    @Test func withheldAddressesAreNowhere() throws {
        #expect(try site("--redact-addresses").status == 0)
        for (path, bytes) in contents() where !path.hasSuffix(".gz") {
            #expect(bytes.range(of: Data("455 COMMERCE DRIVE".utf8)) == nil, "\(path)")
            #expect(!path.hasSuffix(".xml") || !path.hasPrefix("filings/"))
        }
    }

    @Test(arguments: [
        (["--base-url", "example.com"], "base-url"), (["--jobs", "0"], "--jobs"), (["--title", " "], "--title"),
    ])
    func argumentsThatCannotBeUsed(_ arguments: [String], _ named: String) throws {
        let run = try filingpress.run(["site", "in", "-o", "public"] + arguments)
        #expect(run.status == 64)
        #expect(run.messages.contains(named))
        #expect(folder.read("public/index.html") == nil)
    }

    @Test func theFolderOfTheSiteIsNoInput() throws {
        #expect(try site().status == 0)
        #expect(try filingpress("site", "public", "-o", "public").status == 64)
        #expect(try filingpress("site", ".", "-o", "public").messages.contains("this is the output folder; skipped"))
    }

    /// Twenty builds ended at random moments, by signals that can and cannot be waited for: each leaves the old site or
    /// the new one, whole, and nothing else; and the next build goes on from there.
    @Test func aKilledBuildLeavesAWholeSite() throws {
        #expect(try site().status == 0)
        let old = contents()
        for number in 4...9 {
            try write(number, text: Self.sample.replacingOccurrences(of: "0000046129", with: "000004613\(number)"))
        }
        #expect(try filingpress("site", "in", "-o", "whole").status == 0)
        let new = contents("whole")
        let streams = try TemporaryFolder()
        var kept = 0
        for round in 0..<20 {
            let process = try filingpress.start(["site", "in", "-o", "public", "--full"], streams: streams)
            usleep(UInt32.random(in: 0...150_000))
            kill(process.processIdentifier, round.isMultiple(of: 2) ? SIGKILL : SIGTERM)
            process.waitUntilExit()
            let left = contents()
            let isOld = left == old
            #expect(isOld || left == new, "round \(round) left a broken site")
            if isOld { kept += 1 }
        }
        #expect(kept > 0, "no build was killed before its end")
        #expect(try site().status == 0)
        #expect(contents() == new)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(names.sorted() == ["in", "public", "whole"], "something was left behind")
    }
}
