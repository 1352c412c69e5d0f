import OwnershipForms
import Templating

/// Everything that the templates of a page may ask for, with its meaning and an example; `filingpress templates` prints it.
///
/// Captions of the forms come from here too, so that templates contain none of them.
public let pageSchema: RecordSchema = pageShape.schema

let pageShape = RecordShape<FilledForm>(
    "page",
    [
        .text("title", "For the title bar.", example: "Form 4 – EXAMPLE CORP [EXM] – DOE JANE – 03/14/2025") {
            $0.identity.title
        },
        .text("description", "The page in one line.", example: "Form 4 · EXAMPLE CORP [EXM] · Filed 03/17/2025") {
            $0.identity.runningHead.joined(separator: " · ")
        },
        .text("form", "Which form it is.", example: "Form 4/A") { $0.identity.formName },
        .text("issuer", "The issuer's name.", example: "EXAMPLE CORP") { $0.identity.issuerName },
        .text("symbol", "The issuer's trading symbol.", example: "EXM") { $0.identity.tradingSymbol },
        .text("period", "The period of the report.", example: "03/14/2025") { $0.identity.period },
        .text("accession", "The accession number, if known.", example: "0001234567-25-000042") {
            $0.identity.accessionNumber?.description
        },
        .text("filed", "When it was filed, if known.", example: "03/17/2025") { $0.identity.filed?.monthDayYear },
        .record("masthead", mastheadShape, "The head of the form.") { $0.masthead },
        .flag("hasFlags", "Whether the form has tick boxes at its top.") { !$0.checkBoxes.isEmpty },
        .list("flags", of: tickShape, "The tick boxes at the top of the form.") { $0.checkBoxes },
        .list("columns", of: gridColumnShape, "The numbered boxes, in columns from left to right.") { $0.grid },
        .list("tables", of: tableShape, "Table I and Table II.") { $0.tables },
        .record("reportingOwners", ownersShape, "All reporting persons.") { $0.owners },
        .record("explanation", explanationShape, "Explanation of responses.") { $0.explanation },
        .record("remarks", remarksShape, "Remarks, if the filing has the element.") { $0.remarks },
        .record("signatures", signaturesShape, "The signature lines.") { $0.signatures },
        .list("smallPrint", of: lineShape, "The small print at the foot.") { $0.smallPrint },
        .record("leftOver", labelledShape, "What was filed and has no place on the form; absent if nothing is left.") {
            $0.leftOver.items.isEmpty ? nil : $0.leftOver
        },
        .record("details", labelledShape, "Facts about the filing that are not on the form.") {
            $0.details.items.isEmpty ? nil : $0.details
        },
    ])
