import OwnershipForms
import OwnershipReview

/// The summary above the form: the facts of a filing in the order of the page.
struct Summary {
    let facts: FilingFacts
    let withholdsAddresses: Bool
    let accounts: [AccountSummary]
    /// The reporting persons, each with the address lines on the form.
    let people: [(facts: PersonFacts, address: [String])]

    init(_ facts: FilingFacts, of form: FilledForm, withholdsAddresses: Bool) {
        self.facts = facts
        self.withholdsAddresses = withholdsAddresses
        let owners = form.owners.owners
        people = facts.people.enumerated().map { index, person in
            (person, index < owners.count ? owners[index].addressLines : [])
        }
        let footnotes = form.explanation.footnotes
        accounts = facts.accounts.enumerated().map { index, account in
            AccountSummary(account, number: index + 1, footnotes: footnotes)
        }
    }
}

/// An account of the summary.
struct AccountSummary {
    let facts: AccountFacts
    let name: String
    let manner: String
    let marks: [SummaryMark]
    private let number: Int
    private let footnotes: [FilledFootnote]

    init(_ facts: AccountFacts, number: Int, footnotes: [FilledFootnote]) {
        (self.facts, self.number, self.footnotes) = (facts, number, footnotes)
        (name, manner) = (facts.name, facts.manner)
        marks = SummaryMark.marks(facts.account.natureMarks.map(\.label), to: footnotes)
    }

    var totals: [TotalSummary] { facts.totals.map { TotalSummary(total: $0, footnotes: footnotes) } }

    /// The id of its name on the page.
    var id: String { numbered("account-", number) }

    var chart: [UInt8]? { facts.positions.map { PositionChart.markup($0, number: number, of: id) } }
}

/// The transactions of one kind in an account.
struct TotalSummary {
    let total: KindTotal
    fileprivate let footnotes: [FilledFootnote]

    var deedMarks: [SummaryMark] { SummaryMark.marks(total.explanations, to: footnotes) }

    var priceMarks: [SummaryMark] { SummaryMark.marks(total.priceNotes, to: footnotes) }
}

/// A footnote mark in the summary. It has no id, because footnotes link back to marks on the form only.
struct SummaryMark {
    let label: String
    let footnote: Int?
    /// Text before the last mark when others are omitted.
    var lead: String?
    /// The footnote of the first mark omitted.
    var firstOmitted: Int?

    /// Returns the marks with these labels, without duplicates. If there are more than four, only the first and last
    /// are returned; the form shows them all.
    static func marks(_ labels: [String], to footnotes: [FilledFootnote]) -> [SummaryMark] {
        var marks: [SummaryMark] = []
        for label in labels where !marks.contains(where: { $0.label == label }) {
            marks.append(
                SummaryMark(label: label, footnote: footnotes.firstIndex { $0.label == label }))
        }
        guard marks.count > 4, let first = marks.first, var last = marks.last else { return marks }
        (last.lead, last.firstOmitted) = ("… ", marks[1].footnote)
        return [first, last]
    }
}
