import Foundation
import TestSupport
import Testing

/// The Swift code that the README and the pages of the library show is compiled in `Examples/Library`.
@Suite struct DocumentationCodeTests {
    private static func text(_ path: String) throws -> String {
        try String(contentsOf: ProjectFolder.root.appending(path: path), encoding: .utf8)
    }

    /// The blocks of Swift code on a page.
    private static func blocks(_ page: String) -> [String] {
        page.matches(of: /(?ms)^```swift\n(.*?)^```$/).map { String($0.output.1) }
    }

    /// Without indentation, which differs inside a function.
    private static func lines(_ code: String) -> [String] {
        code.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    }

    @Test func theExampleOfTheReadmeIsTheProgram() throws {
        let program = try Self.text("Examples/Library/main.swift")
        #expect(Self.blocks(try Self.text("README.md")) == [program])
        #expect(program.split(separator: "\n", omittingEmptySubsequences: false).count <= 21, "an example of 20 lines")
    }

    @Test func theCodeOfThePagesIsCompiled() throws {
        let compiled = Self.lines(try Self.text("Examples/Library/Snippets.swift"))
        let program = try Self.text("Examples/Library/main.swift")
        let catalogue = ProjectFolder.root.appending(path: "Sources/FilingPress/FilingPress.docc")
        var count = 0
        for page in ProjectFolder.files(below: catalogue, withExtension: "md") {
            for block in Self.blocks(try String(contentsOf: page, encoding: .utf8)) where block != program {
                let wanted = Self.lines(block)
                let isThere = compiled.indices.contains { compiled[$0...].starts(with: wanted) }
                #expect(isThere, "\(page.lastPathComponent): \(wanted.first ?? "")")
                count += 1
            }
        }
        #expect(count >= 10, "\(count) blocks were found")
    }
}
