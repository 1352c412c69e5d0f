import Foundation
import TestSupport
import Testing

/// A build finds a site as it left it, or mends it.
@Suite struct MendedSiteTests {
    let folder: TemporaryFolder
    let filingpress: Command

    init() throws {
        folder = try TemporaryFolder()
        filingpress = Command(in: folder)
        try folder.write(
            Sample.submission(accession: "0001234567-13-000001", documents: [Sample.text]), to: "in/1.txt")
    }

    /// What somebody cut, emptied or took away is made again; of what nobody touched nothing is written.
    @Test func whatWasCutIsMadeAgain() throws {
        let build = ["site", "in", "-o", "public", "--no-pdf"]
        #expect(try filingpress.run(build).status == 0)
        let whole = folder.contents(of: "public").filter { !$0.key.hasPrefix(".filingpress/") }
        let names = ["index.html", "filings/0001234567-13-000001.html", "issuers/index.html"]
        try folder.write(whole[names[0]]?.dropLast(10) ?? Data(), to: "public/" + names[0])
        try folder.write(Data(), to: "public/" + names[1])
        try FileManager.default.removeItem(atPath: folder.path + "public/" + names[2])
        let run = try filingpress.run(build)
        #expect(run.status == 0)
        #expect(folder.contents(of: "public").filter { !$0.key.hasPrefix(".filingpress/") } == whole)
        #expect(try filingpress.run(build).messages.contains("(0 written"))
    }
}

/// Names that a browser may write in another way, and a server must not take for a path.
@Suite struct EncodedPathTests {
    @Test(
        .wants(.program("curl")),
        arguments: [
            ("/issuers/index.html", "200"), ("/%69ssuers/index.html", "200"), ("/issuers%2Findex.html", "404"),
            ("/issuers%2f..%2findex.html", "404"), ("/x%2F..%2F..%2Fsecret.txt", "404"), ("/index.html%00", "404"),
            ("/%2e%2e/secret.txt", "404"), ("/.%2e/secret.txt", "404"),
        ])
    func aSlashInANameIsNoFolder(path: String, status: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("<h1>Home</h1>", to: "public/index.html")
        try folder.write("<h1>Issuers</h1>", to: "public/issuers/index.html")
        try folder.write("secret", to: "secret.txt")
        var shell = Command(in: folder)
        shell.program = "/bin/sh"
        // The server ends with the shell, whatever becomes of the test.
        let run = try shell(
            "-c",
            """
            \(Command.url.path) serve public --port 0 > said & server=$!
            trap 'kill -KILL $server $(cat /proc/$server/task/$server/children)' EXIT
            for try in $(seq 500); do grep -q http said && break; sleep 0.02; done
            curl -s -o body -w '%{http_code}' --path-as-is --max-time 10 "$(sed 's#/ shows.*##' said)\(path)"
            """)
        #expect(run.output == status, "\(run.messages)")
        #expect(folder.read("body") != Data("secret".utf8))
    }
}
