import OwnershipModel

/// The values of a form as printed. `FormReading` fills it in, and `Recovery` converts it to an ownership document.
struct PrintedForm {
    var type: DocumentType?
    /// The states of the check boxes at the head of the form.
    var flags: [HeadBox: TickState] = [:]
    var issuerName: PrintedPiece?
    var issuerCIK: String?
    var tradingSymbol: String?
    var foreignTradingSymbol: String?
    var period: PrintedPiece?
    var originalDate: PrintedPiece?
    var owners: [PrintedOwner] = []
    /// The state of the check box "Form filed by More than One Reporting Person"; nil if it is not printed.
    var isJointFiling: TickState?
    /// The same of the box "Form filed by One Reporting Person".
    var isSingleFiling: TickState?
    var tables: [PrintedTable] = []
    /// The tables whose titles the form prints, with the lines of these.
    var namedTables: [(table: SecurityTable, line: Int)] = []
    /// Whether the print certainly had both tables.
    var hasBothTables = false
    /// Whether the print may leave out a table, as those of early forms do.
    var mayLackTables = false
    /// The tables of which not even the title was found, with the lines where they would stand.
    var lostTables: [(table: SecurityTable, line: Int?)] = []
    /// Whether the form contains the sentence "No securities are beneficially owned."
    var saysNoSecurities = false
    var footnotes: [PrintedFootnote] = []
    /// The remarks; nil if their heading is missing.
    var remarks: String?
    var signatures: [PrintedSignature] = []
    /// The items in this program's list of what was filed but has no place on the form.
    var leftOver: [UnrecognizedItem] = []
    var accessionNumber: AccessionNumber?
    var filedDate: CalendarDate?
    var acceptance: AcceptanceTime?
    var schemaVersion: String?
    /// The labels of the details printed by this program that are not read, each once.
    var otherDetails: [String] = []
    /// The line in which the form begins.
    var firstLine = Int.max
    /// What stands before the form begins and behind its end.
    var outside: [PrintedPiece] = []
    /// What is no text of the form in the middle of it: the running lines of a browser's print.
    var furniture: [InputText] = []
    /// The captions and legends met, as printed.
    var captions: [String] = []
    /// What this program's own details below the form say, as printed.
    var ownDetails: [String] = []
    /// Whether it is this program's own text, which parts prose from signatures.
    var isOwnText = false
    /// What every text of the kind has and this one has not, in words.
    var lost: [String] = []
    /// The pieces whose meaning is unknown.
    var unused: [PrintedPiece] = []

    enum HeadBox: CaseIterable {
        case notSubjectToSection16
        case aff10b5One
        case form3HoldingsReported
        case form4TransactionsReported
    }
}

/// A reporting person as printed.
struct PrintedOwner {
    var name: String
    var cik: String?
    var address = ReportingOwner.Address()
    /// The check boxes of the relationship; nil if the layout prints none for this person.
    var boxes: Boxes?
    var line: Int

    struct Boxes {
        var director = TickState.open
        var tenPercentOwner = TickState.open
        var officer = TickState.open
        var other = TickState.open
        var officerTitle: String?
        var otherText: String?

        /// Takes the words behind a box; only "Officer" and "Other" have any.
        mutating func set(title: String, of box: Caption.OwnerBox) {
            switch box {
            case .director, .tenPercentOwner: break
            case .officer: officerTitle = title
            case .other: otherText = title
            }
        }

        subscript(box: Caption.OwnerBox) -> TickState {
            get {
                switch box {
                case .director: director
                case .tenPercentOwner: tenPercentOwner
                case .officer: officer
                case .other: other
                }
            }
            set {
                switch box {
                case .director: director = newValue
                case .tenPercentOwner: tenPercentOwner = newValue
                case .officer: officer = newValue
                case .other: other = newValue
                }
            }
        }

        /// Whether no box is ticked and none may be.
        var isUnticked: Bool { [director, tenPercentOwner, officer, other].allSatisfy { $0 == .open } }
    }
}

/// A footnote as printed.
struct PrintedFootnote {
    var label: String
    var text: String
    var line: Int
}

/// A signature line as printed.
struct PrintedSignature {
    var name: String?
    var date: String?
}
