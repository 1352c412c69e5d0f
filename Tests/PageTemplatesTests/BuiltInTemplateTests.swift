import Foundation
import PageTemplates
import TestSupport
import Testing

@Suite struct BuiltInTemplateTests {
    @Test func everyFileOfTheFolderIsBuiltIn() throws {
        let folder = ProjectFolder.root.appendingPathComponent("Templates")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(builtInTemplates.map { "\($0.name).mustache" } == files.filter { $0.hasSuffix(".mustache") })
        #expect(builtInSearchScript == [UInt8](try Data(contentsOf: folder.appendingPathComponent("search.js"))))
        for template in builtInTemplates {
            let text = try Data(contentsOf: folder.appendingPathComponent("\(template.name).mustache"))
            #expect(template.text == [UInt8](text))
        }
    }
}
