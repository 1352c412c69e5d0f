import FormLayouts
import OwnershipModel

/// A form that nobody files, much like a notice of proposed sale (Form 144): boxes of its own, a flag of its own, one table
/// whose rows hold other fields than those of Forms 3, 4 and 5.
struct ToyNotice: FormDocument {
    var type: DocumentType? = DocumentType(.toy)
    var issuer = Issuer(cik: "0001000001", name: "Quillwort Instruments Inc")
    var reportingOwners = [
        ReportingOwner(
            cik: "0001000002", name: "ABERNATHY ROSALIND T",
            relationship: ReportingOwner.Relationship(isOfficer: Filed("1"), officerTitle: "Chief Botanist"))
    ]
    var fileNumber: String? = "001-00042"
    var seller = ["Rosalind T. Abernathy", "12 Fern Street"]
    var isGift: Filed<Bool>? = Filed("1")
    var isUrgent: Filed<Bool>? = Filed("1")
    var sales: [SecurityRow] = []
    var footnotes = [Footnote(id: "F1", text: "Through a broker in Providence.")]
    var remarks: String? = "A notice and no promise."
    var signatures = [Signature(name: "/s/ Rosalind T. Abernathy", date: Filed("2024-03-01"))]
    var unrecognized = [UnrecognizedItem(path: "notice/colour", text: "green")]

    subscript(table: SecurityTable) -> [SecurityRow] { table == .first ? sales : [] }

    func flag(_ flag: DocumentFlag) -> Filed<Bool>? {
        switch flag {
        case .isGift: isGift
        case .isUrgent: isUrgent
        default: nil
        }
    }

    func lines(in box: FormBox) -> [String]? {
        switch box {
        case .fileNumber: fileNumber.map { [$0] }
        case .seller: seller
        default: nil
        }
    }

    static let tables: [SecurityTable] = [.first]
    static let rowFields: [RowField] = [.classToSell, .countToSell, .saleDate, .broker]
    static let flags: [DocumentFlag] = [.isGift, .isUrgent]
    static let boxes: [FormBox] = [.fileNumber, .seller]

    /// A filing with two rows, the second with something that no column shows.
    static var filing: FormFiling<ToyNotice> {
        var notice = ToyNotice()
        notice.sales = [
            row("Common Stock", "1250", "2024-03-14", broker: nil),
            row("Class B", "many", "soon", broker: "Sedge & Sons"),
        ]
        return FormFiling(document: notice)
    }

    private static func row(_ title: String, _ count: String, _ date: String, broker: String?) -> SecurityRow {
        var row = SecurityRow(.transaction)
        row[.classToSell] = RowValue(title, marks: [FootnoteMark("F1")])
        row[.countToSell] = RowValue(count, meaning: RowField.countToSell.kind.meaning(of: count))
        row[.saleDate] = RowValue(date, meaning: RowField.saleDate.kind.meaning(of: date))
        row[.broker] = RowValue(broker)
        return row
    }
}

extension FormDescription {
    /// What the toy looks like.
    static let toy = FormDescription(
        form: .toy, name: "FORM TOY", title: "NOTICE OF PROPOSED SALE OF TOYS",
        statute: ["Filed pursuant to nothing at all"], omb: OMBApproval(number: "0000-0000", hours: "0.1"),
        flags: [FlagBox(flag: .isGift, caption: "Check this box if the toys were a gift.")],
        grid: [
            GridColumn(
                0.5,
                [
                    Box("1(a) Name of Issuer", .issuerNameAndSymbol), Box("1(b) File Number", .own(.fileNumber)),
                    Box("1(c) Left Out", .own(FormBox("nothing"))),
                ]),
            GridColumn(0.5, [Box("2. Person for Whose Account", instruction: "(See instructions)", .own(.seller))]),
        ],
        tables: [
            TableDescription(
                .first, title: "Table I - Toys To Be Sold",
                columns: [
                    Column("3. Class of Toys", width: 50, .classToSell),
                    Column("4. To Be Sold", "Number", width: 25, .countToSell),
                    Column("4. To Be Sold", "Approximate Date", width: 25, .saleDate),
                ])
        ],
        smallPrint: ["Toys break."], captions: captions)

    private static let captions: BlockCaptions = {
        var captions = BlockCaptions()
        captions.owners = "Sellers"
        captions.signature = "Signature of Seller"
        return captions
    }()
}

extension DocumentType.Form {
    static let toy = DocumentType.Form(rawValue: "TOY")
}

extension DocumentFlag {
    static let isGift = DocumentFlag(0, "isGift")
    /// Without a box on the form.
    static let isUrgent = DocumentFlag(1, "isUrgent")
}

extension FormBox {
    static let fileNumber = FormBox("fileNumber")
    static let seller = FormBox("seller")
}

extension RowField {
    static let classToSell = RowField(0, "classToSell", .text)
    static let countToSell = RowField(1, "countToSell", .amount)
    static let saleDate = RowField(2, "saleDate", .date)
    static let broker = RowField(3, "broker", .text)
}
