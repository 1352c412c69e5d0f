import Foundation
import TestSupport
import Testing

/// `filingpress serve`: the site, to this machine, and nothing else of the disk.
@Suite struct ServeTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("<h1>Home</h1>", to: "public/index.html")
        try folder.write("<h1>Issuers</h1>", to: "public/issuers/index.html")
        try folder.write("<h1>Not here</h1>", to: "public/404.html")
        try folder.write("%PDF-1.7 pages", to: "public/a b.pdf")
        try folder.write("hidden", to: "public/.filingpress/manifest")
        try folder.write("secret", to: "secret.txt")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "public/out.txt", withDestinationPath: folder.path + "secret.txt")
    }

    /// A server at work, ended with the test.
    private final class Server {
        let process = Process()
        let address: String

        init(_ folder: TemporaryFolder) throws {
            let output = Pipe()
            process.executableURL = Command.url
            process.arguments = ["serve", "public", "--port", "0"]
            process.currentDirectoryURL = folder.url
            process.standardOutput = output
            try process.run()
            let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
            address = String(try #require(line.firstMatch(of: /http:\/\/127\.0\.0\.1:\d+/), "\(line)").output)
        }

        deinit { process.terminate() }
    }

    /// Head and body, as curl has them; the path is sent as it is.
    private func get(_ path: String, from server: Server, _ arguments: String...) throws -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/curl")
        process.arguments = ["-s", "-i", "--path-as-is", "--max-time", "10"] + arguments + [server.address + path]
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return text
    }

    @Test(.wants(.program("curl")))
    func theSiteIsShownAndNothingElse() throws {
        let server = try Server(folder)
        #expect(try get("/", from: server).hasSuffix("<h1>Home</h1>"))
        #expect(try get("/issuers/", from: server).contains("text/html; charset=utf-8"))
        #expect(try get("/issuers", from: server).contains("301"))
        let pdf = try get("/a%20b.pdf", from: server, "-r", "0-7")
        #expect(pdf.contains("206") && pdf.hasSuffix("%PDF-1.7") && pdf.contains("application/pdf"))
        #expect(try get("/a%20b.pdf?x=1", from: server).contains("200"))
        let gone = try get("/gone.html", from: server)
        #expect(gone.contains("404") && gone.hasSuffix("<h1>Not here</h1>"))
        for path in [
            "/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/issuers/../../secret.txt", "/out.txt",
            "/.filingpress/manifest", "//etc/passwd", "/%00",
        ] {
            let answer = try get(path, from: server)
            #expect(
                !answer.contains("secret") && !answer.contains("hidden") && !answer.contains("root:"),
                "\(path): \(answer)")
            #expect(!answer.hasPrefix("HTTP/1.1 200"), "\(path): \(answer)")
        }
        #expect(try get("/", from: server, "-H", "Host: evil.example").contains("403"))
        #expect(try get("/", from: server, "-X", "POST").contains("405"))
        #expect(try !get("/", from: server, "-I").contains("Home"))
    }

    @Test(.wants(.program("curl")))
    func aPortThatIsTakenIsSaid() throws {
        let server = try Server(folder)
        let port = try #require(server.address.split(separator: ":").last)
        let run = try Command(in: folder)("serve", "public", "--port", "\(port)")
        #expect(run.status == 1)
        #expect(run.messages.contains("port \(port) is taken"))
    }

    @Test func aFolderThatIsNotThere() throws {
        let run = try Command(in: folder)("serve", "gone")
        #expect(run.status == 1 && run.messages.contains("[no-site]"))
        #expect(try Command(in: folder)("serve", "public", "--port", "70000").status == 64)
    }

    /// Ctrl-C reaches the server, which has taken the command's place.
    @Test func aSignalEndsIt() throws {
        let server = try Server(folder)
        kill(server.process.processIdentifier, SIGINT)
        server.process.waitUntilExit()
        #expect(server.process.terminationReason == .uncaughtSignal)
    }
}
