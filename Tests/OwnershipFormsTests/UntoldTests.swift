import OwnershipForms
import OwnershipModel
import Testing

/// What an input does not tell is not shown as none or no.
@Suite struct UntoldTests {
    private func form(_ parts: Set<OwnershipDocument.Part>) -> FilledForm {
        fill(.sample("4") { $0.untold = parts }, file: "x.xml").form
    }

    @Test func tables() {
        #expect(form([]).tables.map(\.emptyText) == ["None reported.", "None reported."])
        #expect(form([.derivativeSecurities]).tables.map(\.emptyText) == ["None reported.", "Not told by this input."])
    }

    @Test func boxesAtTheHead() {
        #expect(form([]).checkBoxes[0].state == .unchecked)
        #expect(form([.flags]).checkBoxes[0].state == .notStated)
        let ticked = fill(
            .sample("4") {
                $0.untold = [.flags]
                $0.notSubjectToSection16 = Filed("1")
            }, file: "x.xml")
        #expect(ticked.form.checkBoxes[0].state == .checked)
    }
}
