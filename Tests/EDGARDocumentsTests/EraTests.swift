import Diagnostics
import OwnershipModel
import ReadingSupport
import Testing

@Suite("Every schema era is read, value by value")
struct EraTests {
    @Test("X0101: rows under the root, transactionValue for the price, a time zone behind the date, no declaration")
    func earlyShape() throws {
        let outcome = try readFixture("x0101-form4-early-shape.xml")
        let document = try onlyFiling(outcome).document
        #expect(document.schemaVersion == "X0101")
        #expect(document.documentType == Filed(text: "4", value: DocumentType(.form4)))
        #expect(document.periodOfReport?.text == "2003-08-11-05:00")
        #expect(document.periodOfReport?.value == CalendarDate(year: 2003, month: 8, day: 11))
        #expect(document.nonDerivativeSecurities.map(\.kind) == [.transaction, .holding])
        #expect(document.derivativeSecurities.map(\.kind) == [.transaction])
        let sale = document.nonDerivativeSecurities[0]
        #expect(sale.pricePerShare == Noted(amount("14.125"), marks: marks("F1")))
        #expect(sale.transactionAmount == Noted(.shares(amount("1500"))))
        #expect(sale.acquiredDisposed == Noted(Filed("D")))
        #expect(sale.amountOwned == Noted(.shares(amount("22500"))))
        let holding = document.nonDerivativeSecurities[1]
        #expect(holding.amountOwned == Noted(.shares(amount("640"))))
        #expect(holding.natureOfOwnership == Noted("By daughter"))
        #expect(holding.transactionCoding == nil)
        let option = document.derivativeSecurities[0]
        #expect(option.conversionOrExercisePrice == Noted(amount("9.5")))
        #expect(option.pricePerShare == Noted(amount("0")))
        #expect(
            places(outcome.diagnostics) == [
                "101:13 early-element-name", "45:13 early-element-name", "4:5 time-zone-on-date",
            ])
    }

    @Test("X0201: text without <value>")
    func bareValues() throws {
        let outcome = try readFixture("x0201-form4-bare-values.xml")
        let row = try #require(try onlyFiling(outcome).document.nonDerivativeSecurities.first)
        #expect(row.securityTitle == Noted("Class A Shares"))
        #expect(row.transactionAmount == Noted(.shares(amount("300"))))
        #expect(row.deemedExecutionDate == Noted(day("2004-02-04")))
        #expect(row.transactionTimeliness.isEmpty)
        #expect(row.transactionCoding?.equitySwapInvolved == Filed(text: "false", value: false))
        #expect(places(outcome.diagnostics) == ["32:13 value-without-wrapper", "46:17 value-without-wrapper"])
    }

    @Test("X0202: a Form 5 with late rows, marks on the coding and on the timeliness, remarks in lines")
    func form5() throws {
        let document = try document("x0202-form5.xml")
        #expect(document.documentType.value == DocumentType(.form5))
        #expect(document.form3HoldingsReported == Filed(text: "1", value: true))
        #expect(document.form4TransactionsReported == Filed(text: "true", value: true))
        #expect(document.notSubjectToSection16 == Filed(text: "0", value: false))
        #expect(document.aff10b5One == nil)
        #expect(document.issuer.name == "Quillmere Foods & Grain Corp")
        let gift = document.nonDerivativeSecurities[0]
        #expect(
            gift.transactionCoding
                == TransactionCoding(
                    formType: Filed(text: "4", value: .form4), code: Filed(text: "G", value: .gift),
                    equitySwapInvolved: Filed(text: "0", value: false), marks: marks("F2")))
        #expect(gift.transactionTimeliness == Noted(Filed(text: "L", value: .late), marks: marks("F1")))
        #expect(gift.pricePerShare.value?.text == "0.0000")
        #expect(gift.transactionAmount == Noted(.shares(amount("250.5"))))
        let late = document.nonDerivativeSecurities[1]
        #expect(late.kind == .holding)
        #expect(late.transactionCoding == TransactionCoding(formType: Filed("3"), marks: []))
        #expect(late.natureOfOwnership == Noted("By trust", marks: marks("F1", "F3")))
        let warrant = document.derivativeSecurities[0]
        #expect(warrant.conversionOrExercisePrice == Noted(nil, marks: marks("F3")))
        #expect(warrant.exerciseDate == Noted(nil, marks: marks("F3")))
        #expect(warrant.expirationDate == Noted(day("2011-06-30")))
        #expect(document.remarks == "Treasurer and\nSecretary to the Board\n\nFiled late.")
        #expect(document.signatures == [Signature(name: "L. Branthwaite", date: day("2006-02-10"))])
    }

    @Test("X0206: a Form 3 with underlying shares and underlying value")
    func form3() throws {
        let document = try document("x0206-form3.xml")
        #expect(document.documentType.value == DocumentType(.form3))
        #expect(document.noSecuritiesOwned == Filed(text: "0", value: false))
        #expect(document.reportingOwners[0].relationship.isDirector == Filed(text: "true", value: true))
        #expect(document.reportingOwners[0].relationship.isTenPercentOwner == nil)
        #expect(document.nonDerivativeSecurities.map(\.kind) == [.holding, .holding])
        #expect(
            document.nonDerivativeSecurities[1].amountOwned == Noted(.shares(amount("415.2500")), marks: marks("F1")))
        #expect(document.derivativeSecurities[0].underlyingAmount == Noted(.shares(amount("12000"))))
        #expect(document.derivativeSecurities[1].underlyingAmount == Noted(.value(amount("250000.00"))))
        #expect(document.derivativeSecurities[1].amountOwned.isEmpty)
        #expect(document.derivativeSecurities[1].ownershipForm == Noted(Filed(text: "I", value: .indirect)))
    }

    @Test("A Form 3 without securities; remarks that are there and empty")
    func noSecurities() throws {
        let document = try document("x0206-form3-no-securities.xml")
        #expect(document.noSecuritiesOwned == Filed(text: "1", value: true))
        #expect(document.nonDerivativeSecurities.isEmpty)
        #expect(document.derivativeSecurities.isEmpty)
        #expect(document.remarks == "")
        #expect(document.signatures[0].name == "Leopold Branthwaite, by Ines Marchetti, attorney-in-fact")
    }

    @Test(
        "Amendments say when the original was filed",
        arguments: [
            ("x0206-form3a.xml", DocumentType.Form.form3, "2020-01-08"),
            ("x0508-form4a.xml", .form4, "2024-02-16"), ("x0306-form5a.xml", .form5, "2017-08-11"),
        ])
    func amendments(name: String, form: DocumentType.Form, original: String) throws {
        let document = try document(name)
        #expect(document.documentType.value == DocumentType(form, isAmendment: true))
        #expect(document.dateOfOriginalSubmission == day(original))
    }

    @Test("X0303: ten owners, three signatures, marks on every field")
    func tenOwners() throws {
        let document = try document("x0303-form4-ten-owners.xml")
        #expect(document.reportingOwners.count == 10)
        #expect(document.reportingOwners[9].name == "VANTERPOOL IGNATIUS III")
        #expect(document.reportingOwners[9].cik == "0009920010")
        #expect(document.reportingOwners[0].relationship.isTenPercentOwner == Filed(text: "1", value: true))
        #expect(document.signatures.map(\.name) == ["Signatory A", "Signatory B", "Signatory C"])
        let row = document.nonDerivativeSecurities[0]
        #expect(row.securityTitle.marks == marks("F1"))
        #expect(row.transactionDate.marks == marks("F2"))
        #expect(row.transactionCoding?.marks == marks("F1", "F2"))
        #expect(row.transactionAmount.marks == marks("F1"))
        #expect(row.pricePerShare.marks == marks("F3"))
        #expect(row.amountOwned.marks == marks("F1", "F2"))
        #expect(row.ownershipForm.marks == marks("F1"))
        #expect(row.natureOfOwnership == Noted("See footnote", marks: marks("F1", "F2", "F3")))
        #expect(document.footnotes.map(\.id) == ["F1", "F2", "F3"])
    }

    @Test("An exit form: no rows, the box ticked in words")
    func exit() throws {
        let document = try document("x0306-form4-exit.xml")
        #expect(document.notSubjectToSection16 == Filed(text: "true", value: true))
        #expect(document.nonDerivativeSecurities.isEmpty)
        #expect(document.remarks == "The reporting person left the board.")
    }

    @Test("Amounts in dollars, an equity swap, a deemed execution date, an early report, the largest number")
    func swapAndValues() throws {
        let document = try document("x0306-form4-swap-and-values.xml")
        let swap = document.nonDerivativeSecurities[0]
        #expect(swap.transactionCoding?.equitySwapInvolved == Filed(text: "1", value: true))
        #expect(swap.transactionCoding?.formType?.value == .form5)
        #expect(swap.deemedExecutionDate == Noted(day("2016-04-19")))
        #expect(swap.transactionTimeliness == Noted(Filed(text: "E", value: .early)))
        #expect(swap.pricePerShare == Noted(nil, marks: marks("F1")))
        #expect(
            swap.transactionAmount
                == Noted(
                    .shares(
                        Filed(
                            text: "999999999999.9999", value: Amount(coefficient: 9_999_999_999_999_999, scale: 4)))))
        let units = document.derivativeSecurities[0]
        #expect(units.transactionAmount == Noted(.value(amount("125000.75"))))
        #expect(units.underlyingAmount == Noted(.value(amount("125000.75"))))
        #expect(units.amountOwned == Noted(.value(amount("980000"))))
        #expect(units.deemedExecutionDate.isEmpty)
        #expect(units.transactionCoding?.marks == marks("F2"))
    }

    @Test("X0407: the 10b5-1 box, which is unknown where it is empty or absent")
    func tenB51() throws {
        #expect(try document("x0407-form4.xml").aff10b5One == Filed(text: "1", value: true))
        #expect(try document("x0508-form4a.xml").aff10b5One == Filed(text: "0", value: false))
        #expect(try document("x0609-form4.xml").aff10b5One == nil)
        #expect(try document("x0306-form4-exit.xml").aff10b5One == nil)
    }

    @Test("X0609: the four foreign fields, and letters beyond ASCII")
    func foreignFields() throws {
        let document = try document("x0609-form4.xml")
        #expect(document.issuer.foreignTradingSymbol == "HLX.L")
        let owner = document.reportingOwners[0]
        #expect(owner.name == "Ravensdóttir Sólveig")
        #expect(
            owner.address
                == ReportingOwner.Address(
                    isOutsideUS: Filed(text: "true", value: true), street1: "Laugavegur 401", city: "Reykjavík",
                    stateDescription: "Iceland", nonUSStateOrTerritory: "Capital Region", country: "IS", zipCode: "101")
        )
        #expect(document.nonDerivativeSecurities[0].securityTitle == Noted("Ordinary Shares “A”"))
    }

    @Test("A number that does not read stays as text")
    func unreadableAmount() throws {
        let outcome = try readFixture("x0508-form4a.xml")
        let row = try onlyFiling(outcome).document.nonDerivativeSecurities[0]
        #expect(row.amountOwned == Noted(.shares(Filed(text: "5,000", value: nil))))
        #expect(outcome.diagnostics.map(\.code) == ["unreadable-amount"])
        #expect(outcome.diagnostics[0].message == "\"5,000\" is not a number")
        #expect(outcome.diagnostics[0].notes == ["in <sharesOwnedFollowingTransaction>"])
    }

    @Test(
        "The others read without a word",
        arguments: [
            "x0202-form5.xml", "x0206-form3.xml", "x0206-form3-no-securities.xml", "x0206-form3a.xml",
            "x0303-form4-ten-owners.xml", "x0306-form4-exit.xml", "x0306-form4-swap-and-values.xml",
            "x0306-form5a.xml", "x0407-form4.xml", "x0609-form4.xml",
        ])
    func silence(name: String) throws {
        let outcome = try readFixture(name)
        #expect(outcome.diagnostics == [])
        #expect(try onlyFiling(outcome).document.unrecognized == [])
    }
}
