import FormLayouts
import OwnershipModel

/// A form filled with a filing: everything that is printed, in reading order, without any styling.
///
/// Every output (HTML, PDF, plain text) is a pure function of this value, so that outputs cannot disagree about the
/// filing. The value holds all captions of the form; renderers contain none.
public struct FilledForm: Sendable, Equatable {
    /// The texts that identify the filing in titles and running heads.
    public var identity: FilingIdentity
    /// The head of the form: name, title, statute and OMB box.
    public var masthead: Masthead
    /// The check boxes at the top left of the form.
    public var checkBoxes: [FilledCheckBox]
    /// The columns of numbered boxes, left to right.
    public var grid: [FilledGridColumn]
    /// Table I and Table II.
    public var tables: [FilledTable]
    /// All reporting persons, with address and relationship.
    public var owners: FilledOwners
    /// The explanation of responses, with the footnotes.
    public var explanation: FilledExplanation
    /// The remarks; nil if the filing has no `remarks` element.
    public var remarks: FilledRemarks?
    /// The signatures.
    public var signatures: FilledSignatures
    /// The legends at the foot, one paragraph each.
    public var smallPrint: [String]
    /// Filed values that have no place on this form, and parts that the input lacks; empty for a regular filing.
    public var leftOver: LabelledList
    /// Facts about the filing that are not on the form, such as accession number and filed date.
    public var details: LabelledList
}

/// The texts that identify a filing in title bars, running heads and bookmarks.
public struct FilingIdentity: Sendable, Equatable {
    /// The document type, such as 4/A.
    public var documentType: DocumentType
    /// The name of the form: `Form 4/A`.
    public var formName: String
    /// Form, issuer, reporting persons and period, separated by en dashes, for a title bar.
    public var title: String
    /// The parts of a running head: form, issuer, reporting persons, period, accession number and filed date.
    public var runningHead: [String]
    /// The issuer's name; empty if not filed.
    public var issuerName: String
    /// The issuer's Central Index Key; nil if not filed.
    public var issuerCIK: String?
    /// The issuer's trading symbol; empty if not filed.
    public var tradingSymbol: String
    /// The names of the reporting persons; an empty string where none is filed.
    public var ownerNames: [String]
    /// The period of report as `MM/DD/YYYY`, or as filed if it is not a valid date; empty if not filed.
    public var period: String
    /// The accession number; nil if unknown.
    public var accessionNumber: AccessionNumber?
    /// The filed date in the submission header; nil if unknown.
    public var filed: CalendarDate?
}

/// The head of the form.
public struct Masthead: Sendable, Equatable {
    /// The name as printed on the form: `FORM 4`.
    public var formName: String
    /// A line that names the report amended; nil on an original.
    public var amendment: String?
    /// The name and address of the agency, line by line.
    public var agency: [String]
    public var title: String
    /// The statutes under which the form is filed, line by line.
    public var statute: [String]
    /// The box with the OMB approval number.
    public var omb: OMBApproval
}

/// A check box.
public struct FilledCheckBox: Sendable, Equatable {
    public var caption: String
    public var state: CheckState
    /// The text beside the box: the officer's title, the other relationship, or why the state is not known.
    public var detail: String?
    /// Whether the form had the box at the time; if not, `detail` says so.
    public var isAsked: Bool

    public init(caption: String, state: CheckState, detail: String? = nil, isAsked: Bool = true) {
        self.caption = caption
        self.state = state
        self.detail = detail
        self.isAsked = isAsked
    }
}

/// The state of a check box. A flag that was not filed is distinct from one that is not checked.
public enum CheckState: Sendable, Equatable {
    case checked
    case unchecked
    /// The filing does not say.
    case notStated
    /// The filed text is neither yes nor no.
    case unreadable(String)

    /// The state in words, for readers who do not see the box: `yes`, `no`, `not stated`, or the filed text in quotes.
    public var words: String {
        switch self {
        case .checked: "yes"
        case .unchecked: "no"
        case .notStated: "not stated"
        case .unreadable(let text): "“\(text)”"
        }
    }

    /// The contents of the box: `X`, nothing, or the text as filed.
    public var sign: String {
        switch self {
        case .checked: "X"
        case .unchecked, .notStated: ""
        case .unreadable(let text): text
        }
    }
}

/// A column of numbered boxes, top to bottom.
public struct FilledGridColumn: Sendable, Equatable {
    /// The fraction of the form's width; the shares of all columns add up to 1.
    public var share: Double
    public var boxes: [FilledBox]
}

/// A numbered box with its contents.
public struct FilledBox: Sendable, Equatable {
    /// The caption with its number: `2. Issuer Name and Ticker or Trading Symbol`.
    public var caption: String
    /// A second, smaller caption line, such as `(Check all applicable)`.
    public var instruction: String?
    public var content: Content
    /// Whether this is the box for the date of the original report, which only amendments fill.
    package var namesTheOriginal: Bool

    /// The contents of a box.
    public enum Content: Sendable, Equatable {
        /// Lines, each with one or more entries side by side.
        case lines([[BoxEntry]])
        /// Check boxes, one per line.
        case choices([FilledCheckBox])
    }
}

/// A value in a box and the small captions below it, such as `AMHERST` above `(City)`.
public struct BoxEntry: Sendable, Equatable {
    /// The value; empty if not filed.
    public var value: String
    public var captions: [String]

    public init(_ value: String, captions: [String] = []) {
        self.value = value
        self.captions = captions
    }
}

/// A heading with items that have a label and a text each.
public struct LabelledList: Sendable, Equatable {
    public var heading: String
    public var items: [Item]

    /// A text with its label.
    public struct Item: Sendable, Equatable {
        public var label: String
        public var text: String

        public init(_ label: String, _ text: String) {
            self.label = label
            self.text = text
        }
    }
}
