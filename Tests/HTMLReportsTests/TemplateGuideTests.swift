import Foundation
import HTMLReports
import Templating
import TestSupport
import Testing

/// The guide for people who write templates says what is so.
@Suite struct TemplateGuideTests {
    private let file = ProjectFolder.root.appending(path: "Sources/FilingPress/FilingPress.docc/Templates.md")

    /// A line for each name, indented as deep as it lies.
    private let list = pageSchema.entries.map { entry in
        let name = entry.path.split(separator: ".").last.map(String.init) ?? ""
        let example = entry.field.example.isEmpty ? "" : " *\(entry.field.example)*"
        let indent = String(repeating: "  ", count: entry.depth)
        return "\(indent)- `\(name)` (\(entry.field.kind)): \(entry.field.doc)\(example)\n"
    }.joined()

    @Test func theListIsTheSchema() throws {
        let text = try String(contentsOf: file, encoding: .utf8)
        let end = try #require(text.range(of: "-->\n", options: .backwards)).upperBound
        let expected = text[..<end] + "\n" + list
        if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1", text != expected {
            try Data(expected.utf8).write(to: file)
        }
        #expect(text == expected, "run again with UPDATE_GOLDENS=1, and look at what changed")
    }

    /// The variables of the style are those that the guide names.
    @Test func theColoursAreNamed() throws {
        let style = try String(
            contentsOf: ProjectFolder.root.appending(path: "Templates/style.mustache"), encoding: .utf8)
        let defined = style.split(separator: "\n").first.map {
            $0.matches(of: /(--[a-z]+):/).map { String($0.output.1) }
        }
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(defined?.count == 8)
        for name in defined ?? [] { #expect(text.contains("`\(name)`")) }
    }
}
