import Foundation
import Inputs
import OwnershipForms
import OwnershipReader
import TestSupport
import Testing

@testable import PageLayout
@testable import PrintReports

/// Boxes and their ticks on the printed form, from the XML on.
@Suite struct TickTests {
    private static func document(_ xml: String, _ text: RecordingText) throws -> LaidOutDocument {
        let filing = try #require(FilingReader.read(Input(name: "x.xml", bytes: Array(xml.utf8))).filings.first)
        let blocks = FormBlocks(form: fill(filing, file: "x.xml").form, style: PDFStyle())
        let size = Size.letter.turned
        return blocks.sheet(size).layOut(blocks.document(on: size), measuring: text).document
    }

    @Test(arguments: TickMatrix.cases) func everyBoxInEverySpelling(_ tick: TickMatrix.Case) throws {
        let text = RecordingText()
        let document = try Self.document(tick.xml, text)
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
        // Again behind the name of the only reporting person.
        let answer =
            ["yes": " \u{B7} \(tick.caption)", "no": ""][tick.words] ?? " \u{B7} \(tick.caption): \(tick.words)"
        let lines = text.texts(document).values.filter { $0.hasPrefix("ABERNATHY ROSALIND T") }
        #expect(Array(lines) == ["ABERNATHY ROSALIND T\(answer)"])
        try theTableShows(tick, column)
    }

    /// The table of several reporting persons, in which the last four cells of a row are the boxes.
    private func theTableShows(_ tick: TickMatrix.Case, _ column: Int) throws {
        let other = """
            <reportingOwner><reportingOwnerId><rptOwnerName>B</rptOwnerName></reportingOwnerId></reportingOwner>
            """
        let person = "</reportingOwner>"
        let text = RecordingText()
        let document = try Self.document(
            tick.xml.replacingOccurrences(of: person, with: person + other), text)
        let elements = document.structure.elements
        let rows = elements.filter { $0.role == .tableRow }
        let cells = rows[rows.count - 2].children.suffix(4)
        let shown = cells.map { cell in
            ([cell] + elements[cell].children).compactMap { text.texts(document)[$0] }.joined(separator: " ")
        }
        let expected = ["yes": "X", "no": ""][tick.words] ?? tick.words
        #expect(shown == (0..<4).map { $0 == column ? expected : "" })
    }
}
