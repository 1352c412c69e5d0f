import Foundation
import TestSupport
import Testing

/// Templates of one's own, right and wrong ones.
@Suite struct TemplateTests {
    let folder: TemporaryFolder
    let filingpress: Command

    init() throws {
        folder = try TemporaryFolder()
        filingpress = Command(in: folder)
        try folder.write(Sample.text, to: "good.xml")
    }

    @Test func aTemplateTakesThePlaceOfABuiltInOne() throws {
        try folder.write("<p>Made by {{title}}</p>\n", to: "mine/imprint.mustache")
        try folder.write("not read", to: "mine/notes.txt")
        let run = try filingpress("render", "good.xml", "--templates", "mine", "--format", "html")
        #expect(run.status == 0)
        let page = String(decoding: try #require(folder.read("Output/good.html")), as: UTF8.self)
        #expect(page.contains("<p>Made by "))
        #expect(page.contains("By Family Trust"))
    }

    /// The built-in templates are those of the project, so the command gives the same page from any folder.
    @Test func theBuiltInTemplatesAreThoseOfTheProject() throws {
        #expect(try filingpress("render", "good.xml", "-o", "a", "--format", "html").status == 0)
        let templates = ProjectFolder.root.appendingPathComponent("Templates").path
        let run = try filingpress("render", "good.xml", "-o", "b", "--format", "html", "--templates", templates)
        #expect(run.status == 0)
        #expect(folder.read("a/good.html") == folder.read("b/good.html"))
    }

    /// A template, and where the one message about it must point and what it must name.
    struct Fault: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var template: String
        var line: Int
        var name: String
    }

    @Test(arguments: [
        Fault(testDescription: "misspelt name", template: "<p>\n  {{titel}}</p>", line: 2, name: "titel"),
        Fault(testDescription: "missing partial", template: "<p>{{>nowhere}}</p>", line: 1, name: "nowhere"),
        Fault(testDescription: "open section", template: "<p>x</p>\n{{#tables}}", line: 2, name: "tables"),
        Fault(testDescription: "partial in itself", template: "<p>x</p>{{>imprint}}", line: 1, name: "imprint"),
    ])
    func aBrokenTemplateStopsEverything(_ fault: Fault) throws {
        try folder.write(fault.template, to: "mine/imprint.mustache")
        let run = try filingpress("render", "good.xml", "--templates", "mine")
        #expect(run.status == 1)
        let first = try #require(run.messages.split(separator: "\n").first)
        let parts = try #require(first.wholeMatch(of: /mine\/imprint\.mustache:(\d+):\d+: error: (.*) \[[a-z-]+\]/))
        #expect(parts.output.1 == "\(fault.line)" && parts.output.2.contains(fault.name), "\(first)")
        #expect(folder.files() == ["good.xml", "mine/imprint.mustache"])
    }

    @Test func aTemplateFolderThatIsNotThere() throws {
        let run = try filingpress("render", "good.xml", "--templates", "nowhere")
        #expect(run.status == 64)
        #expect(run.messages.contains("The template folder nowhere cannot be read: No such file or directory"))
        #expect(folder.files() == ["good.xml"])
    }

    @Test(arguments: [([], "tables (list of table)"), (["--site"], "sections (list of section)")])
    func everyNameIsListed(_ options: [String], _ line: String) throws {
        let run = try filingpress.run(["templates"] + options)
        #expect(run.status == 0)
        let lines = run.output.split(separator: "\n")
        #expect(lines.count > 50)
        for line in lines {
            #expect(
                line.wholeMatch(of: /\s*\w+ \((text|markup|flag|list of [\w ]+|record [\w ]+)\): .+/) != nil, "\(line)")
        }
        #expect(run.output.contains(line))
    }

    @Test func exportedTemplatesGiveTheSameBytes() throws {
        let export = try filingpress("templates", "--export", "mine/set")
        #expect(export.status == 0)
        #expect(export.output.hasSuffix("templates in mine/set/\n"))
        #expect(try filingpress("render", "good.xml", "-o", "a", "--format", "html").status == 0)
        let run = try filingpress("render", "good.xml", "-o", "b", "--format", "html", "--templates", "mine/set")
        #expect(run.status == 0)
        let page = try #require(folder.read("a/good.html"))
        #expect(folder.read("b/good.html") == page)
    }

    @Test func anExportWritesOverNothing() throws {
        try folder.write("mine", to: "set/table.mustache")
        let run = try filingpress("templates", "--export", "set")
        #expect(run.status == 64)
        #expect(run.messages.contains("There is a set/table.mustache already"))
        #expect(folder.files() == ["good.xml", "set/table.mustache"])
        #expect(folder.read("set/table.mustache") == Data("mine".utf8))
        #expect(try filingpress("templates", "--export", "").status == 64)
        #expect(try filingpress("templates", "--export", "good.xml").status == 64)
    }

    /// A template that loses something is refused for each filing that has it; the other reports are still made.
    @Test func aTemplateThatLosesFootnotesIsRefused() throws {
        try folder.write("<p>No notes.</p>\n", to: "mine/explanation.mustache")
        let arguments = ["render", "good.xml", "--templates", "mine", "--format", "html,text"]
        let run = try filingpress.run(arguments)
        #expect(run.status == 1)
        #expect(
            run.messages.contains(
                "good.xml: error: the templates leave out 1 of 1 labels of footnotes [template-incomplete]"))
        #expect(folder.files() == ["Output/good.txt", "good.xml", "mine/explanation.mustache"])
        let allowed = try filingpress.run(arguments + ["--allow-incomplete"])
        #expect(allowed.status == 0)
        #expect(allowed.messages.contains("good.xml: warning: the templates leave out 1 of 1 labels of footnotes"))
        #expect(folder.read("Output/good.html") != nil)
    }
}
