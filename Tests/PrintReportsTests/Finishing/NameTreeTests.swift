import PageLayout
import Testing

@testable import CairoDrawing
@testable import PDFFinishing
@testable import PrintReports

/// The name trees of a finished file (ISO 32000-1, 7.9.6). Readers look in them by halves: a name out of order is not found.
@Suite struct NameTreeTests {
    /// In the order in which they stand in the document, which is not that of their bytes.
    private static let names = ["note10", "note9", "t2", "T2", "t1", "é", "note1"]
    private let file: ReadBack

    init() throws {
        let press = try PDFPress(fonts: FontLibrary())
        var sheet = Sheet(press.shaper)
        for (number, name) in Self.names.enumerated() {
            let note = sheet.add(.note(identifier: name))
            sheet.set(
                "Words", at: 36, 36 + Double(number) * 20, as: .element(sheet.add(.paragraph, to: note)),
                destination: "to " + name)
        }
        file = try ReadBack(press.press(sheet.document, DocumentInfo(title: "", author: "", subject: "")).bytes)
    }

    private func keys(of tree: ReadBack.Node?) throws -> [String] {
        let entries = try #require(tree?["/Names"]?.elements)
        return try stride(from: 0, to: entries.count, by: 2).map { try #require(entries[$0].text) }
    }

    private static func inOrder(_ names: [String]) -> [String] {
        names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    @Test func identifiersStandInTheOrderOfTheirBytes() throws {
        let tags = try #require(TagTree(file))
        let found = try keys(of: tags.treeRoot["/IDTree"])
        #expect(found == Self.inOrder(Self.names))
        #expect(found.first == "T2" && found.last == "é")
    }

    @Test func destinationsStandInTheOrderOfTheirBytes() throws {
        let found = try keys(of: file.root["/Names"]?["/Dests"])
        #expect(found == Self.inOrder(Self.names.map { "to " + $0 }))
    }
}
