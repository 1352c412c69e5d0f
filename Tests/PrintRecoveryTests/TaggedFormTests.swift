import Diagnostics
import Inputs
import OwnershipModel
import PDFReading
import Testing

@testable import PrintRecovery

/// What a PDF of this program prints on one line, taken apart.
@Suite struct TaggedFormTests {
    private let place = PrintedAddress.Place(
        street: "C/O EXAMPLE INC 12 MAIN ST", city: "AMHERST", state: "NY", zipCode: "14228")

    private func lines(
        _ address: String, _ place: PrintedAddress.Place, breaksAfter words: String? = nil
    ) -> [String] {
        PrintedAddress(address, knowing: place) { $0.dropLast() == words ?? "" }.lines
    }

    @Test func theCommasOfTheListPartStreets() {
        let address = "C/O EXAMPLE INC, 12 MAIN ST, AMHERST, NY 14228"
        #expect(lines(address, place) == ["C/O EXAMPLE INC", "12 MAIN ST", "AMHERST, NY 14228"])
        var comma = place
        comma.street = "12 MAIN ST, FLOOR 3"
        let one = "12 MAIN ST, FLOOR 3, AMHERST, NY 14228"
        #expect(lines(one, comma) == ["12 MAIN ST, FLOOR 3", "AMHERST, NY 14228"])
        #expect(!PrintedAddress(one, knowing: comma) { _ in false }.isDoubtful)
        #expect(lines(one, comma, breaksAfter: "12 MAIN ST,") == ["12 MAIN ST,", "FLOOR 3", "AMHERST, NY 14228"])
        #expect(PrintedAddress(one, knowing: comma) { _ in true }.isDoubtful)
    }

    @Test func whatStandsBelowTheCity() {
        let abroad = PrintedAddress.Place(
            street: "Laugavegur 401", city: "Reykjav\u{ED}k", state: "Capital, Region", zipCode: "101", country: "IS")
        #expect(
            lines(
                "Laugavegur 401, Reykjav\u{ED}k, 101, Capital, Region, Iceland, IS, Address outside the United States",
                abroad) == [
                    "Laugavegur 401", "Reykjav\u{ED}k, 101", "Capital, Region", "Iceland", "IS",
                    "Address outside the United States",
                ])
        #expect(lines("", PrintedAddress.Place()).isEmpty)
    }

    @Test func anAddressAlone() {
        let sure = PrintedAddress("12 MAIN ST, AMHERST, NY 14228")
        #expect(sure.lines == ["12 MAIN ST", "AMHERST, NY 14228"] && !sure.isDoubtful)
        let doubtful = PrintedAddress("150 N COLLEGE ST, NC1-028, CHARLOTTE, NC 28255")
        #expect(doubtful.lines == ["150 N COLLEGE ST", "NC1-028", "CHARLOTTE, NC 28255"] && doubtful.isDoubtful)
        #expect(PrintedAddress("10 HIGH STREET, LONDON").isDoubtful)
        // One that is no longer what box 1 says.
        #expect(lines("13 SIDE ST, BOSTON, MA 02110", place) == ["13 SIDE ST", "BOSTON, MA 02110"])
    }

    @Test func signsOfCheckBoxes() {
        #expect(CheckSign("X Director").state(of: "Director") == (.ticked, ""))
        #expect(CheckSign("Director").state(of: "Director") == (.open, ""))
        #expect(CheckSign("Director not stated").state(of: "Director") == (.unrecoverable, ""))
        #expect(CheckSign("Director \u{201C}maybe\u{201D}").state(of: "Director") == (.odd("maybe"), ""))
        #expect(CheckSign("Director CFO").state(of: "Director") == (.unrecoverable, "CFO"))
        #expect(!CheckSign("Directors").asks("Director") && !CheckSign("X").asks("Director"))
    }

    @Test func detailsAreTakenApart() {
        let details =
            "About this filing: Filed date: unknown \u{B7} Reporting owner CIK: 0001 (A \u{B7} B (C)) \u{B7} "
            + "Reporting owner CIK: 0002"
        #expect(TaggedForm.names(in: details) == ["A \u{B7} B (C)", ""])
        #expect(TaggedForm.entries(of: TaggedForm.details).isEmpty)
    }

    @Test func whatTheStructureLeavesOutIsSeen() {
        let words = ["FORM", "4", "13,433", "hidden", "Table", "I", "(continued)", "Page", "2", "of", "3"]
        var page = PDFPage(width: 612, height: 792)
        for (index, word) in words.enumerated() {
            let y = index < 7 ? 100.0 : 20
            page.words.append(PDFWord(word, xMin: 10, xMax: 20, yMin: y, yMax: y + 10))
        }
        let tree = StructureElement(
            "Document",
            [
                .element(StructureElement("H1", [.text("FORM 4 ")])),
                .element(StructureElement("Table", [.element(StructureElement("Caption", [.text("Table I - x")]))])),
            ])
        #expect(TaggedForm.otherWords(tree, on: [page]) == [["13,433", "hidden"]])
    }

    @Test func strangeTreesAreRefused() {
        func form(_ nodes: [StructureElement.Node]) -> TaggedForm? {
            TaggedForm(StructureElement("Root", [.element(StructureElement("Document", nodes))]), on: [])
        }
        let title = StructureElement.Node.element(StructureElement("H1", [.text("FORM 4 ")]))
        let box = StructureElement.Node.element(
            StructureElement("P", [.text("1. Name and Address of Reporting Person* (Last) (First) (Middle) DOE")]))
        let details = StructureElement.Node.element(StructureElement("P", [.text("About this filing: x")]))
        #expect(form([]) == nil)
        #expect(form([title]) == nil)
        #expect(form([box, details]) == nil)
        #expect(form([title, details]) == nil)
        #expect(form([title, box, details])?.person.name == "DOE")
        let table = StructureElement.Node.element(StructureElement("Table", [.element(StructureElement("TBody"))]))
        #expect(form([title, box, table, table, details])?.items.isEmpty == false)
    }

    /// A PDF of this program has both tables. One of which its structure knows nothing was cut off.
    @Test func lostTablesAreSaid() throws {
        let texts = [
            ("H1", "FORM 4 "), ("P", "1. Name and Address of Reporting Person* (Last) (First) (Middle) DOE"),
            ("P", "About this filing: x"),
        ]
        let nodes = texts.map { StructureElement.Node.element(StructureElement($0, [.text($1)])) }
        let tree = StructureElement("Root", [.element(StructureElement("Document", nodes))])
        let pages = try #require(TaggedPages(tree, on: []))
        let outcome = try pages.read(SourceText(Input(name: "x.pdf", bytes: [])))
        #expect(outcome.diagnostics.count { $0.code == "missing-table" && $0.severity == .error } == 2)
    }
}
