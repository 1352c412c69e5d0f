import OwnershipModel

/// The document of a form of its own as JSON: what every form has, then its own boxes, flags and tables by name.
enum FormDocumentJSON {
    static func value<Document: FormDocument>(of document: Document) -> JSONValue {
        let rows = RowJSON(Document.rowFields)
        let object: JSONValue = [
            "schemaVersion": JSONValue(document.schemaVersion), "documentType": JSONValue(document.type),
            "periodOfReport": .filed(document.periodOfReport),
            "dateOfOriginalSubmission": .filed(document.dateOfOriginalSubmission),
            "flags": named(Document.flags.map { ($0.name, .filed(document.flag($0))) }),
            "boxes": named(Document.boxes.map { ($0.name, document.lines(in: $0).map(JSONValue.texts) ?? .null) }),
            "issuer": DocumentJSON.value(of: document.issuer),
            "reportingOwners": .list(document.reportingOwners, DocumentJSON.value),
            "tables": named(Document.tables.map { ($0.numeral, rows.values(of: $0, in: document)) }),
            "footnotes": .list(document.footnotes, DocumentJSON.value), "remarks": JSONValue(document.remarks),
            "signatures": .list(document.signatures, DocumentJSON.value),
            "unrecognized": DocumentJSON.unrecognized(document.unrecognized),
            "untold": DocumentJSON.missingParts(document.missingParts),
        ]
        return object.adding("unreadRows", DocumentJSON.unreadRows(of: document))
    }

    private static func named(_ members: [(name: String, value: JSONValue)]) -> JSONValue {
        .object(members.map { JSONValue.Member($0.name, $0.value) })
    }
}
