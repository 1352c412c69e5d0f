import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import PDFReading

/// What Poppler's programs say of PDFs, and what becomes of it.
@Suite(.wants(.program("pdftotext")), .wants(.program("pdfdetach")))
struct PopplerTests {
    private func refusal(_ pdf: [UInt8], _ poppler: Poppler = Poppler()) -> Diagnostic? {
        do {
            _ = try poppler.text(of: pdf)
            return nil
        } catch {
            return error.diagnostics.first
        }
    }

    @Test func wordsHavePlaces() throws {
        var pdf = MinimalPDF(pages: [[.init("Fish & <Chips>", x: 72, y: 700)], [.init("two", x: 10, y: 20, size: 20)]])
        pdf.width = 600
        let text = try Poppler().text(of: pdf.bytes)
        #expect(text.damage == nil)
        #expect(text.pages.map(\.width) == [600, 600])
        #expect(text.pages[0].height == 792)
        #expect(text.pages.map { $0.words.map(\.text) } == [["Fish", "&", "<Chips>"], ["two"]])
        let word = try #require(text.pages[0].words.first)
        #expect(word.xMin == 72)
        #expect(abs(word.xMax - 89.8) < 2)
        // The baseline is 92 points from the upper edge.
        #expect(word.yMin < 86 && word.yMax > 92 && word.yMax < 96)
    }

    @Test func aScanHasNoWords() throws {
        let text = try Poppler().text(of: MinimalPDF(pages: [[]]).bytes)
        #expect(text.pages.count == 1)
        #expect(text.isWordless)
    }

    @Test func manyPagesAreRead() throws {
        let page = [MinimalPDF.Text("word", x: 10, y: 10)]
        let text = try Poppler().text(of: MinimalPDF(pages: Array(repeating: page, count: 5_000)).bytes)
        #expect(text.pages.count == 5_000)
        #expect(text.pages.allSatisfy { $0.words.count == 1 })
    }

    @Test func damageIsTold() throws {
        let whole = MinimalPDF(lines: ["one", "two"]).bytes
        // The second text is drawn by an operator that there is not.
        let odd = String(decoding: whole, as: UTF8.self).replacing("(two) Tj", with: "(two) Tq")
        let partial = try Poppler().text(of: Array(odd.utf8))
        #expect(partial.pages.first?.words.map(\.text) == ["one"])
        #expect(partial.damage?.hasPrefix("Syntax Error") == true)
        #expect(refusal(Array(whole.prefix(60)))?.code == "damaged-pdf")
        #expect(refusal(Array("%PDF-1.4 and nothing else".utf8))?.code == "damaged-pdf")
    }

    @Test func limitsAreNamed() {
        let large = MinimalPDF(pages: Array(repeating: [.init("word", x: 10, y: 10)], count: 500)).bytes
        let tooLarge = refusal(large, Poppler(limits: ChildLimits(output: 1 << 10)))
        #expect(tooLarge?.code == "pdf-too-large")
        #expect(tooLarge?.message.contains("pdftotext finds more than") == true)
        #expect(refusal(large, Poppler(limits: ChildLimits(memory: 1 << 20))) != nil)
    }

    @Test func aMissingProgramIsNamedWithItsPackage() {
        let poppler = Poppler(textProgram: "no-such-pdftotext", attachmentProgram: "no-such-pdfdetach")
        #expect(refusal([], poppler)?.code == "program-missing")
        #expect(refusal([], poppler)?.message.contains("no-such-pdftotext is not installed") == true)
        #expect(refusal([], poppler)?.message.contains("poppler-utils") == true)
        #expect(throws: Failure.self) { try poppler.attachments(of: []) }
    }

