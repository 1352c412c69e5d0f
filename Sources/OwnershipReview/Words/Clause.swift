import OwnershipModel

/// A clause of a headline: a verb and its objects.
struct Clause {
    var predicate: Predicate
    /// The totals that the clause reports.
    var items: [KindTotal]
    /// For an exercise or conversion reported in one clause: its wording, and the totals given up for the single item.
    var exercise: (words: Exercise, given: [KindTotal])?

    /// Groups totals into clauses: one for each matched exercise or conversion, one for each gift or other transaction that stays among the
    /// person's own holdings, and one for each distinct predicate.
    static func clauses(of totals: [KindTotal]) -> [Clause] {
        var clauses: [Clause] = []
        var used: Set<Int> = []
        for way in Exercise.Way.allCases {
            for index in totals.indices where !used.contains(index) {
                guard let given = counterparts(of: index, in: totals, besides: used, way) else { continue }
                used.formUnion(given + [index])
                let items = given.map { totals[$0] }
                let words = Exercise(
                    way, code: totals[index].code?.value, given: items.map(\.security), isSwap: totals[index].isSwap)
                clauses.append(
                    Clause(
                        predicate: Predicate(Deed(totals[index])), items: [totals[index]], exercise: (words, items)))
            }
        }
        for index in totals.indices where !used.contains(index) {
            guard let (move, received) = move(of: index, in: totals, besides: used) else { continue }
            used.formUnion([index, received])
            clauses.append(Clause(predicate: move, items: [totals[index]]))
        }
        for (index, total) in totals.enumerated() where !used.contains(index) {
            let predicate = Predicate(Deed(total))
            if let same = clauses.firstIndex(where: { $0.predicate == predicate && $0.exercise == nil }) {
                clauses[same].items.append(total)
            } else {
                clauses.append(Clause(predicate: predicate, items: [total]))
            }
        }
        return clauses
    }

    /// Returns the totals of derivative securities whose other side is the total at `index`: those with the same code whose
    /// amounts, or underlying amounts, add up to it exactly, or all units of that security on the same days. Nil if there are
    /// none.
    private static func counterparts(
        of index: Int, in totals: [KindTotal], besides used: Set<Int>, _ way: Exercise.Way
    ) -> [Int]? {
        guard totals[index].isConversion else { return nil }
        let gained = totals[index]
        guard case .exact(let amount) = gained.amount else { return nil }
        let deed = Deed(gained)
        let candidates = totals.indices.filter {
            $0 != index && !used.contains($0) && way.fits(deed, with: Deed(totals[$0])) && !totals[$0].isPartial
                && totals[$0].code?.value == gained.code?.value && totals[$0].isSwap == gained.isSwap
        }
        let key = gained.title == nil ? nil : gained.titleKey
        let named = candidates.filter { totals[$0].underlyingKey == key }
        for group in [named, candidates] where !group.isEmpty {
            let amounts = group.filter { totals[$0].unit == .shares }.compactMap { totals[$0].amount.number }
            let underlying = group.compactMap { totals[$0].underlyingAmount }
            if amounts.count == group.count, Total.sum(amounts) == amount { return group }
            if underlying.count == group.count, Total.sum(underlying) == amount { return group }
        }
        // Units are settled in another number of shares for performance, or with dividend equivalents.
        let isSettlement =
            way == .acquired && gained.table == .nonDerivative && !named.isEmpty
            && named.allSatisfy { place in
                totals[place].table == .derivative && totals[place].security.isUnit
                    && (totals[place].earliest, totals[place].latest) == (gained.earliest, gained.latest)
            }
        return isSettlement ? named : nil
    }

    /// Returns the words for a gift, or for a transaction coded J, that stays among the reported holdings, and the total that was received for the one at
    /// `index`: of the same security and amount, on the same days, held otherwise. Nil if there is none.
    private static func move(
        of index: Int, in totals: [KindTotal], besides used: Set<Int>
    ) -> (Predicate, received: Int)? {
        let given = totals[index]
        guard given.kind == .gift || given.kind == .other, given.direction == .disposed, !given.isPartial,
            given.undatedRows == 0,
            let amount = given.amount.number, !amount.isZero
        else { return nil }
        let received = totals.indices.first {
            let total = totals[$0]
            return !used.contains($0) && total.kind == given.kind && total.direction == .acquired
                && total.undatedRows == 0
                && total.table == given.table && total.titleKey == given.titleKey && total.unit == given.unit
                && total.isSwap == given.isSwap && !total.isPartial && total.amount.number == amount
                && (total.earliest, total.latest) == (given.earliest, given.latest)
                && given.accounts.allSatisfy { account in total.accounts.allSatisfy(account.isHeldOtherwise) }
        }
        guard let received else { return nil }
        let (from, to) = (Account.sources(given.accounts), Account.destinations(totals[received].accounts))
        if given.kind == .gift {
            return (Predicate(before: "moved ", after: " by gift from \(from) to \(to)", plural: "gifts"), received)
        }
        let labels = (given.explanations + totals[received].explanations).unique
        let note = labels.isEmpty ? "no footnote explains it" : "see \(footnotes(labels))"
        return (Predicate(before: "moved ", after: " from \(from) to \(to), coded J (\(note))"), received)
    }

    /// The position in a headline, lowest first.
    var rank: Int { items.first?.rank ?? .max }

    /// Whether the clause tells sales of a security that another tells purchases of, or purchases of one that it tells sales of.
    func isOtherSide(of clause: Clause) -> Bool {
        guard items.count == 1, clause.items.count == 1, rank == 0, clause.rank == 0 else { return false }
        return items[0].kind != clause.items[0].kind && items[0].table == clause.items[0].table
            && items[0].titleKey == clause.items[0].titleKey
    }

    /// The number of transactions that the clause reports, without those whose amount is filed as zero.
    var count: Int { items.reduce(0) { $0 + max(1, $1.rows.count - $1.rowsOfNothing) } }
}
