import Bytes
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
        let letters = Array(name.lowercased().utf8.prefix(64))
        let candidates = all.map {
            (distance: editDistance(letters, Array($0.lowercased().utf8), swaps: false), name: $0)
        }
        guard let best = candidates.min(by: { ($0.distance, $0.name) < ($1.distance, $1.name) }),
            best.distance <= max(2, name.count / 4)
        else { return nil }
        return best.name
    }
}
