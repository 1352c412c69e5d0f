import OwnershipModel

/// Converts an ownership document to JSON. Members are named like the properties of the document model, which are named
/// after the elements of the filing.
enum DocumentJSON {
    static func value(of document: OwnershipDocument, _ rows: RowJSON) -> JSONValue {
        let object: JSONValue = [
            "schemaVersion": JSONValue(document.schemaVersion), "documentType": .filed(document.documentType),
            "periodOfReport": .filed(document.periodOfReport),
            "dateOfOriginalSubmission": .filed(document.dateOfOriginalSubmission),
            "noSecuritiesOwned": .filed(document.noSecuritiesOwned),
            "notSubjectToSection16": .filed(document.notSubjectToSection16),
            "form3HoldingsReported": .filed(document.form3HoldingsReported),
            "form4TransactionsReported": .filed(document.form4TransactionsReported),
            "aff10b5One": .filed(document.aff10b5One), "issuer": value(of: document.issuer),
            "reportingOwners": .list(document.reportingOwners, value),
            "nonDerivativeSecurities": rows.values(of: .nonDerivative, in: document),
            "derivativeSecurities": rows.values(of: .derivative, in: document),
            "footnotes": .list(document.footnotes, value), "remarks": JSONValue(document.remarks),
            "signatures": .list(document.signatures, value), "unrecognized": unrecognized(document.unrecognized),
            "untold": missingParts(document.missingParts),
        ]
        return object.adding("unreadRows", unreadRows(of: document))
    }

    static func value(of note: Footnote) -> JSONValue {
        ["id": .string(note.id), "label": .string(note.label), "text": .string(note.text)]
    }

    static func value(of signature: Signature) -> JSONValue {
        ["name": JSONValue(signature.name), "date": .filed(signature.date)]
    }

    static func missingParts(_ parts: Set<OwnershipDocument.Part>) -> JSONValue {
        .texts(OwnershipDocument.Part.allCases.filter(parts.contains).map(\.rawValue))
    }

    /// The number of rows of each table that were seen and could not be read; nil where there are none.
    static func unreadRows(of document: some FormDocument) -> JSONValue? {
        let counts = SecurityTable.allCases.compactMap { table in
            document.gap(in: table)?.unreadRows.map { JSONValue.Member(table.part.rawValue, .integer($0)) }
        }
        return counts.isEmpty ? nil : .object(counts)
    }

    static func unrecognized(_ items: [UnrecognizedItem]) -> JSONValue {
        .list(items) { ["path": .string($0.path), "text": .string($0.text)] }
    }

    static func value(of issuer: Issuer) -> JSONValue {
        [
            "cik": JSONValue(issuer.cik), "name": JSONValue(issuer.name),
            "tradingSymbol": JSONValue(issuer.tradingSymbol),
            "foreignTradingSymbol": JSONValue(issuer.foreignTradingSymbol),
        ]
    }

    // MARK: Owners

    static func value(of owner: ReportingOwner) -> JSONValue {
        [
            "cik": JSONValue(owner.cik), "name": JSONValue(owner.name),
            "address": owner.address.map(value) ?? .null, "relationship": value(of: owner.relationship),
        ]
    }

    private static func value(of address: ReportingOwner.Address) -> JSONValue {
        [
            "isOutsideUS": .filed(address.isOutsideUS), "street1": JSONValue(address.street1),
            "street2": JSONValue(address.street2), "city": JSONValue(address.city), "state": JSONValue(address.state),
            "stateDescription": JSONValue(address.stateDescription),
            "nonUSStateOrTerritory": JSONValue(address.nonUSStateOrTerritory), "country": JSONValue(address.country),
            "zipCode": JSONValue(address.zipCode),
        ]
    }

    private static func value(of relationship: ReportingOwner.Relationship) -> JSONValue {
        [
            "isDirector": .filed(relationship.isDirector), "isOfficer": .filed(relationship.isOfficer),
            "isTenPercentOwner": .filed(relationship.isTenPercentOwner), "isOther": .filed(relationship.isOther),
            "officerTitle": JSONValue(relationship.officerTitle), "otherText": JSONValue(relationship.otherText),
        ]
    }
}
