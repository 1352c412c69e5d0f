import PageLayout
import TestSupport
import Testing

@testable import CairoDrawing
@testable import PDFFinishing
@testable import PrintReports

/// What other programs read in our files.
@Suite(.wants(.program("pdftotext")))
struct ExtractedTextTests {
    private let info = DocumentInfo(title: "", author: "", subject: "")

    private func structure(of lines: [String], _ face: TextStyle.Face = .regular) throws -> [String] {
        let press = try PDFPress(fonts: FontLibrary())
        let outcome = try press.press(SampleScripts(lines: lines, face: face).lay(with: press.shaper), info)
        return try Poppler.structure(of: outcome.bytes).filter { $0.hasPrefix("\"") }.map {
            String($0.dropFirst().dropLast())
        }
    }

    @Test(arguments: TextStyle.Face.allCases)
    func wordsComeBackAsTheyWentIn(face: TextStyle.Face) throws {
        let lines = [
            "AVATAR To. Yours fi ffi office 1,234.56",
            "Zo\u{EB} \u{141}\u{F3}d\u{17A} \u{3A9}\u{3BC}\u{3AD}\u{3B3}\u{3B1}",
            "\u{201C}Quoted\u{201D} \u{2014} A & B's (100%)",
            "\u{4E2D}\u{56FD}\u{5E73}\u{5B89} \u{3042}\u{30AB} \u{D55C}\u{AD6D}",
            "\u{1F600} \u{1F4C8} \u{2610} \u{2612} \u{2713} \u{2192}",
            "\u{5D7}\u{5D1}\u{5E8}\u{5EA} \u{5D8}\u{5D1}\u{5E2}", "a [U+1F9FF] b",
        ]
        let found = try structure(of: lines, face)
        #expect(found == ["Scripts"] + lines, "\(found)")
    }

    @Test func whatCannotBeShownIsReadByNumber() throws {
        let found = try structure(of: ["a \u{1F9FF} \u{202E}b", "soft\u{AD}hyphen no\u{A0}break"])
        #expect(found == ["Scripts", "a [U+1F9FF] [U+202E]b", "softhyphen no break"])
    }

    @Test func wrappedWordsKeepTheirSpaces() throws {
        let press = try PDFPress(fonts: FontLibrary())
        var sheet = Sheet(press.shaper)
        let element = sheet.add(.paragraph)
        let text = (0..<60).map { "word\($0)" }.joined(separator: " ")
        sheet.set(text, at: 36, 36, width: 120, as: .element(element))
        let found = try Poppler.structure(of: press.press(sheet.document, info).bytes)
        #expect(found.contains("\"\(text)\""))
    }

    @Test func aWordBrokenInsideIsOneWord() throws {
        let press = try PDFPress(fonts: FontLibrary())
        var sheet = Sheet(press.shaper)
        let element = sheet.add(.paragraph)
        sheet.set("unbreak able", at: 36, 36, width: 40, as: .element(element))
        #expect(sheet.document.pages[0].frames[0].text.lines.count == 2)
        sheet.document.pages[0].frames[0].text.lines[0].breaksInsideWord = true
        let found = try Poppler.structure(of: press.press(sheet.document, info).bytes)
        #expect(found.contains("\"unbreakable\""))
    }

    @Test func artifactsAreSeenAndNotRead() throws {
        let press = try PDFPress(fonts: FontLibrary())
        var sheet = Sheet(press.shaper)
        let element = sheet.add(.paragraph)
        sheet.set("Running head", at: 36, 20, as: .artifact)
        sheet.set("Body", at: 36, 60, as: .element(element))
        let bytes = try press.press(sheet.document, info).bytes
        #expect(try Poppler.text(of: bytes) == ["Running head", "Body"])
        #expect(try Poppler.structure(of: bytes).filter { $0.hasPrefix("\"") } == ["\"Body\""])
    }
}
