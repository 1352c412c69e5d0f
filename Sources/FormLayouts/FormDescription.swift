import OwnershipModel

/// The layout of a form as data: its captions, boxes, tables and small print.
///
/// Forms 3, 4 and 5 are one value each.
public struct FormDescription: Sendable {
    /// The form number.
    public var form: DocumentType.Form
    /// The name as printed: `FORM 4`.
    public var name: String
    /// The full title in capitals.
    public var title: String
    /// The box with the OMB approval number.
    public var omb: OMBApproval
    /// The check boxes at the top left.
    public var flags: [FlagBox]
    /// The columns of numbered boxes, left to right.
    public var grid: [GridColumn]
    /// Table I and Table II.
    public var tables: [TableDescription]
    /// What the form says where a filing states that no securities are owned; nil for a form that has no room for that.
    package var noSecuritiesStatement: String?
    /// The legends at the foot, one paragraph each.
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

    /// A column of numbered boxes.
    public struct GridColumn: Sendable {
        /// The fraction of the form's width; the shares of all columns add up to 1.
        package var share: Double
        package var boxes: [Box]

        package init(_ share: Double, _ boxes: [Box]) {
            self.share = share
            self.boxes = boxes
        }
    }

    /// A check box at the top of the form and the flag it shows.
    public struct FlagBox: Sendable {
        package var flag: DocumentFlag
        package var caption: String

        package init(flag: DocumentFlag, caption: String) {
            self.flag = flag
            self.caption = caption
        }
    }

    /// A numbered box: its caption and the kind of its contents.
    public struct Box: Sendable {
        package var caption: String
        /// A smaller caption line, such as `(Check all applicable)`.
        package var instruction: String?
        package var content: Content

        /// The part of a filing shown in a box.
        package enum Content: Sendable, Equatable {
            case reportingPerson
            case issuerNameAndSymbol
            /// The box is left out if the filing has no such symbol, because it exists only since schema X0609.
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
    /// Returns the layout of a form.
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
    /// The form's Table I or Table II; nil if it does not have that table.
    package subscript(table: SecurityTable) -> TableDescription? { tables.first { $0.table == table } }
}
