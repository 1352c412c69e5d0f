import OwnershipReview

/// A line of the table of transactions: those of one kind, held one way.
struct TradeLine {
    let total: KindTotal
    /// The account, or the first of several.
    let account: AccountFacts
    /// Whether the account is one of several lots of which the others have lines of their own.
    let isLot: Bool
    /// The number of accounts, those held the same way counted as one.
    let ways: Int

    /// The most lines of a table that tells what was done in each account.
    private static let most = 12

    /// The lines of a filing: purchases and sales first, the rest in order of the rows. Lots that are held the same way make
    /// one line; so do all accounts if the lines would be too many.
    static func all(of facts: FilingFacts) -> [TradeLine] {
        let totals = facts.totals.filter(\.isMarket) + facts.totals.filter { !$0.isMarket }
        let accounts = totals.map { total in
            facts.accounts.indices.filter { place in
                facts.accounts[place].totals.contains { $0.isPart(of: total) }
            }
        }
        let ways = accounts.map { Set($0.map { facts.accounts[$0].way }).count }
        let counts = zip(ways, accounts).map { $0 == 1 ? 1 : $1.count }
        let isDivided = counts.reduce(0, +) <= most
        var lines: [TradeLine] = []
        for (index, total) in totals.enumerated() {
            guard let first = accounts[index].first else { continue }
            if ways[index] == 1 || !isDivided {
                lines.append(
                    TradeLine(total: total, account: facts.accounts[first], isLot: false, ways: ways[index]))
                continue
            }
            for place in accounts[index] {
                let account = facts.accounts[place]
                for own in account.totals where own.isPart(of: total) {
                    lines.append(TradeLine(total: own, account: account, isLot: account.lot != nil, ways: 1))
                }
            }
        }
        return lines
    }
}

extension AccountFacts {
    /// What distinguishes how securities are held.
    var way: [String] { [manner] + mannerNotes }
}

extension KindTotal {
    /// Whether the total is of some of the rows of another.
    func isPart(of other: KindTotal) -> Bool { rows.first.map(other.rows.contains) ?? false }
}
