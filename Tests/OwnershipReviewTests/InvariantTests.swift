import OwnershipModel
import OwnershipReview
import Testing

/// What must hold for any filing, tried on some hundred invented ones; the same ones every time.
@Suite struct InvariantTests {
    /// A small generator with a seed, so that a failure can be repeated.
    struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    private func row(_ dice: inout Dice) -> SecurityRow {
        let codes = TransactionCode.allCases.map(\.rawValue) + ["Q"]
        let amount = Int.random(in: 2...1_000_000, using: &dice)
        let price = Int.random(in: 0...5, using: &dice)
        return .trade(
            codes.randomElement(using: &dice), Bool.random(using: &dice) ? "A" : "D",
            price == 5 ? "\(amount).5" : "\(amount)",
            of: ["Common Stock", "Class B Stock", "Stock Units"].randomElement(using: &dice),
            at: price == 0 ? nil : "\(price).\(Int.random(in: 0...9999, using: &dice))",
            on: "2024-01-1\(Int.random(in: 0...9, using: &dice))", after: "\(amount * 2)",
            form: Bool.random(using: &dice) ? "D" : "I", nature: Bool.random(using: &dice) ? "By Trust" : nil)
    }

    private func filing(_ dice: inout Dice) -> Filing {
        let counts = (Int.random(in: 1...6, using: &dice), Int.random(in: 0...4, using: &dice))
        return .report("4", (0..<counts.0).map { _ in row(&dice) }, derivative: (0..<counts.1).map { _ in row(&dice) })
    }

    /// A total without its row numbers, which a split moves.
    private func figures(_ filing: Filing) -> [String] {
        facts(of: filing).totals.map { total in
            let value =
                switch total.value {
                case .exact(let number): "\(number)"
                case .atLeast(let number, _): "at least \(number)"
                case .unknown(.unpriced): "unpriced"
                case .unknown(let reason): "\(reason)"
                }
            return "\(total.table) \(total.title ?? "") \(total.code?.text ?? "") \(total.direction?.rawValue ?? "") "
                + "\(total.amount) \(value)"
        }
    }

    @Test func splittingARowKeepsTotals() {
        var dice = Dice(state: 4)
        for _ in 0..<400 {
            let filing = filing(&dice)
            let index = Int.random(in: 0..<filing.document.nonDerivativeSecurities.count, using: &dice)
            var split = filing
            let whole = filing.document.nonDerivativeSecurities[index]
            guard case .shares(let filed)? = whole.transactionAmount.value, let amount = filed.value else {
                Issue.record("a row without an amount")
                continue
            }
            var (first, second) = (whole, whole)
            let part = Amount(coefficient: amount.coefficient / 3, scale: amount.scale)
            let rest = Amount(coefficient: amount.coefficient - part.coefficient, scale: amount.scale)
            first.transactionAmount = Noted(.shares(Filed(part.description)))
            second.transactionAmount = Noted(.shares(Filed(rest.description)))
            split.document.nonDerivativeSecurities.replaceSubrange(index...index, with: [first, second])
            #expect(figures(split) == figures(filing))
        }
    }

    @Test func anotherOwnerChangesNoFigure() {
        var dice = Dice(state: 5)
        for _ in 0..<150 {
            let filing = filing(&dice)
            var joint = filing
            joint.document.reportingOwners.append(.person("ANOTHER LP", isTenPercentOwner: "1"))
            let (before, after) = (facts(of: filing), facts(of: joint))
            #expect(after.totals == before.totals)
            #expect(after.accounts == before.accounts)
            #expect(after.rows == before.rows)
            #expect(after.people.count == before.people.count + 1)
        }
    }

    @Test func aHoldingRowChangesNoTotal() {
        var dice = Dice(state: 6)
        for _ in 0..<150 {
            let filing = filing(&dice)
            var more = filing
            more.document.nonDerivativeSecurities.append(.holding("123456"))
            #expect(facts(of: more).totals == facts(of: filing).totals)
            #expect(facts(of: more).accounts.count == facts(of: filing).accounts.count + 1)
        }
    }

    @Test func everyRowIsToldAndInOneAccount() {
        var dice = Dice(state: 7)
        for _ in 0..<150 {
            let filing = filing(&dice)
            let facts = facts(of: filing)
            let rows = facts.rows.map(\.identifier)
            #expect(
                rows.count == filing.document.nonDerivativeSecurities.count + filing.document.derivativeSecurities.count
            )
            #expect(Set(rows).count == rows.count)
            let inAccounts = facts.accounts.flatMap(\.rows)
            #expect(inAccounts.count == rows.count)
            #expect(Set(inAccounts) == Set(rows))
            let inTotals = facts.totals.flatMap(\.rows)
            #expect(inTotals.count == rows.count)
            #expect(Set(inTotals) == Set(rows))
            #expect(facts.rows.allSatisfy { $0.sentence.hasSuffix(".") && $0.sentence.count > 10 })
            #expect(facts == OwnershipReview.facts(of: filing))
        }
    }
}
