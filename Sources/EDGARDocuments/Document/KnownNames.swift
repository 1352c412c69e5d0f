import OwnershipModel

/// All element names of ownership documents, schemas X0101 to X0609. Used to recognise unknown elements and to suggest
/// the nearest known name.
enum KnownNames {
    static let all: Set<String> = others.union(
        RowField.all.flatMap { field in
            let names = [field.group, field.element, field.earlyElement, field.inDollars?.element]
            return names.compactMap { $0?.description }
        })

    /// The names that are neither fields of a row nor groups of such fields.
    private static let others: Set<String> = [
        "aff10b5One", "dateOfOriginalSubmission", "derivativeHolding", "derivativeSecurity", "derivativeTable",
        "derivativeTransaction", "documentType", "footnote", "footnoteId", "footnotes", "form3HoldingsReported",
        "form4TransactionsReported", "isDirector", "isOfficer", "isOther", "isTenPercentOwner", "issuer",
        "issuerCik", "issuerForeignTradingSymbol", "issuerName", "issuerTradingSymbol", "noSecuritiesOwned",
        "nonDerivativeHolding", "nonDerivativeSecurity", "nonDerivativeTable", "nonDerivativeTransaction",
        "notSubjectToSection16", "officerTitle", "otherText", "ownerSignature", "ownershipDocument",
        "periodOfReport", "remarks", "reportingOwner", "reportingOwnerAddress", "reportingOwnerId",
        "reportingOwnerRelationship", "rptOwnerCcc", "rptOwnerCik", "rptOwnerCity", "rptOwnerCountry",
        "rptOwnerGoodAddress", "rptOwnerName", "rptOwnerNonUSAddressFlag", "rptOwnerNonUSStateTerritory",
        "rptOwnerState", "rptOwnerStateDescription", "rptOwnerStreet1", "rptOwnerStreet2", "rptOwnerZipCode",
        "schemaVersion", "signatureDate", "signatureName", "value",
    ]

    /// The known name with the smallest edit distance to another, ignoring case; nil if none is close.
    static func nearest(to name: String) -> String? {
        let candidates = all.map { (distance: editDistance(name.lowercased(), $0.lowercased()), name: $0) }
        guard let best = candidates.min(by: { ($0.distance, $0.name) < ($1.distance, $1.name) }),
            best.distance <= max(2, name.count / 4)
        else { return nil }
        return best.name
    }

    private static func editDistance(_ left: String, _ right: String) -> Int {
        let (left, right) = (Array(left.utf8.prefix(64)), Array(right.utf8))
        var row = Array(0...right.count)
        for (index, byte) in left.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in right.indices {
                let substituted = diagonal + (byte == right[column] ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(substituted, row[column] + 1, diagonal + 1)
            }
        }
        return row[right.count]
    }
}
