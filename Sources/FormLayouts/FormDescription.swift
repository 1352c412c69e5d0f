import OwnershipModel

/// What a form looks like, as data. Each of Forms 3, 4 and 5 is one value of this type; a form of its own is another, with a
/// `FormDocument` that gives what stands in its boxes and tables.
public struct FormDescription: Sendable {
    public var form: DocumentType.Form
    /// `FORM 4`.
    public var name: String
    public var title: String
    public var omb: OMBApproval
    /// The tick boxes at the top left.
    public var flags: [FlagBox]
    /// The numbered boxes in columns, left to right.
    public var grid: [GridColumn]
    public var tables: [TableDescription]
    /// What the form says where a filing states that no securities are owned; nil for a form that has no room for that.
    package var noSecuritiesStatement: String?
    public var smallPrint: [String]
    /// Under which laws it is filed.
    public var statute: [String]
    /// What stands over the blocks beneath the tables.
    public var captions: BlockCaptions

    package init(
        form: DocumentType.Form, name: String, title: String, statute: [String] = SharedText.statute, omb: OMBApproval,
        flags: [FlagBox] = [], grid: [GridColumn], tables: [TableDescription], noSecuritiesStatement: String? = nil,
        smallPrint: [String], captions: BlockCaptions = BlockCaptions()
    ) {
        self.form = form
        self.name = name
        self.title = title
        self.statute = statute
        self.omb = omb
        self.flags = flags
        self.grid = grid
        self.tables = tables
        self.noSecuritiesStatement = noSecuritiesStatement
        self.smallPrint = smallPrint
        self.captions = captions
    }

    /// The captions of the blocks beneath the tables.
    public struct BlockCaptions: Sendable {
        package var owners = "Reporting Owners"
        package var ownerName = "Reporting Owner Name / Address"
        package var relationship = "Relationships"
        package var explanation = "Explanation of Responses:"
        package var signature = "** Signature of Reporting Person"

        package init() {}
    }

    public struct GridColumn: Sendable {
        package var share: Double
        package var boxes: [Box]

        package init(_ share: Double, _ boxes: [Box]) {
            self.share = share
            self.boxes = boxes
        }
    }

    /// A tick box at the top of the form and the flag it shows.
    public struct FlagBox: Sendable {
        package var flag: DocumentFlag
        package var caption: String

        package init(flag: DocumentFlag, caption: String) {
            self.flag = flag
            self.caption = caption
        }
    }

    /// A numbered box: its caption and what fills it.
    public struct Box: Sendable {
        package var caption: String
        package var instruction: String?
        package var content: Content

        package enum Content: Sendable, Equatable {
            case reportingPerson
            case issuerNameAndSymbol
            /// Left out where the filing has none, since the box exists only from schema X0609 on.
            case foreignTradingSymbol
            case periodOfReport
            case dateOfOriginalSubmission
            case relationship
            case individualOrGroupFiling
            /// What only this form asks for.
            case own(FormBox)
        }

        package init(_ caption: String, instruction: String? = nil, _ content: Content) {
            self.caption = caption
            self.instruction = instruction
            self.content = content
        }
    }
}

extension FormDescription {
    /// The description of Form 3, 4 or 5.
    public static func of(_ form: DocumentType.Form) -> FormDescription {
        switch form {
        case .form3: form3
        case .form5: form5
        default: form4
        }
    }

    /// For a document whose type is unknown: the form with the widest tables.
    package static var ofUnknownType: FormDescription { form4 }
}

extension FormDescription {
    /// One of its tables; nil where it has none of the kind.
    package subscript(table: SecurityTable) -> TableDescription? { tables.first { $0.table == table } }
}
