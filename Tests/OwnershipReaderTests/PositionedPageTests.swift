import PDFReading
import Testing

@testable import OwnershipReader

/// Pages that `pdftohtml` made.
@Suite struct PositionedPageTests {
    /// The words of each line, from top to bottom.
    private func lines(_ paragraphs: String) throws -> [String] {
        let html = """
            <html><head><style>.small{font-size:10px;line-height:19px;}.plain{font-size:10px;}</style></head><body>
            <div id="page1-div" style="position:relative;width:918px;height:1188px;">\(paragraphs)</div></body></html>
            """
        let pages = try #require(PositionedPage.pages(in: Array(html.utf8)[...]))
        return AlignedText(PlacedText(pages)).lines
    }

    private func paragraph(_ top: Int, _ left: Int, _ type: String, _ text: String) -> String {
        "<p style=\"position:absolute;top:\(top)px;left:\(left)px;white-space:nowrap\" class=\"\(type)\">\(text)</p>\n"
    }

    @Test("The lines of a paragraph stand above what follows it, whatever the style says of the last two")
    func pitch() throws {
        let found = try lines(
            paragraph(
                469, 11, "small", "end of a note.<br/>2. Another note.<br/><b>Remarks:<br/></b>The first words and")
                + paragraph(531, 11, "plain", "the last words of the remarks."))
        #expect(
            found == [
                "end of a note.", "2. Another note.", "Remarks:", "The first words and",
                "the last words of the remarks.",
            ])
    }

    @Test("What stands beside a paragraph does not press its lines together")
    func beside() throws {
        let found = try lines(
            paragraph(469, 11, "small", "one<br/>two<br/>three") + paragraph(488, 400, "plain", "beside")
                + paragraph(560, 11, "plain", "below"))
        #expect(found == ["one", "two beside", "three", "below"])
    }
}

extension AlignedText {
    /// The lines that are not empty, with one blank between the words.
    fileprivate var lines: [String] {
        String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { line in
            line.split(separator: " ").joined(separator: " ")
        }.filter { !$0.isEmpty }
    }
}