    @Test(.wants(.program("qpdf"))) func aPasswordIsAskedFor() throws {
        let folder = try TemporaryFolder()
        try folder.write(MinimalPDF(lines: ["secret"]).bytes, to: "plain.pdf")
        let qpdf = Process()
        qpdf.executableURL = URL(filePath: "/usr/bin/env")
        qpdf.arguments = [
            "qpdf", "--encrypt", "word", "word", "256", "--", folder.path + "plain.pdf", folder.path + "locked.pdf",
        ]
        try qpdf.run()
        qpdf.waitUntilExit()
        let locked = Array(try #require(folder.read("locked.pdf")))
        #expect(refusal(locked)?.code == "locked-pdf")
        #expect(refusal(locked)?.message.contains("locked with a password") == true)
    }

    // MARK: Attachments

    @Test func attachmentsAreListedAndTakenOut() throws {
        var pdf = MinimalPDF(lines: ["page"])
        #expect(try Poppler().attachments(of: pdf.bytes) == [])
        let every = Array(UInt8.min...UInt8.max)
        pdf.attachments = [(Array("form4.xml".utf8), Array("<x/>".utf8)), (Array("bytes".utf8), every)]
        let attachments = try Poppler().attachments(of: pdf.bytes)
        #expect(attachments.map(\.name) == ["form4.xml", "bytes"])
        #expect(try attachments.map { try Poppler().contents(of: $0, in: pdf.bytes) } == [Array("<x/>".utf8), every])
    }

    /// A name is neither a path nor an option nor a line of the list.
    @Test(arguments: ["../../etc/passwd", "/tmp/filingpress-hostile", "-saveall", "a\n2: b\n3: c", "$(id)", ""])
    func aHostileNameDoesNothing(name: String) throws {
        var pdf = MinimalPDF(lines: ["page"])
        pdf.attachments = [(Array(name.utf8), Array("one".utf8)), (Array("second".utf8), Array("two".utf8))]
        let attachments = try Poppler().attachments(of: pdf.bytes)
        #expect(attachments.map(\.number) == [1, 2])
        #expect(
            try attachments.map { try Poppler().contents(of: $0, in: pdf.bytes) } == [
                Array("one".utf8), Array("two".utf8),
            ])
        #expect(!FileManager.default.fileExists(atPath: "/tmp/filingpress-hostile"))
    }

    @Test func onlySoManyAttachmentsAreLookedAt() throws {
        var pdf = MinimalPDF(lines: ["page"])
        pdf.attachments = (0..<60).map { (Array("f\($0)".utf8), []) }
        #expect(try Poppler().attachments(of: pdf.bytes).count == PDFAttachment.most)
    }
}

/// The parser of what `pdftotext -bbox` writes.
@Suite struct WordBoxesTests {
    private func words(_ text: String) -> [PDFWord] {
        WordBoxes(Array("<doc>\n<page width=\"10\" height=\"20\">\n\(text)</page></doc>".utf8)).pages.flatMap(\.words)
    }

    @Test func wordsAreRead() {
        let word = #"<word xMin="1.5" yMin="2" xMax="3" yMax="4.25">a&amp;b&#x3c;&quot;</word>"#
        #expect(words(word) == [PDFWord("a&b<\"", xMin: 1.5, xMax: 3, yMin: 2, yMax: 4.25)])
    }

    @Test func oddNumbersAndTextsAreEndured() {
        #expect(words(#"<word xMin="nan" yMin="inf" xMax="-1e300" yMax="x">a</word>"#).map(\.xMin) == [-100_000])
        #expect(words("<word >a\u{1}\n\u{A0}b</word>").map(\.text) == ["ab"])
        #expect(words("<word >&bogus; &</word>").map(\.text) == ["&bogus;&"])
        #expect(words("<word > </word>").isEmpty)
        #expect(words("<word xMin=\"1\">cut off").map(\.text) == ["cutoff"])
        #expect(words("<word").isEmpty)
    }

    /// What stands before the pages is about the file, and hostile.
    @Test func onlyPagesHoldWords() {
        let text = "<title><page width=\"1\"><word>x</word></title><doc><page width=\"1\" height=\"2\"></page></doc>"
        #expect(WordBoxes(Array(text.utf8)).pages == [PDFPage(width: 1, height: 2)])
        #expect(WordBoxes([]).pages.isEmpty)
    }
}
