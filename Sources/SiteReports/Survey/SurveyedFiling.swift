import Bytes
import OwnershipModel
import OwnershipReview

/// The part of a filing that the site keeps in memory during a build: everything that other pages show of it.
///
/// Takes a few kilobytes, so that a hundred thousand fit into memory. The form itself is read again if it is needed later.
public struct SurveyedFiling: Sendable, Hashable {
    /// The data shown in lists.
    public var listed: ListedFiling
    public var documentType: DocumentType
    /// For an amendment, the filed date of the original as the amendment states it.
    public var dateOfOriginalSubmission: CalendarDate?
    /// The relationships of the persons in `listed.persons`, in the same order: `director and Chief Executive Officer`.
    public var relationships: [String]
    /// Whether the box "no longer subject to Section 16" is checked.
    public var isExit: Bool
    /// The answer of the check box for transactions under a Rule 10b5-1(c) plan.
    public var plan: PlanStatement
    /// The accounts in both tables.
    public var accounts: [SurveyedAccount]
    /// The transactions, totalled by kind.
    public var trades: [SurveyedTrade]
    /// The digest of both tables: equal if all cells are. Nil if both tables are empty.
    public var rowsDigest: Digest?
    /// The digest of the contents of the document, whatever its bytes, computed before addresses are removed. Nil if the
    /// input has too little information for equal digests to prove anything.
    public var documentDigest: Digest?
    /// The filed date: stated by the header, computed from the acceptance time, or unknown.
    public var filedDate: FiledDate
    /// The ending of the ownership document's file; nil if there is no document to publish.
    public var sourceEnding: String?

    public init(
        listed: ListedFiling, documentType: DocumentType, dateOfOriginalSubmission: CalendarDate? = nil,
        relationships: [String] = [], isExit: Bool = false, plan: PlanStatement = .notStated,
        accounts: [SurveyedAccount] = [], trades: [SurveyedTrade] = [], rowsDigest: Digest? = nil,
        documentDigest: Digest? = nil, filedDate: FiledDate = .unknown, sourceEnding: String? = nil
    ) {
        self.listed = listed
        self.documentType = documentType
        self.dateOfOriginalSubmission = dateOfOriginalSubmission
        self.relationships = relationships
        self.isExit = isExit
        self.plan = plan
        self.accounts = accounts
        self.trades = trades
        self.rowsDigest = rowsDigest
        self.documentDigest = documentDigest
        self.filedDate = filedDate
        self.sourceEnding = sourceEnding
    }
}

extension SurveyedFiling {
    /// Whether not all rows of a table are known.
    func hasGap(in table: SecurityTable) -> Bool { listed.gaps.contains { $0.table == table } }

    /// The duty of the issuer to post the filing on its website, by Rule 16a-3(k).
    public var posting: WebsitePosting { BusinessDayCalendar.sec.websitePosting(filed: filedDate.day) }
}

/// The data of one account in a filing: a security held in one form of ownership.
public struct SurveyedAccount: Sendable, Hashable {
    public var table: SecurityTable
    /// The title as filed, with white space normalized; nil if there is none.
    public var title: String?
    /// The form of ownership, direct or indirect; nil if it is not stated.
    public var form: OwnershipForm?
    /// The nature of indirect ownership as filed, with white space normalized.
    public var nature: String?
    /// The texts of the footnotes to the nature of ownership; across filings, footnote numbers mean nothing.
    public var natureNotes: [String]
    public var unit: AmountUnit
    /// In Table II, the exercise price, the date exercisable and the expiration date as printed, which distinguish one
    /// option from another. Empty in Table I.
    public var terms: String
    /// The number of the lot, counted from 1, if the account has several. Lots cannot be followed from filing to filing.
    public var lot: Int?
    /// The balance before the first transaction, calculated backwards; nil if that is not possible.
    public var before: ExactDecimal?
    /// The balance after the last transaction.
    public var after: Figure
    /// The id of the row that states the balance, such as `t1-r3`.
    public var row: String
    /// The date of the last transaction in the account, else the period of report.
    public var date: CalendarDate?
    /// Whether there are transactions in the account; if not, only the holding is reported.
    public var isTraded: Bool
    /// Whether the filing has rows that are not known and may belong to the account.
    public var isPartial: Bool

    public init(
        table: SecurityTable, title: String?, form: OwnershipForm?, nature: String? = nil, natureNotes: [String] = [],
        unit: AmountUnit = .shares, terms: String = "", lot: Int? = nil, before: ExactDecimal? = nil, after: Figure,
        row: String, date: CalendarDate?, isTraded: Bool, isPartial: Bool = false
    ) {
        self.table = table
        self.title = title
        self.form = form
        self.nature = nature
        self.natureNotes = natureNotes
        self.unit = unit
        self.terms = terms
        self.lot = lot
        self.before = before
        self.after = after
        self.row = row
        self.date = date
        self.isTraded = isTraded
        self.isPartial = isPartial
    }
}

/// The total of a filing's transactions of one kind, as in `KindTotal`.
public struct SurveyedTrade: Sendable, Hashable {
    public var table: SecurityTable
    public var kind: TransactionKind
    public var direction: AcquiredDisposed?
    public var unit: AmountUnit
    /// The number of transactions.
    public var rowCount: Int
    public var amount: Total
    public var value: Total
    /// The first transaction date; nil if no row has a readable date. `latest` is the last.
    public var earliest: CalendarDate?
    public var latest: CalendarDate?
    /// Whether the filing has rows that are not known and may belong to the total.
    public var isPartial: Bool
    /// Whether some prices are averages, so that the value is only about right.
    public var isAverage: Bool

    public init(
        table: SecurityTable, kind: TransactionKind, direction: AcquiredDisposed?, unit: AmountUnit, rowCount: Int,
        amount: Total, value: Total, earliest: CalendarDate? = nil, latest: CalendarDate? = nil,
        isPartial: Bool = false, isAverage: Bool = false
    ) {
        self.table = table
        self.kind = kind
        self.direction = direction
        self.unit = unit
        self.rowCount = rowCount
        self.amount = amount
        self.value = value
        self.earliest = earliest
        self.latest = latest
        self.isPartial = isPartial
        self.isAverage = isAverage
    }
}
