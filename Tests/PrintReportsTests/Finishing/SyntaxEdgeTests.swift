import Bytes
import PageLayout
import Testing

@testable import CairoDrawing
@testable import PDFFinishing
@testable import PrintReports

/// Corners of PDF's syntax that our own files seldom come near.
@Suite struct SyntaxEdgeTests {
    /// There are six levels of headings (ISO 32000-1, 14.8.4.3.2).
    @Test func headingsHaveSixLevels() throws {
        let press = try PDFPress(fonts: FontLibrary())
        var sheet = Sheet(press.shaper)
        for (number, level) in [0, 1, 6, 7, 12].enumerated() {
            sheet.set("Words", at: 36, 36 + Double(number) * 20, as: .element(sheet.add(.heading(level: level))))
        }
        let file = try ReadBack(press.press(sheet.document, DocumentInfo(title: "", author: "", subject: "")).bytes)
        let tags = try #require(TagTree(file))
        #expect(tags.root.children.map(\.type) == ["H1", "H1", "H6", "H6", "H6"])
    }

    /// XML has no place for most controls, not even escaped; a reader would refuse all metadata.
    @Test func metadataHoldsNoControls() throws {
        let info = DocumentInfo(title: "a\u{0}b\u{8}c\u{B}d\u{1F}e\u{FFFF}", author: "x\ty\nz", subject: "<&>\u{7F}")
        let packet = String(decoding: MetadataPacket(info: info).bytes, as: UTF8.self)
        #expect(packet.contains(">a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e\u{FFFD}<"))
        #expect(packet.contains(">x\ty\nz<"))
        #expect(packet.contains(">&lt;&amp;&gt;\u{7F}<"))
        #expect(packet.unicodeScalars.allSatisfy { $0.value >= 0x20 || "\t\n\r".unicodeScalars.contains($0) })
    }
}
