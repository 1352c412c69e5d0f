import FormLayouts
import OwnershipModel

/// A form with a filing poured into it: what is printed, in reading order, and nothing about how it looks.
///
/// Every output (HTML, PDF, plain text) is a plain function of this value, so the outputs cannot disagree about what the
/// filing says. It holds every caption of the form; renderers contain none.
public struct FilledForm: Sendable, Equatable {
    public var identity: FilingIdentity
    public var masthead: Masthead
    /// The tick boxes at the top left of the form.
    public var checkBoxes: [FilledCheckBox]
    /// The numbered boxes, in columns from left to right.
    public var grid: [FilledGridColumn]
    /// Table I and Table II.
    public var tables: [FilledTable]
    public var owners: FilledOwners
    public var explanation: FilledExplanation
    public var remarks: FilledRemarks?
    public var signatures: FilledSignatures
    /// The small print at the foot.
    public var smallPrint: [String]
    /// What was filed and has no place on this form, shown as it stands; empty for a filing in order.
    public var leftOver: LabelledList
    /// Accession number, filed date and the like: facts about the filing that are not on the form.
    public var details: LabelledList
}

/// What names the filing on title bars, running heads and bookmarks.
public struct FilingIdentity: Sendable, Equatable {
    /// `4/A`.
    public var documentType: DocumentType
    /// `Form 4/A`.
    public var formName: String
    /// `Form 4: issuer, reporting persons, period`, for a title bar.
    public var title: String
    /// The same in pieces for a running head: form, issuer, first owner, period, accession number, filed date.
    public var runningHead: [String]
    public var issuerName: String
    public var issuerCIK: String?
    public var tradingSymbol: String
    public var ownerNames: [String]
    /// `MM/DD/YYYY`, or as filed where it is no date.
    public var period: String
    public var accessionNumber: AccessionNumber?
    /// Nil where the filed date is unknown.
    public var filed: CalendarDate?
}

/// The head of the form.
public struct Masthead: Sendable, Equatable {
    /// `FORM 4`.
    public var formName: String
    /// Says that this is an amendment, and of what; nil on an original.
    public var amendment: String?
    /// The agency and its place.
    public var agency: [String]
    public var title: String
    /// Under which laws the form is filed.
    public var statute: [String]
    public var omb: OMBApproval
}

/// A box to tick.
public struct FilledCheckBox: Sendable, Equatable {
    public var caption: String
    public var state: CheckState
    /// What was written beside it: the officer's title, the other relationship, why it is unknown.
    public var detail: String?

    public init(caption: String, state: CheckState, detail: String? = nil) {
        self.caption = caption
        self.state = state
        self.detail = detail
    }
}

/// Whether a box is ticked. Not filed is not the same as not ticked.
public enum CheckState: Sendable, Equatable {
    case checked
    case unchecked
    /// The filing does not say.
    case notStated
    /// The filing says something that is neither yes nor no.
    case unreadable(String)

    /// For people who do not see the box: `yes`, `no`, `not stated`, or the text as filed in quotes.
    public var words: String {
        switch self {
        case .checked: "yes"
        case .unchecked: "no"
        case .notStated: "not stated"
        case .unreadable(let text): "“\(text)”"
        }
    }

    /// What stands in the box itself: `X`, nothing, or the text as filed.
    public var sign: String {
        switch self {
        case .checked: "X"
        case .unchecked, .notStated: ""
        case .unreadable(let text): text
        }
    }
}

/// A column of numbered boxes, one above the other.
public struct FilledGridColumn: Sendable, Equatable {
    /// Its part of the form's width; the columns' shares add up to 1.
    public var share: Double
    public var boxes: [FilledBox]
}

/// A numbered box.
public struct FilledBox: Sendable, Equatable {
    /// `2. Issuer Name and Ticker or Trading Symbol`.
    public var caption: String
    /// A second, smaller caption line: `(Check all applicable)`.
    public var instruction: String?
    public var content: Content
    /// Only amendments fill it: it says what is amended.
    package var namesTheOriginal: Bool

    public enum Content: Sendable, Equatable {
        /// Lines of entries that stand side by side.
        case lines([[BoxEntry]])
        case choices([FilledCheckBox])
    }
}

/// A value in a box with the small captions that stand beneath it: `AMHERST` over `(City)`.
public struct BoxEntry: Sendable, Equatable {
    public var value: String
    public var captions: [String]

    public init(_ value: String, captions: [String] = []) {
        self.value = value
        self.captions = captions
    }
}

/// Lines of a label and a text.
public struct LabelledList: Sendable, Equatable {
    public var heading: String
    public var items: [Item]

    public struct Item: Sendable, Equatable {
        public var label: String
        public var text: String

        public init(_ label: String, _ text: String) {
            self.label = label
            self.text = text
        }
    }
}
