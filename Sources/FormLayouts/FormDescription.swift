import OwnershipModel

/// What a form looks like, as data. Each of Forms 3, 4 and 5 is one value of this type.
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
    }

    /// A numbered box: its caption and what fills it.
    public struct Box: Sendable {
        package var caption: String
        package var instruction: String?
        package var content: Content

        package enum Content: Sendable {
            case reportingPerson
            case issuerNameAndSymbol
            /// Left out where the filing has none, since the box exists only from schema X0609 on.
            case foreignTradingSymbol
            case periodOfReport
            case dateOfOriginalSubmission
            case relationship
            case individualOrGroupFiling
        }

        package init(_ caption: String, instruction: String? = nil, _ content: Content) {
            self.caption = caption
            self.instruction = instruction
            self.content = content
        }
    }
}

extension FormDescription {
    /// The description of a form.
    public static func of(_ form: DocumentType.Form) -> FormDescription {
        switch form {
        case .form3: form3
        case .form4: form4
        case .form5: form5
        }
    }

    /// For a document whose type is unknown: the form with the widest tables.
    package static var ofUnknownType: FormDescription { form4 }
}

extension FormDescription {
    /// One of its tables; nil where it has none of the kind.
    package subscript(table: SecurityTable) -> TableDescription? { tables.first { $0.table == table } }
}

/// The yes-or-no elements directly beneath the root of the document.
package enum DocumentFlag: String, Sendable, CaseIterable {
    case noSecuritiesOwned
    case notSubjectToSection16
    case form3HoldingsReported
    case form4TransactionsReported
    case aff10b5One

    package func filed(in document: OwnershipDocument) -> Filed<Bool>? {
        switch self {
        case .noSecuritiesOwned: document.noSecuritiesOwned
        case .notSubjectToSection16: document.notSubjectToSection16
        case .form3HoldingsReported: document.form3HoldingsReported
        case .form4TransactionsReported: document.form4TransactionsReported
        case .aff10b5One: document.aff10b5One
        }
    }
}
