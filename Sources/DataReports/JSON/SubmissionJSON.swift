import Diagnostics
import OwnershipModel

/// Converts submission headers, exhibits and diagnostics to JSON.
enum SubmissionJSON {
    static func value(of header: SubmissionHeader) -> JSONValue {
        [
            "accessionNumber": JSONValue(header.accessionNumber),
            "acceptance": JSONValue(header.acceptance.map(text)),
            "submissionType": JSONValue(header.submissionType), "documentCount": JSONValue(header.documentCount),
            "periodOfReport": JSONValue(header.periodOfReport), "filedAsOf": JSONValue(header.filedAsOf),
            "dateOfChange": JSONValue(header.dateOfChange),
            "reportingOwners": .list(header.reportingOwners, value), "issuers": .list(header.issuers, value),
            "unrecognized": DocumentJSON.unrecognized(header.unrecognized),
        ]
    }

    /// Returns the object of an exhibit, without its text; `bytes` is the length of the text in the submission.
    static func value(of exhibit: Exhibit) -> JSONValue {
        [
            "type": .string(exhibit.type), "sequence": JSONValue(exhibit.sequence),
            "fileName": JSONValue(exhibit.fileName), "description": JSONValue(exhibit.description),
            "bytes": .integer(exhibit.text.count),
        ]
    }

    /// Returns the object of a diagnostic, without the path of the input, which is not part of the filing.
    static func value(of diagnostic: Diagnostic) -> JSONValue {
        [
            "severity": .string(diagnostic.severity.rawValue), "code": .string(diagnostic.code),
            "message": .string(diagnostic.message), "line": JSONValue(diagnostic.location?.line),
            "column": JSONValue(diagnostic.location?.column), "notes": .texts(diagnostic.notes),
        ]
    }

    /// Returns the time in US Eastern without an offset: `2013-11-26T16:05:06`.
    private static func text(_ time: AcceptanceTime) -> String {
        let parts = [time.hour, time.minute, time.second].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return "\(time.date)T\(parts.joined(separator: ":"))"
    }

    private static func value(of party: SubmissionHeader.Party) -> JSONValue {
        [
            "name": JSONValue(party.name), "cik": JSONValue(party.cik),
            "relationship": JSONValue(party.relationship),
            "organizationName": JSONValue(party.organizationName), "sicCode": JSONValue(party.sicCode),
            "sicDescription": JSONValue(party.sicDescription), "irsNumber": JSONValue(party.irsNumber),
            "stateOfIncorporation": JSONValue(party.stateOfIncorporation),
            "fiscalYearEnd": JSONValue(party.fiscalYearEnd), "formType": JSONValue(party.formType),
            "act": JSONValue(party.act), "fileNumber": JSONValue(party.fileNumber),
            "filmNumber": JSONValue(party.filmNumber),
            "businessAddress": party.businessAddress.map(value) ?? .null,
            "mailAddress": party.mailAddress.map(value) ?? .null,
            "formerNames": .list(party.formerNames) {
                ["name": .string($0.name), "dateOfChange": JSONValue($0.dateOfChange)]
            },
        ]
    }

    private static func value(of address: SubmissionHeader.Address) -> JSONValue {
        [
            "street1": JSONValue(address.street1), "street2": JSONValue(address.street2),
            "city": JSONValue(address.city), "state": JSONValue(address.state), "zip": JSONValue(address.zip),
            "phone": JSONValue(address.phone),
        ]
    }
}
