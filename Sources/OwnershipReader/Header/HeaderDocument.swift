import Diagnostics
import OwnershipModel

/// An ownership document with what the header of its submission says of it, and nothing else.
///
/// It stands in where the submission holds no document that can be read: a header on its own, a plain text from before
/// 2003. What a header never says is listed among the missing parts.
struct HeaderDocument {
    let document: OwnershipDocument

    /// Nil where the header names no ownership form.
    init?(_ header: SubmissionHeader) {
        guard let type = header.submissionType, let known = DocumentType(filed: type) else { return nil }
        var document = OwnershipDocument(documentType: Filed(text: type, value: known))
        document.periodOfReport = header.periodOfReport.map { Filed(text: $0.description, value: $0) }
        document.issuer = Issuer(cik: header.issuers.first?.cik, name: header.issuers.first?.name)
        document.reportingOwners = header.reportingOwners.map(HeaderDocument.owner)
        document.missingParts = Set(OwnershipDocument.Part.allCases)
        if !document.reportingOwners.isEmpty { document.missingParts.remove(.reportingOwners) }
        self.document = document
    }

    private static func owner(_ party: SubmissionHeader.Party) -> ReportingOwner {
        var relationship = ReportingOwner.Relationship()
        relationship.isUnknown = true
        switch party.relationship {
        case "DIRECTOR"?: relationship.isDirector = Filed("1")
        case "OFFICER"?: relationship.isOfficer = Filed("1")
        case "10% OWNER"?: relationship.isTenPercentOwner = Filed("1")
        case "OTHER"?: relationship.isOther = Filed("1")
        default: break
        }
        return ReportingOwner(
            cik: party.cik, name: party.name, address: (party.mailAddress ?? party.businessAddress).map(address),
            relationship: relationship)
    }

    private static func address(_ filed: SubmissionHeader.Address) -> ReportingOwner.Address {
        ReportingOwner.Address(
            street1: filed.street1, street2: filed.street2, city: filed.city, state: filed.state, zipCode: filed.zip)
    }

    /// Says how little this is.
    static func diagnostic(in source: SourceText, documents: Int) -> Diagnostic {
        Diagnostic(
            .error, code: documents == 0 ? "header-only" : "no-document-understood",
            documents == 0
                ? "this is the header of a submission without its documents; only what the header says is shown"
                : "no document of the submission is an ownership form that can be read; only what the header says is shown",
            at: source.location)
    }
}
