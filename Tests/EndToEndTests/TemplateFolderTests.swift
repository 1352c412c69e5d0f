import Foundation
import TestSupport
import Testing

/// Which files a folder of templates may hold.
@Suite struct TemplateFolderTests {
    let folder: TemporaryFolder
    let filingpress: Command

    init() throws {
        folder = try TemporaryFolder()
        filingpress = Command(in: folder)
        try folder.write(Sample.text, to: "good.xml")
    }

    /// The commands that take templates.
    static let commands = [
        ["render", "good.xml", "--format", "html"], ["render", "good.xml", "--format", "text"],
        ["site", "good.xml", "--no-full-text", "-o", "Output/site"],
        ["mail", "good.xml", "--from", "f@example.org", "--to", "t@example.org", "--date", "2025-03-14"],
    ]

    @Test(arguments: commands)
    func aMisspeltFileIsAnError(_ command: [String]) throws {
        try folder.write("<header>Reed Bank{{>logo}}</header>\n", to: "mine/brnad.mustache")
        try folder.write("<b>R</b>", to: "mine/logo.mustache")
        let run = try filingpress.run(command + ["--templates", "mine"])
        #expect(run.status == 1)
        #expect(
            run.says(
                "mine/brnad.mustache:1:1: error: no template is called `brnad` and none includes it, so it would change nothing [template-unused]",
                "    note: the nearest known name is `brand`"))
        #expect(folder.files() == ["good.xml", "mine/brnad.mustache", "mine/logo.mustache"])
    }

    @Test(arguments: commands)
    func whatATemplateIncludesMayBeCalledAnything(_ command: [String]) throws {
        try folder.write("<header>{{>logo}}</header>\n", to: "mine/brand.mustache")
        try folder.write("<b>{{>letter}}</b>", to: "mine/logo.mustache")
        try folder.write("R", to: "mine/letter.mustache")
        #expect(try filingpress.run(command + ["--templates", "mine"]).status == 0)
    }

    /// Notes, styles, what editors leave, and hidden files, one of them a lock that leads nowhere.
    private func writeOtherFiles() throws {
        for name in [
            "README.md", "preview.css", "brand.mustache~", "#brand.mustache#", ".brand.mustache", "old/x.mustache",
        ] {
            try folder.write("{{>nowhere}}", to: "mine/" + name)
        }
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "mine/.#brand.mustache", withDestinationPath: "somebody@nowhere.1234")
    }

    @Test(arguments: commands)
    func aFolderWithoutTemplatesIsAWarning(_ command: [String]) throws {
        try writeOtherFiles()
        let run = try filingpress.run(command + ["--templates", "mine"])
        #expect(run.status == 0)
        let lines = run.messages.split(separator: "\n")
        #expect(
            lines.first
                == "mine: warning: there is no template in this folder, no file NAME.mustache: all is made with those built in [no-template]"
        )
        #expect(lines.count == 2 && lines[1].hasPrefix("1 filing, ") && lines[1].hasSuffix(", 1 warning"))
        #expect(try filingpress.run(command + ["--templates", "mine", "--strict"]).status == 2)
    }

    @Test(arguments: commands)
    func otherFilesMayLieThere(_ command: [String]) throws {
        try writeOtherFiles()
        try folder.write("<header>Reed Bank</header>\n", to: "mine/brand.mustache")
        let run = try filingpress.run(command + ["--templates", "mine", "--strict"])
        #expect(run.status == 0)
        #expect(run.messages.hasPrefix("1 filing, "), "\(run.messages)")
    }
}
