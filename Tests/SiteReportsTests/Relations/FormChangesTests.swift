import HTMLReports
import OwnershipForms
import OwnershipModel
import Testing

@testable import SiteReports

/// What an amendment changes; what it does not carry is not deleted.
@Suite struct FormChangesTests {
    private func row(_ amount: String, price: String? = "10.80", day: String = "2013-11-19", marks: [String] = [])
        -> SecurityRow
    {
        var row = SecurityRow(.transaction)
        row.securityTitle = Noted("Common Stock")
        row.transactionDate = Noted(Filed(day))
        row.transactionCoding = TransactionCoding(code: Filed("S"))
        row.transactionAmount = Noted(.shares(Filed(amount)))
        row.pricePerShare = Noted(price.map { Filed($0) }, marks: marks.map { FootnoteMark($0) })
        row.acquiredDisposed = Noted(Filed("D"))
        row.amountOwned = Noted(.shares(Filed("1000")))
        row.ownershipForm = Noted(Filed("D"))
        return row
    }

    private func form(_ rows: [SecurityRow], notes: [(String, String)] = [], remarks: String? = nil) -> FilledForm {
        var document = OwnershipDocument(documentType: Filed("4"))
        document.reportingOwners = [ReportingOwner(name: "FENNEL ODILE K")]
        document.nonDerivativeSecurities = rows
        document.footnotes = notes.map { Footnote(id: $0.0, text: $0.1) }
        document.remarks = remarks
        return fill(Filing(document: document), file: "a.xml").form
    }

    private func said(_ before: FilledForm, _ after: FilledForm) -> [String] {
        FormChanges(from: before, to: after).changes.map { change in
            let place = change.place.split(separator: ",").prefix(2).joined(separator: ",")
            return "\(change.kind): \(place): \(change.before) > \(change.after)"
        }
    }

    @Test func theSameFormChangesNothing() {
        let one = form([row("100"), row("200")], notes: [("F1", "A note.")], remarks: "None.")
        #expect(said(one, one).isEmpty)
        #expect(changes(from: one, named: "the original", to: one).notes.first?.hasPrefix("Nothing") == true)
    }

    @Test func aCellIsChangedAddedOrDeleted() {
        #expect(
            said(form([row("100")]), form([row("100", price: "10.88")])) == ["changed: Table I, row 1: $10.80 > $10.88"]
        )
        #expect(said(form([row("100", price: nil)]), form([row("100")])) == ["added: Table I, row 1:  > $10.80"])
        #expect(said(form([row("100")]), form([row("100", price: nil)])) == ["deleted: Table I, row 1: $10.80 > "])
    }

    /// Rows are matched by what they say.
    @Test func anotherOrderIsNoChange() {
        #expect(
            said(form([row("100"), row("200", day: "2013-11-20")]), form([row("200", day: "2013-11-20"), row("100")]))
                .isEmpty)
    }

    /// An amendment with one corrected row leaves the others as they were filed.
    @Test func rowsLeftOutAreNotRepeated() {
        let before = form([
            row("100"), row("200", price: "11", day: "2013-11-20"), row("300", price: "12", day: "2013-11-21"),
        ])
        let kinds = FormChanges(from: before, to: form([row("201", price: "11", day: "2013-11-20")])).changes
        #expect(kinds.map(\.kind) == ["changed", "not repeated", "not repeated"])
        #expect(kinds[0].before == "200" && kinds[0].after == "201")
        #expect(!kinds.contains { $0.kind == "deleted" })
    }

    /// Another amount on another day at the same price: not a correction of this sale, but another one.
    @Test func anotherSaleIsNoChangedSale() {
        let kinds = FormChanges(from: form([row("100")]), to: form([row("250", day: "2013-11-25")])).changes.map(\.kind)
        #expect(kinds == ["added", "not repeated"])
    }

    @Test func equalRowsCountEach() {
        #expect(said(form([row("100")]), form([row("100"), row("100")])).map { $0.prefix(6) } == ["added:"])
    }

    @Test func numbersOfFootnotesAreNothing() {
        let before = form([row("100", marks: ["F2"])], notes: [("F1", "First."), ("F2", "A range of prices.")])
        let after = form([row("100", marks: ["F1"])], notes: [("F1", "A range of prices.")])
        #expect(said(before, after) == ["not repeated: Footnote 1 of the original: First. > "])
    }

    @Test func footnotesAndRemarksInOtherWords() {
        let before = form([row("100", marks: ["F1"])], notes: [("F1", "Old words.")], remarks: "Old.")
        let after = form([row("100", marks: ["F1"])], notes: [("F1", "New words.")], remarks: "New.")
        let found = said(before, after)
        #expect(found.contains("changed: Footnote 1: Old words. > New words."))
        #expect(found.contains("changed: Remarks: Old. > New."))
        #expect(found.contains { $0.hasPrefix("changed: Table I, row 1: $10.80 (Old words.)") })
    }

    /// Whatever two lists of rows: each is in one pair at most, and equal rows always find each other.
    @Test func matchingIsOneToOne() {
        var seed: UInt64 = 42
        func random(_ below: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % below
        }
        for _ in 0..<200 {
            let rows = { (0..<random(12)).map { _ in ["t", "\(random(3))", "\(random(3))", "\(random(3))"] } }
            let (before, after) = (rows(), rows())
            let pairs = RowMatching(before, after).pairs
            #expect(Set(pairs.map(\.original)).count == pairs.count && Set(pairs.map(\.amendment)).count == pairs.count)
            for row in Set(before + after) {
                let expected = min(before.count { $0 == row }, after.count { $0 == row })
                #expect(pairs.count { before[$0.original] == row && after[$0.amendment] == row } == expected)
            }
        }
    }
}
