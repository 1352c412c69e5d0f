import OwnershipForms
import Templating

let ownersShape = RecordShape<FilledOwners>(
    "reporting owners",
    [
        .text("heading", "The heading.", example: "Reporting Owners") { $0.heading },
        .text("nameCaption", "Stands over the names.", example: "Reporting Owner Name / Address") { $0.nameCaption },
        .text("relationshipCaption", "Stands over the relationships.", example: "Relationships") {
            $0.relationshipCaption
        },
        .list("owners", of: ownerShape, "The reporting persons.") { $0.owners },
    ])

let ownerShape = RecordShape<FilledOwner>(
    "owner",
    [
        .text("name", "The name as filed.", example: "DOE JANE", vital: "reporting persons") { $0.name },
        .list("address", of: lineShape, "The address.") { $0.addressLines },
        .list("relationships", of: tickShape, "The relationship to the issuer.") { $0.relationships },
    ])

let explanationShape = RecordShape<ExplanationOnPage>(
    "explanation",
    [
        .text("heading", "The heading.", example: "Explanation of Responses:") { $0.filled.heading },
        .text(
            "statement", "Said by a form that reports no securities.", example: "No securities are …",
            vital: "statements"
        ) {
            $0.filled.statement
        },
        .flag("hasFootnotes", "Whether there are footnotes.") { !$0.filled.footnotes.isEmpty },
        .list("footnotes", of: footnoteShape, "The footnotes.") { $0.footnotes },
    ])

let footnoteShape = RecordShape<NumberedFootnote>(
    "footnote",
    [
        .text("id", "Unique in the page.", example: "fn-3") { footnoteID($0.position) },
        .text("label", "What is printed before it.", example: "3", vital: "labels of footnotes") { $0.footnote.label },
        .list("paragraphs", of: vitalLineShape("paragraphs of footnotes"), "The text.") {
            $0.footnote.paragraphs
        },
        .text("firstMark", "The id of the first mark that refers to it; empty if none does.", example: "mark-3") {
            $0.firstMark
        },
        .markup("backLinks", "Links to each of its marks, if there are several: a paragraph for each table.") {
            $0.backLinks
        },
    ])

let remarksShape = RecordShape<FilledRemarks>(
    "remarks",
    [
        .text("heading", "The heading.", example: "Remarks:") { $0.heading },
        .flag("hasLines", "Whether there is any text.") { !$0.lines.isEmpty },
        .list("lines", of: vitalLineShape("lines of remarks"), "The text, line by line as filed.") { $0.lines },
    ])

let signaturesShape = RecordShape<FilledSignatures>(
    "signatures",
    [
        .text("nameCaption", "Stands over the names.", example: "** Signature of Reporting Person") { $0.nameCaption },
        .text("dateCaption", "Stands over the dates.", example: "Date") { $0.dateCaption },
        .list("signers", of: signerShape, "The signature lines.") { $0.signatures },
    ])

let signerShape = RecordShape<FilledSignatures.Line>(
    "signature",
    [
        .text("name", "As signed.", example: "/s/ Jane Doe", vital: "signatures") { $0.name },
        .text("date", "The date of the signature.", example: "03/17/2025") { $0.date },
    ])

func labelledShape(vital: String? = nil) -> RecordShape<LabelledList> {
    RecordShape(
        "labelled list",
        [
            .text("heading", "The heading.", example: "About this filing") { $0.heading },
            .list("items", of: itemShape(vital: vital), "The lines.") { $0.items },
        ])
}

func itemShape(vital: String? = nil) -> RecordShape<LabelledList.Item> {
    RecordShape(
        "item",
        [
            .text("label", "What it is.", example: "Accession number") { $0.label },
            .text("text", "The text.", example: "0001234567-25-000042", vital: vital) { $0.text },
        ])
}
