import Foundation
import Inputs
import OwnershipForms
import OwnershipModel
import OwnershipReader
import TestSupport
import Testing

@testable import PageLayout
@testable import PrintReports

@Suite struct FormBlocksTests {
    private func lay(_ form: FilledForm, on size: Size = Size.letter.turned) -> (Layout, RecordingText) {
        let text = RecordingText()
        let blocks = FormBlocks(form: form, style: PDFStyle())
        return (blocks.sheet(size).layOut(blocks.document(on: size), measuring: text), text)
    }

    /// What a person hears who does not see the page; a caption lost or out of order shows here.
    @Test func theSampleReadsInOrder() throws {
        let name = "allied-motion-form-4-2013-11-26.xml"
        let bytes = try Data(contentsOf: ProjectFolder.fixtures.appendingPathComponent(name))
        let filing = try #require(FilingReader.read(Input(name: name, bytes: [UInt8](bytes))).filings.first)
        let (layout, text) = lay(fill(filing, file: name).form)
        let problem = Golden.difference(text.reading(layout.document), from: "pdf/allied-motion.txt")
        #expect(problem == nil, "\(problem ?? "")")
    }

    @Test(arguments: ["3", "4", "5", "4/A"])
    func everyRowHasACellForEachColumn(type: String) {
        let form = sampleForm(type) {
            $0.nonDerivativeSecurities = [sale(), sale()]
            $0.derivativeSecurities = [sale()]
        }
        let (layout, _) = lay(form)
        let elements = layout.document.structure.elements
        let tables = elements.filter { $0.role == .table }
        #expect(tables.count == form.tables.count)
        for (table, filled) in zip(tables, form.tables) {
            let body = table.children.map { elements[$0] }.filter { $0.role == .tableBody }.flatMap(\.children)
            #expect(body.count == filled.rows.count)
            for row in body { #expect(elements[row].children.count == filled.columns.count) }
        }
    }

    @Test func aTableWithoutRowsSaysSoOverItsWholeWidth() throws {
        let form = sampleForm()
        let (layout, text) = lay(form)
        let elements = layout.document.structure.elements
        let texts = text.texts(layout.document)
        let cells = elements.indices.filter { texts[$0] == form.tables[0].emptyText }
        #expect(
            cells.map { elements[$0].role }
                == form.tables.map { .dataCell(.init(columnSpan: $0.columns.count)) })
    }

    @Test func marksLeadToNotesAndNotesBack() throws {
        let form = sampleForm {
            $0.nonDerivativeSecurities = [sale(marks: ["F1", "F2"]), sale(marks: ["F1", "F9"])]
            $0.footnotes = [
                Footnote(id: "F1", text: "One."), Footnote(id: "F2", text: "Two."), Footnote(id: "F3", text: "Three."),
            ]
        }
        let (layout, text) = lay(form)
        let frames = layout.document.pages.flatMap(\.frames)
        let links = frames.filter { $0.link != nil }.map {
            "\(text.string($0)) \($0.destination ?? "-") \($0.link?.target ?? .uri(""))"
        }
        #expect(
            links == [
                #"(1)  mark-1 destination("note-1")"#, #"(2)  mark-2 destination("note-2")"#,
                #"(1)  mark-1-2 destination("note-1")"#, #"(1)  note-1 destination("mark-1")"#,
                #"(2)  note-2 destination("mark-2")"#,
            ])
        // The label of a note with two marks leads to both.
        let further = frames.flatMap(\.furtherLinks)
        #expect(further.map(\.link.target) == [.destination("mark-1-2")])
        #expect(further.map(\.link.contents).allSatisfy { $0.hasPrefix("Back to mark 1 in row ") })
        #expect(further.allSatisfy { layout.document.structure.elements[$0.element].role == .link })
        // A mark without a footnote and a footnote without a mark are shown, and lead nowhere.
        #expect(frames.contains { text.string($0) == "(9) " && $0.link == nil })
        #expect(frames.contains { text.string($0) == "(3) " && $0.link == nil && $0.destination == "note-3" })
    }

    @Test func aBoxSaysWhetherItIsTicked() {
        let (layout, _) = lay(sampleForm { $0.aff10b5One = Filed("maybe") })
        let spoken = layout.document.structure.elements.compactMap(\.replacementText)
        #expect(spoken.contains("Officer (give title below): yes"))
        #expect(spoken.contains("Director: no"))
        #expect(spoken.contains { $0.hasSuffix(": “maybe”") })
    }
}
