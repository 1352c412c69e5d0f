import Foundation
import TestSupport
import Testing

/// What the guide for people who write templates shows, done as it says: its examples are taken from its text.
@Suite struct TemplateGuideExampleTests {
    /// A template that the guide shows: it begins with a comment that names its file.
    struct Example: CustomTestStringConvertible, Sendable {
        var name: String
        var text: String

        var testDescription: String { name }
    }

    private static let guide = ProjectFolder.root.appending(
        path: "Sources/FilingPress/FilingPress.docc/Templates.md")

    /// The text between the fences, with what stands behind the first.
    private static let fences: [(language: Substring, text: String)] = {
        let text = (try? String(contentsOf: guide, encoding: .utf8)) ?? ""
        return text.matches(of: /(?ms)^```(\w*)\n(.*?)^```$/).map { ($0.output.1, String($0.output.2)) }
    }()

    private static let examples: [Example] = fences.compactMap { fence in
        fence.text.firstMatch(of: /^\{\{! ([\w-]+)\.mustache \}\}\n/).map {
            Example(name: String($0.output.1), text: fence.text)
        }
    }

    let folder: TemporaryFolder
    let filingpress: Command

    init() throws {
        folder = try TemporaryFolder()
        filingpress = Command(in: folder)
        try folder.write(Sample.text, to: "filing.xml")
        let submission = Sample.submission(accession: "0001234567-13-012345", documents: [Sample.text])
        try folder.write(submission, to: "submission.txt")
    }

    private func text(_ path: String) throws -> String {
        String(decoding: try #require(folder.read(path), "\(path)"), as: UTF8.self)
    }

    /// Makes a page, a site and a mail, with the templates of the folder `mine` or without; each file by its name.
    private func everything(with templates: Bool) throws -> [String: Data] {
        let options = templates ? ["--templates", "mine"] : []
        let output = templates ? "own" : "plain"
        for (command, more) in [
            ("render", ["--format", "html", "-o", "\(output)/page"]),
            ("site", ["-o", "\(output)/site", "--no-pdf", "--no-json", "--no-gzip", "--no-full-text"]),
            (
                "mail",
                ["--from", "f@example.org", "--to", "t@example.org", "--attach", "none", "-o", "\(output)/mail"]
            ),
        ] {
            let run = try filingpress.run([command, "submission.txt"] + more + options)
            #expect(run.status == 0, "\(command): \(run.messages)")
            #expect(run.messages.hasPrefix("1 filing, "), "\(command): \(run.messages)")
        }
        return Dictionary(
            uniqueKeysWithValues: folder.files().filter { $0.hasPrefix(output + "/") && !$0.contains("/.") }.map {
                // Its name holds digits of its content.
                (
                    String($0.dropFirst(output.count + 1)).replacing(/style-\w+/, with: "style"),
                    folder.read($0) ?? Data()
                )
            })
    }

    @Test func everyExampleNamesItsFile() throws {
        #expect(Self.examples.count >= 5)
        for fence in Self.fences {
            #expect(["sh", "mustache"].contains(fence.language))
            if fence.language == "mustache" {
                #expect(Self.examples.contains { $0.text == fence.text }, "\(fence.text)")
            }
        }
    }

    /// Nobody sees whether an example within a line is right: it holds names that exist, and nothing to copy.
    @Test func codeWithinALineIsNoExample() throws {
        let prose = try String(contentsOf: Self.guide, encoding: .utf8).replacing(/(?ms)^```.*?^```$/, with: "")
        let listings = try [[], ["--site"], ["--mail"]].map { try filingpress.run(["templates"] + $0).output }.joined()
        let known = Set(listings.matches(of: /(?m)^\s*(\w+) \(/).map(\.output.1))
        #expect(known.count > 100)
        for code in prose.matches(of: /`([^`\n]+)`/).map(\.output.1) {
            #expect(!code.contains("</"), "\(code)")
            for name in code.matches(of: /\{\{[#^\/{&]?([\w.]+)/).map(\.output.1)
            where !["name", "record.name"].contains(name) {
                #expect(known.contains(name), "\(code)")
            }
        }
    }

    @Test(arguments: examples)
    func anExampleWorksInEveryKindOfPage(_ example: Example) throws {
        try folder.write(example.text, to: "mine/\(example.name).mustache")
        let (plain, own) = (try everything(with: false), try everything(with: true))
        #expect(Set(plain.keys) == Set(own.keys))
        let changed = Set(plain.keys.filter { plain[$0] != own[$0] }.compactMap { $0.split(separator: "/").first })
        if example.name.hasPrefix("mail") {
            #expect(changed == ["mail"])
        } else if example.name.hasPrefix("site") || example.name == "fragment" {
            #expect(changed == ["site"])
        } else {
            #expect(changed == ["page", "site"])
        }
        let check = try filingpress("site", "--check", "own/site")
        #expect(check.status == 0, "\(check.messages)")
    }

    @Test func allExamplesTogether() throws {
        for example in Self.examples { try folder.write(example.text, to: "mine/\(example.name).mustache") }
        let own = try everything(with: true)
        let imprint = "<footer>Reed Bank, Providence. Made from 0001234567-13-012345.</footer>\n"
        for page in ["page/submission.html", "site/filings/0001234567-13-012345.html"] {
            #expect(String(decoding: try #require(own[page]), as: UTF8.self).contains(imprint), "\(page)")
        }
        // What is no filing's page has no number, and says nothing of one.
        let page = String(decoding: try #require(own["site/index.html"]), as: UTF8.self)
        #expect(page.contains("<footer>Reed Bank, Providence.</footer>\n"))
        #expect(page.contains("Insider filings: ask <a href=\"mailto:ir@example.com\">"))
    }

    @Test func theCommandsWork() throws {
        var shell = filingpress
        shell.program = "/bin/sh"
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        shell.environment["PATH"] = "\(Command.url.deletingLastPathComponent().path):\(path)"
        let scripts = Self.fences.filter { $0.language == "sh" }
        #expect(!scripts.isEmpty)
        for script in scripts {
            let run = try shell("-e", "-c", script.text)
            #expect(run.status == 0, "\(run.messages)")
        }
        #expect(
            folder.files().filter { $0.hasPrefix("mine/") } == [
                "mine/brand.mustache", "mine/colours.mustache", "mine/imprint.mustache", "mine/mail-colours.mustache",
            ])
        #expect(try filingpress("render", "filing.xml", "-o", "plain").status == 0)
        #expect(folder.read("Output/filing.html") == folder.read("plain/filing.html"))
    }
}
