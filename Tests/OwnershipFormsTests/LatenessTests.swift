import OwnershipForms
import OwnershipModel
import Testing

/// "Late" on a Form 5: the digit behind the code says on which form the transaction ought to have been reported. Where no
/// form is named there is no digit, and what was filed must stand at the form's end.
@Suite struct LatenessTests {
    private func late(_ formType: String?) -> FillOutcome {
        var row = SecurityRow.sale
        row.transactionCoding?.formType = formType.map { Filed($0) }
        row.transactionTimeliness = noted("L")
        return fill(
            .sample("5") {
                $0.footnotes = twoNotes
                $0.nonDerivativeSecurities = [row]
            }, file: "x.xml")
    }

    private func code(_ outcome: FillOutcome) throws -> String {
        let table = outcome.form.tables[0]
        let column = try #require(table.columns.firstIndex { $0.captions.last?.contains("Transaction Code") == true })
        return table.rows[0].cells[column].text
    }

    @Test(arguments: ["3", "4", "5"])
    func aRowThatNamesAFormHasItsDigit(formType: String) throws {
        let outcome = late(formType)
        #expect(try code(outcome) == "S" + formType)
        #expect(outcome.form.leftOver.items.isEmpty && outcome.diagnostics.isEmpty)
    }

    @Test(arguments: [nil, "9"] as [String?])
    func aRowThatNamesNoneIsListed(formType: String?) throws {
        let outcome = late(formType)
        #expect(try code(outcome) == "S")
        let listed = outcome.form.leftOver.items.map { "\($0.label): \($0.text)" }
        #expect(listed.contains("Table I, row 1, transactionTimeliness: L"))
        #expect(
            outcome.diagnostics.contains { $0.message.contains("row 1, transactionTimeliness has no place on Form 5") })
    }
}
