import Diagnostics
import Inputs
import OwnershipModel

/// An ownership document made from nothing but the header of its submission.
///
/// It is a substitute if the submission has no document that can be read, because only the header was kept or the form
/// is plain text from before 2003. The parts that a header does not contain are marked as missing.
struct HeaderDocument {
    let document: OwnershipDocument

    /// Nil if the header does not name an ownership form.
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

    /// The error that says that only the header is shown.
    static func diagnostic(in source: SourceText, documents: Int) -> Diagnostic {
        Diagnostic(
            .error, code: documents == 0 ? "header-only" : "no-document-understood",
            documents == 0
                ? "this is the header of a submission without its documents; only what the header says is shown"
                : "no document of the submission is an ownership form that can be read; only what the header says is shown",
            at: source.location)
    }
}
