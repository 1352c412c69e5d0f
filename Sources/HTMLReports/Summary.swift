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
        let showsTerms = facts.totals.isEmpty
        accounts = facts.accounts.enumerated().map { index, account in
            AccountSummary(account, number: index + 1, footnotes: footnotes, showsTerms: showsTerms)
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

    private let showsTerms: Bool

    /// - Parameter showsTerms: whether the terms are told, as where nothing was traded.
    init(_ facts: AccountFacts, number: Int, footnotes: [FilledFootnote], showsTerms: Bool) {
        (self.facts, self.number, self.footnotes) = (facts, number, footnotes)
        self.showsTerms = showsTerms
        (name, manner) = (facts.name, facts.manner)
        marks = SummaryMark.marks(facts.mannerNotes, to: footnotes)
    }

    var heldMarks: [SummaryMark] { SummaryMark.marks(facts.heldNotes, to: footnotes) }

    /// The terms of a derivative security: exercise price, when it can be exercised, when it expires.
    var terms: [TermSummary] {
        guard showsTerms else { return [] }
        let terms = facts.account.terms
        return [
            ("Exercise price", terms?.priceText), ("Exercisable", terms?.exercisableText),
            ("Expires", terms?.expiryText),
        ].map { label, term in
            TermSummary(
                label: label, text: term?.text ?? "", marks: SummaryMark.marks(term?.notes ?? [], to: footnotes))
        }
    }

    var totals: [TotalSummary] { facts.totals.map { TotalSummary(total: $0, footnotes: footnotes) } }

    /// The id of its name on the page.
    var id: String { numbered("account-", number) }

    /// A drawing of the positions, where they differ enough for it to show something.
    var chart: [UInt8]? {
        guard let series = facts.positions, series.showsChange else { return nil }
        return PositionChart.markup(series, number: number, of: id)
    }
}

/// A term of a derivative security.
struct TermSummary {
    let label: String
    let text: String
    let marks: [SummaryMark]
}

/// The transactions of one kind in an account.
struct TotalSummary {
    let total: KindTotal
    fileprivate let footnotes: [FilledFootnote]

    var deedMarks: [SummaryMark] { SummaryMark.marks(total.explanations, to: footnotes) }

    var amountMarks: [SummaryMark] { SummaryMark.marks(total.amountNotes, to: footnotes) }

    var priceMarks: [SummaryMark] { SummaryMark.marks(total.priceNotes, to: footnotes) }
}

/// A footnote mark in the summary. It has no id, because footnotes link back to marks on the form only.
struct SummaryMark {
    let label: String
    let footnote: Int?
    /// A dash before the last mark of a run.
    var lead: String?
    /// The footnote of the first mark omitted, to which the dash leads.
    var firstOmitted: Int?

    /// The most footnotes in a row that have a mark each.
    private static let longestRun = 4

    /// Returns the marks with these labels, without duplicates. Of more than four footnotes that follow one another, only
    /// the first and last have a mark, joined by a dash.
    static func marks(_ labels: [String], to footnotes: [FilledFootnote]) -> [SummaryMark] {
        guard !labels.isEmpty else { return [] }
        var marks: [SummaryMark] = []
        for label in labels where !marks.contains(where: { $0.label == label }) {
            marks.append(
                SummaryMark(label: label, footnote: footnotes.firstIndex { $0.label == label }))
        }
        guard marks.count > longestRun else { return marks }
        var shown: [SummaryMark] = []
        var start = 0
        while start < marks.count {
            var end = start
            while end + 1 < marks.count, let footnote = marks[end].footnote, marks[end + 1].footnote == footnote + 1 {
                end += 1
            }
            if end - start >= longestRun {
                (marks[end].lead, marks[end].firstOmitted) = ("–", marks[start + 1].footnote)
                shown += [marks[start], marks[end]]
            } else {
                shown += marks[start...end]
            }
            start = end + 1
        }
        return shown
    }
}
