import OwnershipForms
import OwnershipReview

/// What stands above the form: the facts of a filing, put into the order of a page.
struct Summary {
    let facts: FilingFacts
    let withholdsAddresses: Bool
    let accounts: [AccountSummary]
    /// Each reporting person with the address lines of the form.
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

    var chart: [UInt8]? { facts.positions.map { PositionChart.markup($0, number: number) } }
}

/// What was done in an account, by kind.
struct TotalSummary {
    let total: KindTotal
    fileprivate let footnotes: [FilledFootnote]

    var deedMarks: [SummaryMark] { SummaryMark.marks(total.explanations, to: footnotes) }

    var priceMarks: [SummaryMark] { SummaryMark.marks(total.priceNotes, to: footnotes) }
}

/// A footnote mark in the summary. Only marks on the form have ids to come back to.
struct SummaryMark {
    let label: String
    let footnote: Int?
    /// Stands before the last of many.
    var lead: String?

    /// The marks of these labels, each once; of many, the first and the last. The form has them all, each at its value.
    static func marks(_ labels: [String], to footnotes: [FilledFootnote]) -> [SummaryMark] {
        var marks: [SummaryMark] = []
        for label in labels where !marks.contains(where: { $0.label == label }) {
            marks.append(
                SummaryMark(label: label, footnote: footnotes.firstIndex { $0.label == label }, lead: nil))
        }
        guard marks.count > 4, let first = marks.first, var last = marks.last else { return marks }
        last.lead = "… "
        return [first, last]
    }
}
