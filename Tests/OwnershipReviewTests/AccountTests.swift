import OwnershipModel
import OwnershipReview
import Testing

@Suite struct AccountTests {
    private func accounts(_ rows: [SecurityRow], derivative: [SecurityRow] = []) -> [AccountFacts] {
        facts(of: .report("4", rows, derivative: derivative)).accounts
    }

    @Test func anAccountIsTitleFormAndNature() {
        var otherTrust = SecurityRow.trade("S", "D", "1", after: "5", form: "I", nature: "By Trust")
        otherTrust.natureOfOwnership.marks = marks("F2")
        let accounts = accounts([
            .trade("S", "D", "1", after: "9"), .trade("S", "D", "1", of: "COMMON  STOCK", after: "8"),
            .trade("S", "D", "1", of: "Common Stock, $.01 par value", after: "7"),
            .trade("S", "D", "1", after: "6", form: "I", nature: "By Trust"), otherTrust,
            .trade("S", "D", "1", after: "4", form: "I", nature: "By Spouse"),
        ])
        #expect(accounts.map { $0.rows.map(\.number) } == [[1, 2], [3], [4], [5], [6]])
        #expect(accounts.map(\.title)[..<2] == ["Common Stock", "Common Stock, $.01 par value"])
        #expect(accounts.allSatisfy { $0.lot == nil })
    }

    @Test func balancesThatFollowLeadBack() {
        let account = accounts([.trade("P", "A", "10", after: "110"), .trade("S", "D", "30.5", after: "79.5")])[0]
        #expect(account.before == .known(number("100")))
        #expect(account.after.amount == .known(number("79.5")))
        #expect(account.after.row == RowIdentifier(.nonDerivative, 2))
        #expect(account.after.basis == .rowToRow)
    }

    @Test func oneBalanceOnEveryRowIsRecognised() {
        let account = accounts([.trade("S", "D", "10", after: "80"), .trade("S", "D", "10", after: "80.0")])[0]
        #expect(account.after.basis == .sameOnEveryRow)
        #expect(account.after.amount == .known(number("80")))
        #expect(account.before == .unknown(.oneBalanceOnEveryRow))
    }

    @Test func balancesThatDoNotFollowLeadNowhere() {
        let account = accounts([.trade("S", "D", "10", after: "80"), .trade("S", "D", "10", after: "75")])[0]
        #expect(account.after.basis == .lastRow)
        #expect(account.before == .unknown(.notRowToRow(RowIdentifier(.nonDerivative, 2))))
    }

    @Test func nothingIsComputedFromWhatIsUnreadable() {
        let first = RowIdentifier(.nonDerivative, 1)
        for row in [
            SecurityRow.trade("S", "D", "x", after: "80"), .trade("S", "D", nil, after: "80"),
            .trade("S", "D", "1", after: "80-"), .trade("S", nil, "1", after: "80"), .trade("S", "D", "1", after: nil),
        ] {
            #expect(accounts([row])[0].before == .unknown(.unreadable(first)))
        }
        #expect(accounts([.trade("S", "D", "1", after: "80-")])[0].after.amount == .unreadable("80-"))
        #expect(accounts([.trade("S", "D", "1", after: nil)])[0].after.amount == .notStated)
        #expect(accounts([.trade("P", "A", "100", after: "80")])[0].before == .unknown(.negative))
    }

    /// A holding beside trades is another position, not the last word on theirs.
    @Test func holdingsStandBesideTrades() {
        let accounts = accounts([
            .trade("S", "D", "10", of: "Restricted Stock Units", after: "90"),
            .holding("400", of: "Restricted Stock Units"), .holding("500", of: "Restricted Stock Units"),
        ])
        #expect(accounts.map(\.after.amount) == ["90", "400", "500"].map { .known(number($0)) })
        #expect(accounts.map(\.lot) == [1, 2, 3])
        #expect(accounts[0].before == .known(number("100")))
        #expect(accounts[1].before == .unknown(.noTransaction))
        #expect(accounts[1].totals.isEmpty)
    }

    /// Grants of one title run down side by side.
    @Test func unitsComeInLots() {
        let units = "Restricted Stock Units"
        let accounts = accounts(
            [],
            derivative: [
                .trade("M", "D", "10", of: units, after: "90"), .trade("M", "D", "5", of: units, after: "20"),
                .trade("F", "D", "2", of: units, after: "88"),
            ])
        #expect(accounts.map { $0.rows.map(\.number) } == [[1, 3], [2]])
        #expect(accounts.map(\.before) == [.known(number("100")), .known(number("25"))])
        #expect(accounts.map(\.after.basis) == [.rowToRow, .onlyRow])
    }

    /// Two swaps of one piece each: were "1" the balance of both together, there would have been -1 before.
    @Test func oneBalanceIsNotSharedWhereItCannotBe() {
        let swaps = accounts(
            [],
            derivative: [.trade("J", "A", "1", of: "Swap", after: "1"), .trade("J", "A", "1", of: "Swap", after: "1")])
        #expect(swaps.map(\.before) == [.known(.zero), .known(.zero)])
        let shared = accounts(
            [],
            derivative: [.trade("J", "A", "1", of: "Swap", after: "2"), .trade("J", "A", "1", of: "Swap", after: "2")])
        #expect(shared.map(\.after.basis) == [.sameOnEveryRow])
    }

    @Test func optionsWithDifferentTermsAreDifferentAccounts() {
        let options = "Stock Option"
        let accounts = accounts(
            [],
            derivative: [
                .trade("M", "D", "10", of: options, after: "0").over("10", exercise: "3.50"),
                .trade("M", "D", "10", of: options, after: "0").over("10", exercise: "4.50"),
            ])
        #expect(accounts.map(\.before) == [.known(number("10")), .known(number("10"))])
        #expect(accounts.allSatisfy { $0.lot == nil })
    }

    /// The initial statement states no amount held for derivatives: it is not zero.
    @Test func anAmountThatIsNotAskedIsNotStated() {
        let facts = facts(
            of: .report("3", derivative: [SecurityRow.holding(nil, of: "Warrants").over("50", exercise: "2")]))
        #expect(facts.accounts[0].after.amount == .notStated)
        #expect(
            facts.rows[0].sentence
                == "Held warrants (underlying: 50 shares of common stock, exercise price $2.00), directly.")
    }
}
