import Diagnostics
import Inputs
import OwnershipModel

/// The differences between a submission's header and its ownership document. They are reported; the document is shown
/// as filed.
struct HeaderComparison {
    private struct Difference {
        var severity: Diagnostic.Severity
        var what: String
        var inHeader: String
        var inDocument: String
    }

    private var differences: [Difference] = []

    init(_ header: SubmissionHeader, _ document: OwnershipDocument) {
        if let type = header.submissionType, type != document.documentType.text {
            differences.append(
                Difference(
                    severity: .warning, what: "form type", inHeader: type, inDocument: document.documentType.text))
        }
        if let period = header.periodOfReport, let filed = document.periodOfReport, period != filed.value {
            differences.append(
                Difference(
                    severity: .note, what: "period of report", inHeader: period.description, inDocument: filed.text))
        }
        let issuers = header.issuers.compactMap(\.cik)
        if let cik = document.issuer.cik, !issuers.isEmpty, !issuers.contains(where: { isSame($0, cik) }) {
            differences.append(
                Difference(
                    severity: .warning, what: "issuer", inHeader: issuers.joined(separator: ", "), inDocument: cik))
        }
        let owners = header.reportingOwners.compactMap(\.cik)
        let filed = document.reportingOwners.compactMap(\.cik)
        let isSameGroup =
            owners.allSatisfy { owner in filed.contains { isSame($0, owner) } }
            && filed.allSatisfy { owner in owners.contains { isSame($0, owner) } }
        if !owners.isEmpty, !isSameGroup {
            differences.append(
                Difference(
                    severity: .note, what: "reporting owners", inHeader: owners.joined(separator: ", "),
                    inDocument: filed.joined(separator: ", ")))
        }
    }

    func diagnostics(in source: SourceText) -> [Diagnostic] {
        differences.map {
            Diagnostic(
                $0.severity, code: "header-disagrees",
                "the header and the document disagree about the \($0.what): \($0.inHeader) there, \($0.inDocument) here",
                at: source.location)
        }
    }
}

/// Whether two CIKs are the same, ignoring leading zeros.
private func isSame(_ left: String, _ right: String) -> Bool {
    left.drop { $0 == "0" } == right.drop { $0 == "0" }
}
