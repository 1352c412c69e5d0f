import Foundation
import TestSupport
import Testing

/// `filingpress site --check`, and the search as a browser runs it.
@Suite struct SiteCheckTests {
    let folder: TemporaryFolder
    let filingpress: Command

    init() throws {
        folder = try TemporaryFolder()
        filingpress = Command(in: folder)
        let text = Sample.replacing("<issuerName>", with: "<issuerCik>0000046129</issuerCik><issuerName>")
            .replacingOccurrences(of: "<rptOwnerName>", with: "<rptOwnerCik>0001214156</rptOwnerCik><rptOwnerName>")
        try folder.write(Sample.submission(accession: "0001181431-13-000001", documents: [text]), to: "in/a.txt")
        #expect(try filingpress("site", "in", "-o", "public", "--base-url", "https://insiders.example/x").status == 0)
    }

    private func check(_ arguments: String...) throws -> Command.Result {
        try filingpress.run(["site", "--check", "public"] + arguments)
    }

    private func edit(_ path: String, _ change: (String) -> String) throws {
        let text = String(decoding: try #require(folder.read(path)), as: UTF8.self)
        try folder.write(change(text), to: path)
    }

    @Test func aSiteAsBuiltIsWhole() throws {
        let run = try check()
        #expect(run.status == 0)
        #expect(run.output.contains("nothing wrong"))
        #expect(run.messages.isEmpty)
    }

    @Test func whatIsMissingOrChangedIsSaid() throws {
        try FileManager.default.removeItem(atPath: folder.path + "public/persons/0001214156.html")
        try edit("public/filings/0001181431-13-000001.html") {
            $0.replacingOccurrences(of: "id=\"t1-r1\"", with: "id=\"t1-x\"")
        }
        let run = try check()
        #expect(run.status == 1)
        #expect(
            run.messages.contains("[missing-file]") && run.messages.contains("[dead-link]")
                && run.messages.contains("[dead-anchor]"))
        #expect(run.messages.contains("[stale-copy]"))
        #expect(run.messages.contains(/index\.html:\d+:\d+: error: “persons\/0001214156\.html” leads to/))
    }

    @Test func aFolderThatIsNoSite() throws {
        try folder.write("", to: "empty/x.txt")
        let run = try filingpress("site", "--check", "empty")
        #expect(run.status == 1 && run.messages.contains("[no-site]"))
        #expect(try filingpress("site", "--check", "gone").status == 1)
        #expect(try filingpress("site", "--check", "public", "in").status == 64)
    }

    /// A browser finds the right pages through the index, and without script the lists are there.
    @Test(
        .wants(.program("chromium")),
        arguments: [
            ("0001181431-13-000001", "filings/0001181431-13-000001.html"), ("AMOT", "issuers/0000046129.html"),
            ("46129", "issuers/0000046129.html"), ("robert mich", "persons/0001214156.html"),
        ])
    func aBrowserFinds(_ query: String, _ page: String) throws {
        let server = Process()
        let output = Pipe()
        server.executableURL = URL(filePath: "/usr/bin/env")
        server.arguments = [
            "python3", "-u", "-m", "http.server", "0", "--bind", "127.0.0.1", "--directory", folder.path + "public",
        ]
        server.standardOutput = output
        server.standardError = FileHandle.nullDevice
        try server.run()
        defer {
            // The threads of the tests have other signals blocked, and so has what they start.
            kill(server.processIdentifier, SIGKILL)
            server.waitUntilExit()
        }
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        let port = try #require(line.firstMatch(of: /port (\d+)/)).output.1
        let address =
            "http://127.0.0.1:\(port)/search.html?q="
            + (query.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")
        let browser = Process()
        let dom = Pipe()
        browser.executableURL = URL(filePath: "/usr/bin/chromium")
        browser.arguments = [
            "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=5000",
            "--user-data-dir=\(folder.path)profile",
            "--dump-dom", address,
        ]
        browser.standardOutput = dom
        browser.standardError = FileHandle.nullDevice
        try browser.run()
        let text = String(decoding: dom.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        browser.waitUntilExit()
        let results = try #require(text.range(of: "id=\"results\"")).upperBound
        #expect(text[results...].contains("href=\"./\(page)\""), "\(text[results...].prefix(600))")
    }
}
