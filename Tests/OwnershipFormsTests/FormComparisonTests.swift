import OwnershipForms
import OwnershipModel
import Testing

/// Two filled forms, held against each other.
@Suite struct FormComparisonTests {
    private func form(_ change: (inout OwnershipDocument) -> Void = { _ in }) -> FilledForm {
        fill(.sample("4", change: change), file: "x").form
    }

    @Test func aFormIsTheSameAsItself() {
        let comparison = FormComparison(form(), form())
        #expect(comparison.differences.isEmpty)
        #expect(comparison.undecided.isEmpty)
    }

    @Test func whiteSpaceAndIdleZerosMakeNoDifference() {
        let one = form {
            $0.nonDerivativeSecurities = [row(price: "10.50", title: "Common  Stock")]
        }
        let other = form { $0.nonDerivativeSecurities = [row(price: "10.5", title: "Common Stock")] }
        #expect(FormComparison(one, other).differences.isEmpty)
    }

    @Test(
        arguments: [
            ("10.5", "10.05"), ("10", "100"), ("0.10", "0.01"), ("1000", "100"),
        ])
    func numbersThatDiffer(one: String, other: String) {
        let comparison = FormComparison(
            form { $0.nonDerivativeSecurities = [row(price: one, title: "Common Stock")] },
            form { $0.nonDerivativeSecurities = [row(price: other, title: "Common Stock")] })
        #expect(comparison.differences.map(\.place) == ["Table I, row 1, Price"])
        #expect(comparison.differences.first?.first == "$" + Amount(filed: one)!.grouped)
    }

    @Test func whateverIsChangedIsFound() {
        let changes: [(String, (inout OwnershipDocument) -> Void)] = [
            ("issuer", { $0.issuer.name = "Another" }),
            ("symbol", { $0.issuer.tradingSymbol = "ZZZ" }),
            ("period", { $0.periodOfReport = Filed("2001-01-01") }),
            ("name", { $0.reportingOwners[0].name = "Another" }),
            ("city", { $0.reportingOwners[0].address = ReportingOwner.Address(city: "Elsewhere") }),
            ("box", { $0.reportingOwners[0].relationship.isTenPercentOwner = Filed("1") }),
            ("exit", { $0.notSubjectToSection16 = Filed("1") }),
            ("row", { $0.nonDerivativeSecurities.append(row(price: "1", title: "More")) }),
            ("footnote", { $0.footnotes.append(Footnote(id: "F9", text: "More")) }),
            ("remarks", { $0.remarks = "More" }),
            ("signature", { $0.signatures.append(Signature(name: "More")) }),
            ("type", { $0.documentType = Filed("4/A") }),
        ]
        for (name, change) in changes {
            #expect(!FormComparison(form(), form(change)).differences.isEmpty, "\(name)")
        }
    }

    @Test func aMarkOnAnotherCellIsADifference() {
        var marked = row(price: "1", title: "Common Stock")
        marked.pricePerShare.marks = [FootnoteMark("F1")]
        var markedElsewhere = row(price: "1", title: "Common Stock")
        markedElsewhere.securityTitle.marks = [FootnoteMark("F1")]
        let comparison = FormComparison(
            form { $0.nonDerivativeSecurities = [marked] }, form { $0.nonDerivativeSecurities = [markedElsewhere] })
        #expect(comparison.differences.map(\.place).sorted().count == 2)
    }

    @Test func whatOneSideDoesNotTellIsUndecided() {
        let comparison = FormComparison(
            form(),
            form {
                $0.reportingOwners[0].relationship = .init()
                $0.reportingOwners[0].relationship.isUnknown = true
            })
        #expect(comparison.differences.isEmpty)
        #expect(!comparison.undecided.isEmpty)
    }
}

private func row(price: String, title: String) -> SecurityRow {
    var row = SecurityRow(.transaction)
    row.securityTitle = Noted(title)
    row.pricePerShare = Noted(Filed(price))
    return row
}
