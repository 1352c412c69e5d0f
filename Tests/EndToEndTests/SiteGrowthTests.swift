import Foundation
import TestSupport
import Testing

/// `filingpress site --add`, and filings that come more than once: whatever way a site came to its filings, it is the same.
@Suite struct SiteGrowthTests {
    let folder: TemporaryFolder
    let filingpress: Command

    init() throws {
        folder = try TemporaryFolder()
        filingpress = Command(in: folder)
        for number in 1...3 { try folder.write(submission(number), to: "old/\(number).txt") }
        for number in 4...6 { try folder.write(submission(number), to: "new/\(number).txt") }
    }

    /// The sample with the numbers it lacks; every filing of another issuer, so that no two documents are equal.
    private func document(_ number: Int) -> String {
        Sample.replacing("<issuerName>", with: "<issuerCik>000004612\(number)</issuerCik><issuerName>")
            .replacingOccurrences(of: "<rptOwnerName>", with: "<rptOwnerCik>0001214156</rptOwnerCik><rptOwnerName>")
    }

    private func submission(_ number: Int, text: String? = nil) -> String {
        Sample.submission(accession: key(number), documents: [text ?? document(number)])
            .replacingOccurrences(of: "20131126", with: "2013120\(number)")
    }

    private func key(_ number: Int) -> String { "0001181431-13-00000\(number)" }

    private func site(_ inputs: String..., to name: String, _ options: [String] = []) throws -> Command.Result {
        try filingpress.run(["site"] + inputs + ["-o", name] + options)
    }

    private func pages(_ name: String) -> [String] {
        folder.contents(of: name).keys.filter { $0.hasPrefix("filings/") && $0.hasSuffix(".html") }.sorted()
    }

    // MARK: Adding

    @Test(arguments: [
        [], ["--redact-addresses"], ["--no-source"], ["--no-json", "--no-pdf", "--no-gzip"],
        ["--base-url", "https://insiders.example", "--fragment"], ["--jobs", "3"],
    ])
    func whatIsAddedInStepsIsWhatIsBuiltAtOnce(_ options: [String]) throws {
        // A bare document, a page and an amendment, which want others' pages to be made again.
        try folder.write(document(7), to: "old/bare.xml")
        try folder.write(
            Sample.text.replacingOccurrences(
                of: "<documentType>4</documentType>", with: "<documentType>4/A</documentType>"),
            to: "new/amended.xml")
        #expect(try site("old", "new", to: "whole", options).status == 0)
        #expect(try site("old", to: "grown", options).status == 0)
        let added = try site("new", to: "grown", options + ["--add"])
        #expect(added.status == 0, "\(added.messages)")
        #expect(folder.contents(of: "grown") == folder.contents(of: "whole"))
        let nothing = try site("new", to: "grown", options + ["--add"])
        #expect(nothing.messages.contains("(0 written"), "\(nothing.messages)")
        #expect(try filingpress("site", "--check", "grown").status == 0)
    }

    @Test func addingToNothingIsBuilding() throws {
        #expect(try site("old", to: "whole").status == 0)
        #expect(try site("old", to: "grown", ["--add"]).status == 0)
        #expect(folder.contents(of: "grown") == folder.contents(of: "whole"))
    }

    /// Filings of prints and data sets have no document to be read again.
    @Test func whatCameWithoutADocumentIsKeptToo() throws {
        let fixtures = ProjectFolder.fixtures.path
        let page = fixtures + "/pages/viewer.html"
        let text = fixtures + "/texts/allied-motion-form-4-2013-11-26-converted.txt"
        #expect(try site(page, text, "new", to: "whole").status == 0)
        #expect(try site(page, text, to: "grown").status == 0)
        #expect(try site("new", to: "grown", ["--add"]).status == 0)
        #expect(folder.contents(of: "grown") == folder.contents(of: "whole"))
    }

