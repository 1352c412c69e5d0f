import OwnershipForms
import OwnershipModel
import Testing

/// What an input does not tell is not shown as none or no.
@Suite struct MissingPartsTests {
    private func form(_ parts: Set<OwnershipDocument.Part>) -> FilledForm {
        fill(.sample("4") { $0.missingParts = parts }, file: "x.xml").form
    }

    @Test func tables() {
        #expect(form([]).tables.map(\.emptyText) == ["None reported.", "None reported."])
        #expect(form([.derivativeSecurities]).tables.map(\.emptyText) == ["None reported.", "Not told by this input."])
    }

    @Test(arguments: [(1, "1 row", "it is"), (3, "3 rows", "they are")])
    func rowsThatWereNotRead(count: Int, rows: String, verb: String) {
        let line = "\(rows) of this table could not be read; \(verb) listed below as text."
        let partial = fill(
            .sample("4") {
                $0.derivativeSecurities = [SecurityRow(.holding)]
                $0.note(unreadRows: count, in: .derivative)
            }, file: "x.xml"
        ).form
        #expect(partial.tables.map(\.gap) == [nil, line])
        #expect(PlainText.render(partial).contains("  Row 1 (holding)\n    \(line)\n"))
        let missing = fill(.sample("4") { $0.note(unreadRows: count, in: .nonDerivative) }, file: "x.xml").form
        #expect(missing.tables.map(\.emptyText) == [line, "None reported."])
        #expect(missing.tables.allSatisfy { $0.gap == nil } && missing.leftOver.items.isEmpty)
        #expect(!FormComparison(partial, fill(.sample("4"), file: "x.xml").form).differences.isEmpty)
    }

    @Test func boxesAtTheHead() {
        #expect(form([]).checkBoxes[0].state == .unchecked)
        #expect(form([.flags]).checkBoxes[0].state == .notStated)
        #expect(form([.flags]).checkBoxes[0].detail == "not stated")
        let ticked = fill(
            .sample("4") {
                $0.missingParts = [.flags]
                $0.notSubjectToSection16 = Filed("1")
            }, file: "x.xml")
        #expect(ticked.form.checkBoxes[0].state == .checked)
    }

    @Test func reportingPersons() {
        let form = fill(
            .sample("4") {
                $0.reportingOwners = []
                $0.missingParts = [.reportingOwners, .footnotes]
            }, file: "x.xml"
        ).form
        let boxes = form.grid.flatMap(\.boxes).compactMap { box -> [FilledCheckBox]? in
            if case .choices(let choices) = box.content { choices } else { nil }
        }
        // Neither the relationship nor the kind of filing.
        #expect(boxes.map(\.count) == [4, 2])
        #expect(boxes.joined().allSatisfy { $0.state == .notStated && $0.detail == "not stated" })
        let text = PlainText.render(form)
        #expect(text.contains("\n    Not told by this input. (Last) (First) (Middle)\n"))
        #expect(
            text.contains("\n    Reporting persons: Not told by this input.\n    Footnotes: Not told by this input.\n"))
    }
}
