import Diagnostics
import Foundation
import PageLayout
import Testing

@testable import CairoDrawing
@testable import PDFFinishing
@testable import PrintReports

@Suite struct PDFPressTests {
    private let info = DocumentInfo(
        title: "Form 4", author: "Doe", subject: "Holdings", created: DocumentDate(year: 2024, month: 1, day: 4),
        attachment: Attachment(name: "a.xml", description: "As filed", bytes: Array("<a/>".utf8)))

    @Test func sameDocumentSameBytes() throws {
        let press = try PDFPress(fonts: FontLibrary())
        let document = SampleForm(rows: 5).lay(with: press.shaper)
        let first = try press.press(document, info).bytes
        #expect(try press.press(document, info).bytes == first)
        // Whatever the press has seen before makes no difference.
        let other = try PDFPress(fonts: FontLibrary())
        _ = try other.press(SampleScripts().lay(with: other.shaper), info)
        #expect(try other.press(SampleForm(rows: 5).lay(with: other.shaper), info).bytes == first)
        #expect(try press.press(SampleForm(rows: 6).lay(with: press.shaper), info).bytes != first)
    }

    @Test func twoThreadsGiveTheSameBytes() async throws {
        let info = info
        @Sendable func work() throws -> [[UInt8]] {
            let press = try PDFPress(fonts: FontLibrary())
            return try (0..<20).map { index in
                let document =
                    index % 2 == 0
                    ? SampleForm(rows: 3 + index % 5).lay(with: press.shaper)
                    : SampleScripts().lay(with: press.shaper)
                return try press.press(document, info).bytes
            }
        }
        let alone = try work()
        async let left = Task.detached { try work() }.value
        async let right = Task.detached { try work() }.value
        let both = try await [left, right]
        #expect(both == [alone, alone])
    }

    @Test func tellsWhatItCouldNotShow() throws {
        let press = try PDFPress(fonts: FontLibrary())
        let outcome = try press.press(
            SampleScripts(lines: ["b\u{E000} \u{1F9FF} fine", "again \u{1F9FF} \u{202E}"]).lay(with: press.shaper), info
        )
        #expect(outcome.missingCharacters == ["\u{E000}", "\u{1F9FF}", "\u{202E}"])
        let clean = try press.press(SampleForm(rows: 1).lay(with: press.shaper), info)
        #expect(clean.missingCharacters.isEmpty)
    }

    @Test func refusesWordsOfAnotherTime() throws {
        let press = try PDFPress(fonts: FontLibrary())
        let document = SampleForm(rows: 1).lay(with: press.shaper)
        press.shaper.forgetWords(ifMoreThan: 0)
        _ = try press.press(SampleForm(rows: 1).lay(with: press.shaper), info)
        #expect(throws: Failure.unknownWord(0)) { try press.press(document, info) }
        // The press still works after an error in the midst of a page.
        _ = try press.press(SampleForm(rows: 1).lay(with: press.shaper), info)
    }

    struct Contradiction: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var build: @Sendable (inout Sheet) -> Void
    }

    @Test(arguments: [
        Contradiction(testDescription: "no pages") { $0.document.pages = [] },
        Contradiction(testDescription: "link to nowhere") {
            let link = $0.add(.link)
            $0.set("x", at: 0, 0, as: .element(link), link: Link(to: .destination("nowhere"), contents: "x"))
        },
        Contradiction(testDescription: "link outside a link element") {
            let paragraph = $0.add(.paragraph)
            $0.set("x", at: 0, 0, as: .element(paragraph), link: Link(to: .uri("https://example.org"), contents: "x"))
        },
        Contradiction(testDescription: "artifact that is a link") {
            $0.set("x", at: 0, 0, as: .artifact, link: Link(to: .uri("https://example.org"), contents: "x"))
        },
        Contradiction(testDescription: "bookmark to nowhere") {
            $0.document.outline = [OutlineEntry(title: "x", level: 1, destination: "nowhere")]
        },
        Contradiction(testDescription: "bookmark on level 0") {
            $0.set("x", at: 0, 0, as: .artifact, destination: "here")
            $0.document.outline = [OutlineEntry(title: "x", level: 0, destination: "here")]
        },
        Contradiction(testDescription: "one destination twice") {
            for _ in 0..<2 { $0.set("x", at: 0, 0, as: .artifact, destination: "here") }
        },
        Contradiction(testDescription: "one identifier twice") {
            for _ in 0..<2 { _ = $0.add(.note(identifier: "n")) }
        },
        Contradiction(testDescription: "unknown header") { _ = $0.add(.dataCell(.init(headers: ["h"]))) },
        Contradiction(testDescription: "unknown element") { $0.set("x", at: 0, 0, as: .element(99)) },
    ])
    func refusesAContradiction(_ contradiction: Contradiction) throws {
        let press = try PDFPress(fonts: FontLibrary())
        var sheet = Sheet(press.shaper)
        contradiction.build(&sheet)
        let error = #expect(throws: Failure.self) { try press.press(sheet.document, info) }
        #expect(error?.message.hasPrefix("the layout contradicts itself: ") == true)
    }

    @Test func withoutFallbacksCharactersAreNumbered() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("fonts-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for face in try FontLibrary().faces {
            let link = folder.appendingPathComponent(URL(fileURLWithPath: face.path).lastPathComponent)
            try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: face.path)
        }
        defer { try? FileManager.default.removeItem(at: folder) }
        let press = try PDFPress(fonts: FontLibrary(directory: folder.path))
        var sheet = Sheet(press.shaper)
        let element = sheet.add(.paragraph)
        sheet.set("\u{4E2D} is missing", at: 36, 36, as: .element(element))
        let outcome = try press.press(sheet.document, DocumentInfo(title: "", author: "", subject: ""))
        #expect(outcome.missingCharacters == ["\u{4E2D}"])
    }
}
