import OwnershipModel

/// A form as it stands on paper: read, but not yet taken for a filing. `FormReading` fills it in, `Recovery` makes of it
/// an ownership document.
struct PrintedForm {
    var type: DocumentType?
    /// The boxes at the head, by what they ask.
    var flags: [HeadBox: TickState] = [:]
    var issuerName: PrintedPiece?
    var issuerCIK: String?
    var tradingSymbol: String?
    var foreignTradingSymbol: String?
    var period: PrintedPiece?
    var originalDate: PrintedPiece?
    var owners: [PrintedOwner] = []
    /// Which of the lines of "Individual or Joint/Group Filing" is ticked.
    var isJointFiling: TickState?
    var tables: [PrintedTable] = []
    /// "No securities are beneficially owned."
    var saysNoSecurities = false
    var footnotes: [PrintedFootnote] = []
    /// Nil where the heading is absent.
    var remarks: String?
    var signatures: [PrintedSignature] = []
    /// Printed on the form's own list of what has no place on it.
    var leftOver: [UnrecognizedItem] = []
    var accessionNumber: AccessionNumber?
    var filedDate: CalendarDate?
    var acceptance: AcceptanceTime?
    var schemaVersion: String?
    /// Labels of this product's details that are of no use to a form, each once.
    var otherDetails: [String] = []
    /// What nobody knows the meaning of.
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
    /// Nil where the layout prints no boxes for this person.
    var boxes: Boxes?
    var line: Int

    struct Boxes {
        var director = TickState.open
        var tenPercentOwner = TickState.open
        var officer = TickState.open
        var other = TickState.open
        var officerTitle: String?
        var otherText: String?
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
