import OwnershipModel
import OwnershipReview

/// What the site remembers of a filing while it is built: whatever of it stands on other pages than its own.
///
/// Some kilobytes each, so that a hundred thousand of them fit into memory; the form itself is read again when its page is
/// made.
public struct SurveyedFiling: Sendable, Hashable {
    public var listed: ListedFiling
    public var documentType: DocumentType
    /// Of an amendment: when what it amends was filed, as the amendment says.
    public var dateOfOriginalSubmission: CalendarDate?
    /// Of each person in `listed.persons`, in the same order: `director and Chief Executive Officer`.
    public var relationships: [String]
    /// The box "no longer subject to Section 16" is ticked.
    public var isExit: Bool
    public var plan: PlanStatement
    public var accounts: [SurveyedAccount]
    public var trades: [SurveyedTrade]
    /// The same for filings whose two tables say the same, cell for cell; nil where both are empty.
    public var rowsDigest: Digest?
    /// The same for filings whose documents say the same, whatever their bytes, addresses that are withheld included; nil
    /// where the input tells too little for that to prove anything.
    public var documentDigest: Digest?
    /// As the header says, or computed, or unknown.
    public var filedDate: FiledDate
    /// What the name of the ownership document ends in when it is handed on; nil where there is none to hand on.
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
    /// What Rule 16a-3(k) asks of the issuer for it.
    public var posting: WebsitePosting { BusinessDayCalendar.sec.websitePosting(filed: filedDate.day) }
}

/// What a filing says of one account: a security, held one way.
public struct SurveyedAccount: Sendable, Hashable {
    public var table: SecurityTable
    /// As filed, white space evened out; nil where none is given.
    public var title: String?
    public var form: OwnershipForm?
    /// The nature of indirect ownership as filed, white space evened out.
    public var nature: String?
    /// The texts of the footnotes at the nature: across filings, marks mean nothing and texts do.
    public var natureNotes: [String]
    public var unit: AmountUnit
    /// Table II: exercise price, exercisable and expiration dates as printed, which tell one option from another; empty in
    /// Table I.
    public var terms: String
    /// Where the account has several lots, which of them, counted from 1: lots cannot be followed from filing to filing.
    public var lot: Int?
    /// Worked back to before the filing's first transaction; nil where that cannot be done.
    public var before: ExactDecimal?
    /// The balance the filing ends with.
    public var after: Figure
    /// The id of the row that states it, `t1-r3`.
    public var row: String
    /// The last transaction in the account, else the period of the report.
    public var date: CalendarDate?
    /// Whether anything was traded, or the position is only stated.
    public var isTraded: Bool

    public init(
        table: SecurityTable, title: String?, form: OwnershipForm?, nature: String? = nil, natureNotes: [String] = [],
        unit: AmountUnit = .shares, terms: String = "", lot: Int? = nil, before: ExactDecimal? = nil, after: Figure,
        row: String, date: CalendarDate?, isTraded: Bool
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
    }
}

/// Transactions of a filing of one kind, added up as `KindTotal` does.
public struct SurveyedTrade: Sendable, Hashable {
    public var table: SecurityTable
    public var kind: TransactionKind
    public var direction: AcquiredDisposed?
    public var unit: AmountUnit
    public var rowCount: Int
    public var amount: Total
    public var value: Total
    public var earliest: CalendarDate?
    public var latest: CalendarDate?

    public init(
        table: SecurityTable, kind: TransactionKind, direction: AcquiredDisposed?, unit: AmountUnit, rowCount: Int,
        amount: Total, value: Total, earliest: CalendarDate? = nil, latest: CalendarDate? = nil
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
    }
}
