import Inputs
import OwnershipForms
import OwnershipReader
import TestSupport
import Testing

@testable import PDFReports
@testable import PageLayout

/// Boxes and their ticks on the printed form, from the XML on.
@Suite struct TickTests {
    @Test(arguments: TickMatrix.cases) func everyBoxInEverySpelling(_ tick: TickMatrix.Case) throws {
        let filing = try #require(
            FilingReader.read(Input(name: "x.xml", bytes: Array(tick.xml.utf8))).filings.first)
        let text = RecordingText()
        let blocks = FormBlocks(form: fill(filing, file: "x.xml").form, style: PDFStyle())
        let size = Size.letter.turned
        let document = blocks.sheet(size).layOut(blocks.document(on: size), measuring: text).document
        let elements = document.structure.elements
        let boxes = elements.indices.filter {
            elements[$0].replacementText?.hasPrefix(tick.caption) ?? false
        }
        #expect(boxes.count == 1)
        for box in boxes {
            #expect(elements[box].replacementText?.contains(": \(tick.words)") == true)
            let drawn = text.texts(document)[box] ?? ""
            if let sign = ["yes": "X ", "no": "", "not stated": ""][tick.words] {
                #expect(drawn.hasPrefix(sign + tick.caption), "drawn: \(drawn)")
            } else {
                #expect(drawn.hasPrefix(tick.caption) && drawn.hasSuffix(tick.words), "drawn: \(drawn)")
            }
        }
        guard let column = ["isDirector", "isTenPercentOwner", "isOfficer", "isOther"].firstIndex(of: tick.element)
        else { return }
        // Again in the table of reporting owners, whose last four cells are the boxes.
        let cells = try #require(elements.last { $0.role == .tableRow }).children.suffix(4)
        let shown = cells.map { cell in
            ([cell] + elements[cell].children).compactMap { text.texts(document)[$0] }.joined(separator: " ")
        }
        let expected = ["yes": "X", "no": ""][tick.words] ?? tick.words
        #expect(shown == (0..<4).map { $0 == column ? expected : "" })
    }
}
