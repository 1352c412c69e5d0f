import OwnershipModel
import OwnershipReview

extension Site {
    /// The glossary of all transaction codes.
    var glossaryPage: SitePage {
        let here = SiteAddress.glossary
        let rows = CodeGlossary.all.map { meaning in
            let kind = TransactionCode(rawValue: meaning.letter).map { TransactionKind($0) }
            let listed = kind.flatMap { kind in kinds.first { $0.kind == kind } }
            return SiteTable.Row(cells: [
                SiteTable.Cell(meaning.letter, isHead: true), SiteTable.Cell(meaning.official),
                SiteTable.Cell(meaning.plain),
                listed.map { listed in
                    SiteTable.Cell(
                        SiteWords.grouped(listed.filings.count),
                        to: SiteAddress.way(from: here, to: SiteAddress.kind(SiteWords.name(of: listed.kind))))
                } ?? SiteTable.Cell("–"),
            ])
        }
        return SitePage(
            path: here, title: "Transaction codes", description: "What the letters in the code column mean.",
            heading: "Transaction codes",
            lead: [
                "The letters of the code column, with what the form's instructions say, in our words, and plain words beside them. Whether securities were acquired or disposed of is told by the column (A) or (D), never by the code."
            ],
            sections: [
                SiteSection(
                    id: "codes", heading: "Codes",
                    table: SiteTable(
                        caption: "Transaction codes", hidesCaption: true,
                        head: ["Code", "Meaning", "In plain words", "Filings here"].map { SiteTable.Head($0) },
                        rows: rows))
            ])
    }
}
