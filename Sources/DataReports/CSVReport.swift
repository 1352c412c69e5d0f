import OwnershipModel
import OwnershipReview

/// The rows of a filing as CSV, a file for each table: for spreadsheets and data bases.
///
/// Each row says which filing it is from, so that files of many filings can be put one after the other. A cell is empty
/// where nothing was filed. Texts that a spreadsheet could run as formulas get an apostrophe before them; the JSON has
/// them as they are.
public enum CSVReport {
    public static func bytes(of table: SecurityTable, in filing: Filing) -> [UInt8] {
        let columns = columns(of: table)
        var writer = CSVWriter()
        writer.put(line: columns.map { .value($0.name) })
        for (index, row) in filing.document[table].enumerated() {
            let row = CSVRow(filing: filing, row: row, identifier: RowIdentifier(table, index + 1))
            writer.put(line: columns.map { $0.field(row) })
        }
        return writer.bytes
    }

    /// In the order of the table's columns on paper, after what names the filing.
    static func columns(of table: SecurityTable) -> [CSVColumn] {
        switch table {
        case .nonDerivative: filing + title + trade + balance + marks
        case .derivative: filing + title + exercise + trade + terms + balance + marks
        }
    }

    private static var filing: [CSVColumn] {
        [CSVColumn("accessionNumber") { .value($0.filing.accessionNumber?.description) }]
            + CSVColumn.pair("documentType", { $0.filing.document.documentType }, \.description)
            + CSVColumn.pair("periodOfReport", { $0.filing.document.periodOfReport }, \.description)
            + [
                CSVColumn("issuerCik") { .text($0.filing.document.issuer.cik) },
                CSVColumn("issuerName") { .text($0.filing.document.issuer.name) },
                CSVColumn("tradingSymbol") { .text($0.filing.document.issuer.tradingSymbol) },
                CSVColumn("ownerCiks") { .text(joined($0.filing.document.reportingOwners.map(\.cik))) },
                CSVColumn("ownerNames") { .text(joined($0.filing.document.reportingOwners.map(\.name))) },
                CSVColumn("rowId") { .value($0.identifier.description) },
                CSVColumn("kind") { .value($0.row.kind.rawValue) },
            ]
    }

    private static func joined(_ texts: [String?]) -> String {
        texts.map { $0 ?? "" }.joined(separator: "; ")
    }

    private static var title: [CSVColumn] { [.text("securityTitle", \.securityTitle)] }

    private static var exercise: [CSVColumn] {
        CSVColumn.noted("conversionOrExercisePrice", \.conversionOrExercisePrice)
    }

    private static var trade: [CSVColumn] {
        CSVColumn.date("transactionDate", \.transactionDate)
            + CSVColumn.date("deemedExecutionDate", \.deemedExecutionDate)
            + CSVColumn.pair("transactionFormType", { $0.row.transactionCoding?.formType }, \.rawValue)
            + CSVColumn.pair("transactionCode", { $0.row.transactionCoding?.code }, \.rawValue)
            + CSVColumn.pair("equitySwapInvolved", { $0.row.transactionCoding?.equitySwapInvolved }, \.description)
            + CSVColumn.pair("transactionTimeliness", { $0.row.transactionTimeliness.value }, \.rawValue)
            + CSVColumn.amount("transactionAmount", \.transactionAmount)
            + CSVColumn.noted("pricePerShare", \.pricePerShare)
            + CSVColumn.pair("acquiredDisposed", { $0.row.acquiredDisposed.value }, \.rawValue)
    }

    private static var terms: [CSVColumn] {
        CSVColumn.date("exerciseDate", \.exerciseDate) + CSVColumn.date("expirationDate", \.expirationDate)
            + [CSVColumn.text("underlyingTitle", \.underlyingTitle)]
            + CSVColumn.amount("underlyingAmount", \.underlyingAmount)
    }

    private static var balance: [CSVColumn] {
        CSVColumn.amount("amountOwned", \.amountOwned)
            + CSVColumn.pair("ownershipForm", { $0.row.ownershipForm.value }, \.rawValue)
            + [CSVColumn.text("natureOfOwnership", \.natureOfOwnership)]
    }

    /// `pricePerShare F1 F2; natureOfOwnership F3`.
    private static var marks: [CSVColumn] {
        [
            CSVColumn("marks") { row in
                .text(
                    row.row.marks.map { field, marks in
                        ([field] + marks.map(\.id)).joined(separator: " ")
                    }.joined(separator: "; "))
            }
        ]
    }
}

extension SecurityRow {
    /// The fields that carry marks, with them, in the order of the columns.
    fileprivate var marks: [(field: String, marks: [FootnoteMark])] {
        let all: [(String, [FootnoteMark])] = [
            ("securityTitle", securityTitle.marks), ("conversionOrExercisePrice", conversionOrExercisePrice.marks),
            ("transactionDate", transactionDate.marks), ("deemedExecutionDate", deemedExecutionDate.marks),
            ("transactionCoding", transactionCoding?.marks ?? []),
            ("transactionTimeliness", transactionTimeliness.marks), ("transactionAmount", transactionAmount.marks),
            ("pricePerShare", pricePerShare.marks), ("acquiredDisposed", acquiredDisposed.marks),
            ("exerciseDate", exerciseDate.marks), ("expirationDate", expirationDate.marks),
            ("underlyingTitle", underlyingTitle.marks), ("underlyingAmount", underlyingAmount.marks),
            ("amountOwned", amountOwned.marks), ("ownershipForm", ownershipForm.marks),
            ("natureOfOwnership", natureOfOwnership.marks),
        ]
        return all.filter { !$0.1.isEmpty }
    }
}