    @Test func aNewFilingOfTheSameNumberTakesThePlaceOfTheOld() throws {
        #expect(try site("old", to: "grown").status == 0)
        let corrected = document(2).replacingOccurrences(of: "33925", with: "33926")
        try folder.write(submission(2, text: corrected), to: "fix/2.txt")
        let run = try site("fix", to: "grown", ["--add", "--verbose"])
        #expect(run.status == 0)
        #expect(
            run.messages.contains(
                "grown/filings/\(key(2)).html: warning: fix/2.txt has the same number and other content, and takes the place of "
                    + "this [replaced]"))
        try folder.write(submission(2, text: corrected), to: "old/2.txt")
        #expect(try site("old", to: "whole").status == 0)
        #expect(folder.contents(of: "grown") == folder.contents(of: "whole"))
    }

    @Test func aSiteOfAnOlderVersionIsLeftAsItIs() throws {
        #expect(try site("old", to: "grown").status == 0)
        // What such a version left: no memory of what was read, and a manifest that knows of none.
        let manifest = String(decoding: try #require(folder.read("grown/.filingpress/manifest")), as: UTF8.self)
        let lines = manifest.split(separator: "\n").dropFirst().filter {
            !$0.hasSuffix("\t.filingpress/filings/\(key(2))")
        }
        try folder.write((["filingpress site 1"] + lines).map { $0 + "\n" }.joined(), to: "grown/.filingpress/manifest")
        try FileManager.default.removeItem(atPath: folder.path + "grown/.filingpress/filings/" + key(2))
        let before = folder.contents(of: "grown")
        let run = try site("new", to: "grown", ["--add"])
        #expect(run.status == 64)
        #expect(
            run.messages.contains(
                "grown: error: 1 filing of this site cannot be kept; build the site from all filings [filings-not-kept]\n"
                    + "    note: \(key(2)): the site was built by a version that did not keep what it read\n"
                    + "    note: nothing was written\n"), "\(run.messages)")
        #expect(folder.contents(of: "grown") == before)
    }

    @Test(arguments: [".filingpress/filings/0001181431-13-000002", "filings/0001181431-13-000002.xml"])
    func whatWasChangedByOthersIsNotKeptInSilence(_ path: String) throws {
        #expect(try site("old", to: "grown").status == 0)
        var bytes = try #require(folder.read("grown/" + path))
        bytes[bytes.count / 2] ^= 1
        try folder.write(bytes, to: "grown/" + path)
        let before = folder.contents(of: "grown")
        let run = try site("new", to: "grown", ["--add"])
        #expect(run.status == 64)
        #expect(run.messages.contains("\(key(2)): \(path) is not as the last build wrote it"), "\(run.messages)")
        #expect(folder.contents(of: "grown") == before)
    }

    /// Nor does anything in the folder of such a site hold an address.
    @Test func aSiteThatWithholdsAddressesIsNotAddedToWithoutSayingSo() throws {
        #expect(try site("old", to: "grown", ["--redact-addresses"]).status == 0)
        for (path, bytes) in folder.contents(of: "grown") where !path.hasSuffix(".gz") {
            #expect(bytes.range(of: Data("455 COMMERCE DRIVE".utf8)) == nil, "\(path)")
        }
        let before = folder.contents(of: "grown")
        let run = try site("new", to: "grown", ["--add"])
        #expect(run.status == 64 && run.messages.contains("[addresses-withheld]"))
        #expect(folder.contents(of: "grown") == before)
    }

    /// A mistyped name of a folder must not empty the site.
    @Test func nothingIsPrunedWhereAnInputCouldNotBeRead() throws {
        #expect(try site("old", to: "grown").status == 0)
        let before = folder.contents(of: "grown")
        try FileManager.default.removeItem(atPath: folder.path + "old/3.txt")
        try folder.write("<ownershipDocument>", to: "old/broken.xml")
        for inputs in [["old"], ["nope"]] {
            let run = try filingpress.run(["site", "-o", "grown", "--prune"] + inputs)
            #expect(run.status == 64 && run.messages.contains("[inputs-failed]"), "\(run.messages)")
            #expect(folder.contents(of: "grown") == before)
        }
    }

    @Test func anOptionOfTheLastBuildIsNotUndoneByBeingLeftOut() throws {
        let usual = ["--base-url", "https://insiders.example"]
        #expect(try site("old", to: "grown", usual + ["--title", "Example Corp", "--no-pdf"]).status == 0)
        let before = folder.contents(of: "grown")
        let run = try site("new", to: "grown", ["--add", "--no-pdf"])
        #expect(run.status == 64)
        #expect(
            run.says(
                "grown: error: this site was built with options that are not given now: repeat them, or say --full to make all "
                    + "of it without [options-missing]", "    note: --title Example Corp",
                "    note: --base-url https://insiders.example/", "    note: nothing was written"), "\(run.messages)")
        #expect(folder.contents(of: "grown") == before)
        // Another value is no omission.
        let options = usual + ["--title", "Example Corporation", "--no-pdf"]
        #expect(try site("new", to: "grown", options + ["--add"]).status == 0)
        #expect(try site("old", "new", to: "whole", options).status == 0)
        #expect(folder.contents(of: "grown") == folder.contents(of: "whole"))
        #expect(try site("new", to: "grown", ["--add", "--full"]).status == 0)
        #expect(try site("old", "new", to: "plain").status == 0)
        #expect(folder.contents(of: "grown") == folder.contents(of: "plain"))
    }

    /// Nor is the new site called a failure where the old one is hard to remove.
    @Test(.wants(Machine.nobody)) func foldersThatMayNotBeWrittenToAreNoObstacle() throws {
        try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: folder.path)
        var nobody = filingpress
        nobody.launcher = Machine.asNobody
        #expect(try nobody("site", "old", "-o", "grown").status == 0)
        for path in ["grown/filings", "grown"] {
            try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path + path)
        }
        let run = try nobody("site", "new", "-o", "grown", "--add")
        #expect(run.status == 0, "\(run.messages)")
        #expect(pages("grown").count == 6)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(names.sorted() == ["grown", "new", "old"], "something was left behind")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path + "grown")
    }

    @Test(.wants(Machine.mounts)) func aFileSystemOfItsOwnIsRefusedInWords() throws {
        try folder.write("", to: "grown/x")
        try FileManager.default.removeItem(atPath: folder.path + "grown/x")
        var command = filingpress
        command.launcher = Machine.withMounts + ["sh", "-c", "mount -t tmpfs tmpfs grown && exec \"$@\"", "sh"]
        let run = try command("site", "old", "-o", "grown")
        #expect(run.status == 1)
        #expect(run.messages.contains("a site cannot be a file system of its own; name a folder inside it with -o"))
    }

    /// Its own lock among them, where the site lies in the folder that is searched.
    @Test func hiddenFilesAreNoFilings() throws {
        try folder.write("", to: "old/.DS_Store")
        let run = try filingpress("site", ".", "-o", "public")
        #expect(run.status == 0, "\(run.messages)")
        #expect(run.messages.contains("old/.DS_Store: note: this is a hidden file with nothing in it; skipped"))
        #expect(!run.messages.contains(".lock"))
        #expect(pages("public").count == 6)
        #expect(try filingpress("site", ".", "-o", "public").messages.contains("(0 written"))
    }

    @Test func whatANewFilingFailsAtLeavesTheOthersAdded() throws {
        #expect(try site("old", to: "grown").status == 0)
        try folder.write("<ownershipDocument>", to: "new/broken.xml")
        #expect(try site("new", to: "grown", ["--add"]).status == 1)
        #expect(pages("grown") == (1...6).map { "filings/\(key($0)).html" })
    }

    @Test func theMemoryIsNotHandedOut() throws {
        #expect(try site("old", to: "grown").status == 0)
        let notice = try #require(folder.read("grown/.filingpress/README.txt"))
        #expect(notice.starts(with: Data("Not for publication.\n".utf8)))
        for (path, bytes) in folder.contents(of: "grown") where path.hasSuffix(".html") || path.hasSuffix(".xml") {
            #expect(bytes.range(of: Data(".filingpress".utf8)) == nil, "\(path)")
        }
    }

    /// Twenty additions ended at random moments: each leaves the old site or the new one, whole.
    @Test func aKilledAdditionLeavesAWholeSite() throws {
        #expect(try site("old", to: "grown").status == 0)
        let old = folder.contents(of: "grown")
        #expect(try site("old", "new", to: "whole").status == 0)
        let new = folder.contents(of: "whole")
        let streams = try TemporaryFolder()
        var kept = 0
        for round in 0..<20 {
            let process = try filingpress.start(
                ["site", "new", "-o", "grown", "--add", "--full"], streams: streams)
            usleep(UInt32.random(in: 0...150_000))
            kill(process.processIdentifier, round.isMultiple(of: 2) ? SIGKILL : SIGTERM)
            process.waitUntilExit()
            let left = folder.contents(of: "grown")
            let isOld = left == old
            #expect(isOld || left == new, "round \(round) left a broken site")
            if isOld { kept += 1 }
        }
        #expect(kept > 0, "no build was killed before its end")
        #expect(try site("new", to: "grown", ["--add"]).status == 0)
        #expect(folder.contents(of: "grown") == new)
    }

    // MARK: One filing

    @Test func aSubmissionItsDocumentAndCopiesOfBothAreOneFiling() throws {
        try folder.write(document(1), to: "old/bare.xml")
        try folder.write(document(1).replacingOccurrences(of: "\n", with: "\r\n"), to: "old/dos.xml")
        try folder.write(submission(1), to: "old/again.nc")
        let run = try site("old", to: "public")
        #expect(run.status == 0)
        #expect(pages("public") == (1...3).map { "filings/\(key($0)).html" })
        for name in ["again.nc", "bare.xml", "dos.xml"] {
            #expect(run.messages.contains("old/\(name): note: this is the filing \(key(1)) again; skipped"), "\(name)")
        }
        #expect(run.messages.contains("3 filings"))
        let issuer = String(decoding: try #require(folder.read("public/issuers/0000046121.html")), as: UTF8.self)
        #expect(!issuer.contains("one of a group") && issuer.contains("12/01/2013"))
    }

    @Test func aDocumentThatGetsItsNumberLaterMovesThere() throws {
        try folder.write(document(1), to: "bare/1.xml")
        #expect(try site("bare", to: "grown").status == 0)
        let bare = try #require(pages("grown").first)
        let run = try site("old", to: "grown", ["--add"])
        #expect(run.status == 0)
        #expect(run.messages.contains("grown/\(bare): note: this is the filing \(key(1)), and stands under that name"))
        #expect(try site("old", to: "whole").status == 0)
        #expect(folder.contents(of: "grown") == folder.contents(of: "whole"))
        // And a build from all that no longer has the bare one loses nothing.
        #expect(try site("bare", to: "other").status == 0)
        #expect(try site("old", to: "other").status == 0)
    }

    @Test func twoNumbersAreTwoFilingsAndThatIsSaid() throws {
        try folder.write(submission(8, text: document(1)), to: "old/8.txt")
        try folder.write(document(1), to: "old/bare.xml")
        let run = try site("old", to: "public", ["--verbose"])
        #expect(pages("public") == [1, 2, 3, 8].map { "filings/\(key($0)).html" })
        #expect(
            run.messages.contains(
                "old/8.txt: note: \(key(8)) says the same as \(key(1)), under an accession number of its own; both are on the "
                    + "site [filed-twice]"))
        #expect(run.messages.contains("old/bare.xml: note: this is the filing \(key(1)) again; skipped"))
    }
}
