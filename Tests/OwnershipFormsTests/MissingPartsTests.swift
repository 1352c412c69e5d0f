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
