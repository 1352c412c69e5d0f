import OwnershipForms
import OwnershipReview
import Templating

/// The names for what a message shows of a filing.
let mailedExcerptProperties: [Property<MailEntry>] = [
    .text("caption", "Form, issuer and day of filing.", example: "Form 4 · EXAMPLE CORP [EXM] · filed 03/17/2025") {
        $0.excerpt.caption
    },
    .text("type", "What was done above all.", example: "Sold") { $0.excerpt.type },
    .flag("isBought", "Whether that is a purchase.") { $0.excerpt.line.trade == .bought },
    .flag("isSold", "Whether that is a sale.") { $0.excerpt.line.trade == .sold },
    .text("value", "For how much; empty where nothing was traded.", example: "about $21,346") { $0.excerpt.value },
    .text("held", "What is left, where that is one account.", example: "134,018 directly (−1.6 %)") {
        $0.excerpt.held
    },
    .flag("hasRows", "Whether there are rows to show.") { !$0.excerpt.rows.isEmpty },
    .flag("showsHoldings", "Whether nothing was traded, so that figures are amounts held.") {
        $0.excerpt.showsHoldings
    },
    .list("rows", of: mailRowShape, "The most important rows: purchases and sales, then the rest, by value.") {
        $0.excerpt.rows
    },
    .text(
        "moreRows", "How many rows are left out; empty if none is.",
        example: "And 25 more in the attached PDF: 12 transactions and 13 holdings."
    ) { $0.excerpt.moreRows },
    .flag("hasOddities", "Whether something is odd or in doubt.") { !$0.excerpt.oddities.isEmpty },
    .list("oddities", of: lineShape, "What is odd about the filing or was in doubt when it was read.") {
        $0.excerpt.oddities
    },
    .text("statement", "Said by a form that reports no securities.", example: "No securities are …") {
        $0.excerpt.statement
    },
    .flag("hasNotes", "Whether there are footnotes, shown or left out.") {
        !$0.excerpt.notes.isEmpty || $0.excerpt.moreNotes != nil
    },
    .list("notes", of: mailNoteShape, "The first footnotes of the rows shown.") { $0.excerpt.notes },
    .text(
        "moreNotes", "How many footnotes are left out; empty if none is.",
        example: "27 more footnotes are in the attached PDF."
    ) { $0.excerpt.moreNotes },
    .list("persons", of: lineShape, "The first reporting persons, with their relationships.") { $0.excerpt.people },
    .text(
        "morePersons", "How many persons are left out; empty if none is.",
        example: "and 9 more reporting persons in the attached PDF"
    ) { $0.excerpt.morePeople },
    .flag("hasShortRemarks", "Whether there are remarks.") { !$0.excerpt.remarks.isEmpty },
    .list("shortRemarks", of: lineShape, "The remarks, or their beginning.") { $0.excerpt.remarks },
    .text("page", "Its page on a website; empty if there is none.", example: "https://example.com/filings/…") {
        $0.filing.page
    },
    .text("cuts", "That texts are cut; empty if none is.", example: "A text that ends in “…” is whole in the …") {
        $0.excerpt.cuts
    },
]

private let mailRowShape = RecordShape<MailExcerpt.Row>(
    "mail row",
    [
        .text("deed", "What was done, or the security that is held.", example: "Sold common stock, code S") { $0.deed },
        .flag("isMarket", "Whether it is a purchase or a sale.") { $0.isMarket },
        .flag("isBought", "Whether it was bought.") { $0.trade == .bought },
        .flag("isSold", "Whether it was sold.") { $0.trade == .sold },
        .list("deedMarks", of: summaryMarkShape, "Footnote marks that explain it.") {
            SummaryMark.marks($0.deedMarks, to: [])
        },
        .text("account", "The account.", example: "Common Stock, held directly") { $0.account },
        .list("accountMarks", of: summaryMarkShape, "Footnote marks at the nature of ownership.") {
            SummaryMark.marks($0.accountMarks, to: [])
        },
        .text("circumstances", "Amount, price and dates.", example: "2,119 · price $10.00 to $10.80 · 11/19/2013") {
            $0.circumstances
        },
        .list("priceMarks", of: summaryMarkShape, "Footnote marks at the prices.") {
            SummaryMark.marks($0.priceMarks, to: [])
        },
        .text("heldAfter", "The balance.", example: "134,018 (−1.6 %)") { $0.held },
        .text("figure", "The value; where nothing was traded the amount held.", example: "$21,345.50") { $0.figure },
    ])

private let mailNoteShape = RecordShape<FilledFootnote>(
    "mail note",
    [
        .text("label", "What is printed before it.", example: "3") { $0.label },
        .list("lines", of: lineShape, "The text, or its beginning.") { note in
            note.text.split(separator: "\n").map(String.init)
        },
    ])

let mailLineShape = RecordShape<MailDigest.Line>(
    "mail line",
    [
        .text("person", "The first reporting person and how many others.", example: "DOE JANE and 9 more") {
            $0.person
        },
        .text("about", "Relationship and issuer.", example: "director · EXAMPLE CORP [EXM]") { $0.about },
        .text("type", "What was done.", example: "Sold") { $0.type },
        .flag("isBought", "Whether it was bought.") { $0.trade == .bought },
        .flag("isSold", "Whether it was sold.") { $0.trade == .sold },
        .text("words", "How much, what is left, and what else.", example: "1,250 shares of common stock; …") {
            $0.words
        },
        .text("source", "Form, day of filing, attached files.", example: "Form 4, filed 03/17/2025, a.pdf") {
            $0.source
        },
        .text("figure", "For how much; empty where nothing was traded.", example: "$12,500") { $0.figure },
        .text(
            "address", "Its page on a website, or else on EDGAR; empty if not known.",
            example: "https://www.sec.gov/Archives/…"
        ) {
            $0.address
        },
        .text(
            "preview", "What the address cid: names a picture of the form's first page by; empty if there is none.",
            example: "4f1a9c@preview.filingpress"
        ) { $0.preview },
    ])
