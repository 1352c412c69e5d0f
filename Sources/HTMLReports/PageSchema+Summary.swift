import OwnershipForms
import OwnershipReview
import Templating

let summaryShape = RecordShape<Summary>(
    "summary",
    [
        .text("headline", "Who did what, in one sentence.", example: "DOE JANE sold 1,250 shares of …") {
            $0.facts.headline + "."
        },
        .text("details", "The rest, in a second sentence; empty if there is none.", example: "The sale was made on …") {
            $0.facts.details.map { $0 + "." }
        },
        .record("figure", keyFigureShape, "The figure that is set large; absent if there is none.") {
            $0.facts.keyFigure
        },
        .list("keyFacts", of: keyFactShape, "Issuer, period, filed date, trading plan.") { $0.facts.keyFacts },
        .list("people", of: personShape, "The reporting persons, in short.") { $0.people },
        .flag("withholdsAddresses", "Whether street addresses were taken out on request.") { $0.withholdsAddresses },
        .flag("hasTransactions", "Whether anything was traded.") { !$0.facts.totals.isEmpty },
        .list("traded", of: tradedShape, "The accounts in which something was traded.") { summary in
            summary.accounts.filter { !$0.facts.totals.isEmpty }
        },
        .flag("hasAccounts", "Whether any position is reported.") { !$0.facts.accounts.isEmpty },
        .flag("hasTerms", "Whether any account is of derivative securities.") { summary in
            summary.facts.accounts.contains { $0.account.terms != nil }
        },
        .list("accounts", of: accountShape, "Every account: one security, held one way.") { $0.accounts },
        .flag("hasSentences", "Whether there are rows.") { !$0.facts.rows.isEmpty },
        .list("sentences", of: sentenceShape, "One sentence for each row of the form.") { $0.facts.rows },
    ])

let keyFigureShape = RecordShape<KeyFigure>(
    "key figure",
    [
        .text("qualifier", "What limits it; empty if it is exact.", example: "about") { $0.qualifier },
        .text("number", "The figure.", example: "$3,623,617") { $0.number },
        .text("what", "What it is the figure of.", example: "Sold common stock") { $0.what },
        .text("circumstances", "How many, when and at what price.", example: "74,456 at $48.11 to $49.11, 02/26/2018") {
            $0.circumstances
        },
    ])

let keyFactShape = RecordShape<KeyFact>(
    "key fact",
    [
        .text("label", "What it is.", example: "Issuer") { $0.label },
        .text("text", "What the filing says.", example: "EXAMPLE CORP [EXM]") { $0.text },
    ])

let personShape = RecordShape<(facts: PersonFacts, address: [String])>(
    "person",
    [
        .text("person", "The name as filed.", example: "DOE JANE") { $0.facts.name ?? "A person without a name" },
        .text("relationship", "To the issuer; empty where no box is ticked.", example: "director and 10% owner") {
            $0.facts.relationship
        },
        .list("address", of: lineShape, "The address.") { $0.address },
    ])

let tradedShape = RecordShape<AccountSummary>(
    "traded account",
    accountNames + [.list("totals", of: totalShape, "What was done, by kind.") { $0.totals }])

let accountShape = RecordShape<AccountSummary>(
    "account",
    accountNames + [
        .text("id", "The id of its name, which names the drawing too.", example: "account-2") { $0.id },
        .text("before", "Held before; empty where it cannot be worked out.", example: "136,137") {
            $0.facts.beforeText
        },
        .text("after", "Held after.", example: "134,018") { $0.facts.afterText },
        .list("heldMarks", of: summaryMarkShape, "Footnote marks at what is held after.") { $0.heldMarks },
        .text("change", "How much more or less is held; empty where that cannot be said.", example: "−12 %") {
            $0.facts.changeText
        },
        .list(
            "terms", of: termShape,
            "Exercise price, first and last date of exercise, where nothing was traded; else empty."
        ) {
            $0.terms
        },
        .text("basis", "How the balance is borne out, where that needs a word.", example: "as on the last row") {
            $0.facts.basisText
        },
        .text("afterRow", "The id of the row that states it.", example: "t1-r3") { $0.facts.after.row.description },
        .markup("chart", "A drawing of the positions, where they differ by 2 % or more.") { $0.chart },
    ])

