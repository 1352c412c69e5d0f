import OwnershipForms
import OwnershipModel
import Testing

/// What stands in the cells of each form's tables.
@Suite struct CellTests {
    private func rows(_ type: String, _ table: Int, _ rows: SecurityRow...) -> [[String]] {
        let form = fill(
            .sample(type) {
                $0.footnotes = twoNotes
                if table == 0 { $0.nonDerivativeSecurities = rows } else { $0.derivativeSecurities = rows }
            }, file: "x"
        ).form
        return form.tables[table].rows.map { row in
            row.cells.map { $0.text + $0.marks.map { "(\($0.label))" }.joined() }
        }
    }

    @Test func saleOnForm4() {
        #expect(
            rows("4", 0, .sale) == [
                [
                    "Common Stock", "02/29/2024", "", "S", "", "1,250.5", "D", "$10.8(1)", "134,018", "I",
                    "By trust(2)",
                ]
            ])
    }

    @Test func saleOnForm5HasNoVoluntaryColumn() {
        #expect(
            rows("5", 0, .sale) == [
                ["Common Stock", "02/29/2024", "", "S4", "1,250.5", "D", "$10.8(1)", "134,018", "I", "By trust(2)"]
            ])
    }

    @Test func optionOnForm4() {
        #expect(
            rows("4", 1, .option) == [
                [
                    "Stock Option (Right to Buy)", "$3.740", "02/29/2024", "", "A", "", "500", "", "(1)", "02/28/2034",
                    "Common Stock", "500", "$0.00", "500", "D", "",
                ]
            ])
    }

    @Test func optionDisposedOf() {
        var row = SecurityRow.option
        row.acquiredDisposed = noted("D", "F2")
        let cells = rows("4", 1, row)[0]
        #expect(cells[6] == "")
        #expect(cells[7] == "500(2)")
    }

    @Test func holdingOnForm3() {
        var row = SecurityRow(.holding)
        row.securityTitle = noted("Series E Preferred Stock")
        row.exerciseDate = Noted(nil, marks: [FootnoteMark("F1")])
        row.expirationDate = Noted(nil, marks: [FootnoteMark("F1"), FootnoteMark("F2")])
        row.underlyingTitle = noted("Class B Common Stock")
        row.underlyingAmount = shares("134018.0")
        row.conversionOrExercisePrice = noted("0.0000")
        row.ownershipForm = noted("I")
        row.natureOfOwnership = noted("Limited Partnership")
        #expect(
            rows("3", 1, row) == [
                [
                    "Series E Preferred Stock", "(1)", "(1)(2)", "Class B Common Stock", "134,018", "$0.0000", "I",
                    "Limited Partnership",
                ]
            ])
    }

    /// Missing, zero and zero with decimals are three different things.
    @Test(arguments: [("", ["F1"], "(1)"), ("0", [], "$0"), ("0.0000", [], "$0.0000")])
    func priceIsNeverInvented(text: String, marks: [String], shown: String) {
        var row = SecurityRow.sale
        row.pricePerShare = Noted(text.isEmpty ? nil : Filed(text), marks: marks.map { FootnoteMark($0) })
        #expect(rows("4", 0, row)[0][7] == shown)
    }

    @Test func valuesInDollars() {
        var row = SecurityRow.option
        row.transactionAmount = dollars("30430000.00")
        row.underlyingAmount = dollars("5000.5")
        row.amountOwned = dollars("0")
        let cells = rows("4", 1, row)[0]
        #expect([cells[6], cells[11], cells[13]] == ["$30,430,000.00", "$5,000.5", "$0"])
    }

    @Test func equitySwap() {
        var row = SecurityRow.sale
        row.transactionCoding?.equitySwapInvolved = Filed("true")
        row.transactionCoding?.marks = [FootnoteMark("F2"), FootnoteMark("F1")]
        #expect(rows("4", 0, row)[0][3] == "S/K(2)(1)")
    }

    @Test(
        arguments: [("5", nil, "V"), ("4", "E", "V"), ("5", "E", "V"), ("4", nil, "")] as [(String, String?, String)])
    func voluntary(formType: String, timeliness: String?, shown: String) {
        var row = SecurityRow.sale
        row.transactionCoding?.formType = Filed(formType)
        row.transactionTimeliness = Noted(timeliness.map { Filed($0) }, marks: [FootnoteMark("F1")])
        #expect(rows("4", 0, row)[0][4] == shown + "(1)")
    }

    @Test(
        arguments: [("4", nil, "S4"), ("4", "L", "S4"), ("5", "L", "S5"), ("5", nil, "S"), ("3", nil, "S3")]
            as [(String, String?, String)])
    func latenessOnForm5(formType: String, timeliness: String?, shown: String) {
        var row = SecurityRow.sale
        row.transactionCoding?.formType = Filed(formType)
        row.transactionTimeliness = Noted(timeliness.map { Filed($0) })
        #expect(rows("5", 0, row)[0][3] == shown)
    }

    /// Texts that are no value stand as filed.
    @Test func oddValuesStandAsFiled() {
        var row = SecurityRow.sale
        row.transactionAmount = shares("12abc")
        row.pricePerShare = noted("n/a")
        row.transactionDate = noted("soon")
        row.transactionCoding?.code = Filed("Q")
        row.acquiredDisposed = noted("X")
        let cells = rows("4", 0, row)[0]
        #expect([cells[1], cells[3], cells[5], cells[6], cells[7]] == ["soon", "Q", "12abc", "X", "$n/a"])
    }

    /// Marks are counted in reading order, so that each has a name of its own.
    @Test func marksAreNumbered() {
        let form = fill(
            .sample("4") {
                $0.footnotes = twoNotes
                $0.nonDerivativeSecurities = [.sale, .sale]
                $0.derivativeSecurities = [.option]
                $0.nonDerivativeSecurities[0].securityTitle.marks = [FootnoteMark("F9")]
            }, file: "x"
        ).form
        let marks = form.tables.flatMap(\.rows).flatMap(\.cells).flatMap(\.marks)
        #expect(marks.map(\.label) == ["9", "1", "2", "1", "2", "1"])
        #expect(marks.map(\.footnote) == [nil, 0, 1, 0, 1, 0])
        #expect(marks.map(\.occurrence) == [1, 1, 1, 2, 2, 3])
        #expect(form.explanation.footnotes.map(\.references) == [3, 2])
    }
}
