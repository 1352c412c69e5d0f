import OwnershipForms
import OwnershipReview

/// What stands above the form: the facts of a filing, put into the words and the order of a page.
///
/// A class, since each account and each total refers to it.
final class Summary {
    let form: FilledForm
    let facts: FilingFacts
    let withholdsAddresses: Bool
    private let rowsOfTableI: Int

    init(_ content: PageContent) {
        form = content.form
        facts = content.facts
        withholdsAddresses = content.withholdsAddresses
        rowsOfTableI = facts.rows.count { $0.identifier.table == .nonDerivative }
    }

    var keyFacts: [LabelledList.Item] {
        let identity = form.identity
        let symbol = identity.tradingSymbol.isEmpty ? "" : " [\(identity.tradingSymbol)]"
        var items = [
            LabelledList.Item("Issuer", identity.issuerName.isEmpty ? "not stated" : identity.issuerName + symbol),
            LabelledList.Item("Period", identity.period.isEmpty ? "not stated" : identity.period),
            LabelledList.Item("Filed", identity.filed?.monthDayYear ?? "date unknown"),
        ]
        // The initial statement has no such box.
        if facts.plan != .notStated || identity.documentType.form != .form3 {
            items.append(LabelledList.Item("Rule 10b5-1 plan", facts.plan.words))
        }
        if facts.isExit { items.append(LabelledList.Item("Section 16", "no longer subject to it")) }
        return items
    }

    /// Each reporting person with the address lines of the form.
    var people: [(facts: PersonFacts, address: [String])] {
        facts.people.enumerated().map { index, person in
            (person, form.owners.owners.indices.contains(index) ? form.owners.owners[index].addressLines : [])
        }
    }

    /// Accounts in which something was traded.
    var traded: [AccountSummary] { accounts.filter { !$0.facts.totals.isEmpty } }

    var accounts: [AccountSummary] {
        facts.accounts.enumerated().map { AccountSummary(number: $0 + 1, facts: $1, summary: self) }
    }

    func row(_ identifier: RowIdentifier) -> RowFacts? {
        let index = identifier.number - 1 + (identifier.table == .nonDerivative ? 0 : rowsOfTableI)
        return facts.rows.indices.contains(index) ? facts.rows[index] : nil
    }

    /// The marks of these labels, each once; of many, the first and the last. The form has them all, each at its value.
    func marks(_ labels: [String]) -> [SummaryMark] {
        var seen: Set<String> = []
        let marks = labels.filter { seen.insert($0).inserted }.map { label in
            SummaryMark(
                label: label, footnote: form.explanation.footnotes.firstIndex { $0.label == label }, lead: nil)
        }
        guard marks.count > 4, let first = marks.first, var last = marks.last else { return marks }
        last.lead = "… "
        return [first, last]
    }
}

/// An account of the summary.
struct AccountSummary {
    let number: Int
    let facts: AccountFacts
    let summary: Summary

    var totals: [(total: KindTotal, summary: Summary)] { facts.totals.map { ($0, summary) } }

    var marks: [SummaryMark] { summary.marks(facts.account.natureMarks.map(\.label)) }

    var chart: [UInt8]? { PositionChart(facts, rows: facts.rows.compactMap(summary.row))?.markup(number: number) }
}

/// A footnote mark in the summary. Only marks on the form have ids to come back to.
struct SummaryMark {
    let label: String
    let footnote: Int?
    /// Stands before the last of many.
    var lead: String?
}