let termShape = RecordShape<TermSummary>(
    "term",
    [
        .text("label", "What it is.", example: "Exercise price") { $0.label },
        .text("term", "The price or date; a dash where none is filed.", example: "$12.50") { $0.text },
        .list("termMarks", of: summaryMarkShape, "Its footnote marks.") { $0.marks },
    ])

/// The same as `accountShape` without the chart, which mail clients do not show.
let mailedAccountShape = RecordShape<AccountSummary>(
    "account",
    accountNames + [
        .text("before", "Held before; empty where it cannot be worked out.", example: "136,137") {
            $0.facts.beforeText
        },
        .text("after", "Held after.", example: "134,018") { $0.facts.afterText },
        .text("basis", "How the balance is borne out, where that needs a word.", example: "as on the last row") {
            $0.facts.basisText
        },
    ])

private let accountNames: [Property<AccountSummary>] = [
    .text("security", "The title as filed.", example: "Common Stock") { $0.name },
    .text("manner", "How it is held.", example: "held indirectly: By Trust") { $0.manner },
    .list("mannerMarks", of: summaryMarkShape, "Footnote marks at the nature of ownership.") { $0.marks },
]

let totalShape = RecordShape<TotalSummary>(
    "total",
    [
        .text("deed", "What was done.", example: "Sold common stock") { $0.total.deed },
        .text("letters", "The transaction code.", example: "S") { $0.total.letters },
        .text("rowCount", "How many rows; empty for one.", example: "3") {
            $0.total.rows.count == 1 ? nil : String($0.total.rows.count)
        },
        .text("firstRow", "The id of the first of the rows.", example: "t1-r1") { $0.total.rows.first?.description },
        .list("deedMarks", of: summaryMarkShape, "Footnote marks that explain it.") { $0.deedMarks },
        .text("dates", "When.", example: "11/19/2013 to 11/25/2013") { $0.total.dates },
        .text("amount", "How many.", example: "2,119") { $0.total.amountText },
        .text("price", "At what price.", example: "$10.00 to $10.80") { $0.total.priceText },
        .text("value", "Amount times price.", example: "at least $21,345.50") { $0.total.valueText },
        .list("amountMarks", of: summaryMarkShape, "Footnote marks at the amounts.") { $0.amountMarks },
        .list("priceMarks", of: summaryMarkShape, "Footnote marks at the prices.") { $0.priceMarks },
    ])

let summaryMarkShape = RecordShape<SummaryMark>(
    "summary mark",
    [
        .text("lead", "Stands before the last of many that follow one another.", example: "–") {
            $0.lead
        },
        .text("leadTarget", "The id of the first footnote left out; empty if there is none.", example: "fn-4") {
            $0.firstOmitted.map(footnoteID)
        },
        .text("label", "What is printed between the brackets.", example: "3") { $0.label },
        .text("target", "The id of the footnote; empty if the filing has none of that name.", example: "fn-3") {
            $0.footnote.map(footnoteID)
        },
    ])

let sentenceShape = RecordShape<RowFacts>(
    "sentence",
    [
        .text("row", "The id of the row on the form.", example: "t1-r3") { $0.identifier.description },
        .text("place", "Where the row stands.", example: "Table I, row 3") { $0.identifier.words },
        .text("sentence", "What the row says.", example: "Sold 500 shares of common stock on …") { $0.sentence },
    ])

let sourceShape = RecordShape<SourceLink>(
    "source",
    [
        .text("label", "What is there.", example: "The submission as filed") { $0.label },
        .text("address", "The URL.", example: "https://www.sec.gov/Archives/edgar/data/…") { $0.address },
    ])
