import Bytes
import OwnershipModel
import OwnershipReview

@testable import SiteReports

extension SurveyedFiling {
    /// An invented filing with whatever a test is about.
    static func invented(
        _ number: Int, form: DocumentType = DocumentType(.form4), filed: String? = "2014-03-03",
        period: String = "2014-02-28",
        persons: [String] = ["0000000001"], issuer: String? = "0001000001", amends: String? = nil, rows: String? = nil,
        accounts: [SurveyedAccount] = [], trades: [SurveyedTrade] = [], unreadRows: Int = 0
    ) -> SurveyedFiling {
        var listed = ListedFiling.sample(number, filed: filed, period: period)
        listed.formType = "\(form)"
        listed.issuer?.cik = issuer
        listed.persons = persons.map { ListedFiling.Party(name: "Person \($0)", cik: $0) }
        listed.page = SiteAddress.filing(listed.key)
        if unreadRows > 0 {
            listed.gaps = [TableGap(table: .nonDerivative, unreadRows: unreadRows, isMissing: accounts.isEmpty)]
        }
        return SurveyedFiling(
            listed: listed, documentType: form, dateOfOriginalSubmission: amends.map(date),
            relationships: persons.map { _ in "director" }, accounts: accounts, trades: trades,
            rowsDigest: rows.map { Digest(of: $0) })
    }
}

extension SurveyedAccount {
    static func invented(
        _ after: Int?, before: Int? = nil, on day: String, title: String = "Common Stock", notes: [String] = [],
        isTraded: Bool = true, isPartial: Bool = false
    ) -> SurveyedAccount {
        SurveyedAccount(
            table: .nonDerivative, title: title, form: .direct, natureNotes: notes,
            before: before.map { ExactDecimal($0) }, after: after.map { .known(ExactDecimal($0)) } ?? .notStated,
            row: "t1-r1", date: CalendarDate(filed: day), isTraded: isTraded,
            isPartial: isPartial)
    }
}

let amended = DocumentType(.form4, isAmendment: true)
