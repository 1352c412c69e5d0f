import Diagnostics
import Inputs
import OwnershipModel

/// One quarter of the SEC's Insider Transactions Data Sets: eight tables, from which each filing is reassembled.
///
/// Memory use depends on the number of rows (24 bytes each), not on their contents. If a table is missing, the
/// information in it is unknown for every filing; this is reported once, in `diagnostics`. Several threads may ask for
/// filings at once.
///
/// The tables contain less than the filings: the order of transactions relative to holdings, how often a person signed
/// and for whom, and the last digits of fractions are lost.
public final class DataSet: Sendable {
    /// The name of the folder or archive, for messages.
    public let name: String
    /// The tables that were not supplied.
    public let missing: [DataSetTable]
    /// Diagnostics about the tables themselves, as opposed to single filings.
    public let diagnostics: [Diagnostic]
    let tables: [DataSetTable: IndexedTable]
    /// The fields of a row in Table I or II, grouped as in the XML.
    let fields: [(field: RowField, members: [RowField])]
    private let order: [AccessionKey]

    /// Indexes the tables of a data set, reading each of them once.
    ///
    /// - Parameters:
    ///   - sources: The contents of the tables' files.
    ///   - name: The name of the folder or archive, for messages.
    /// - Throws: `Failure` if the table SUBMISSION is missing or a table cannot be read.
    public convenience init(_ sources: [DataSetTable: any ByteSource], name: String) throws(Failure) {
        try self.init(sources, name: name, fields: RowField.all)
    }

    /// Indexes the tables of a data set, reading rows with the given fields instead of all of `RowField.all`.
    package init(
        _ sources: [DataSetTable: any ByteSource], name: String, fields: [RowField]
    ) throws(Failure) {
        self.name = name
        self.fields = RowField.grouped(fields)
        let location = SourceLocation(file: name)
        guard sources[.submission] != nil else {
            throw Failure(
                .input, code: "data-set-without-submissions",
                "the table SUBMISSION of this data set is missing: without it no filing has a form, an issuer or a date",
                at: location)
        }
        var tables: [DataSetTable: IndexedTable] = [:]
        var diagnostics: [Diagnostic] = []
        missing = DataSetTable.allCases.filter { sources[$0] == nil }
        for table in missing {
            diagnostics.append(
                Diagnostic(
                    .warning, code: "data-set-table-missing",
                    "the table \(table.rawValue) of this data set is missing: \(table.part) are unknown", at: location))
        }
        for table in DataSetTable.allCases {
            guard let source = sources[table] else { continue }
            do {
                let indexed = try IndexedTable(source)
                tables[table] = indexed
                if indexed.strayCount > 0 {
                    diagnostics.append(
                        Diagnostic(
                            .error, code: "data-set-stray-rows",
                            "\(indexed.strayCount) rows of the table \(table.rawValue) name no filing; they are in none",
                            at: location))
                }
            } catch {
                throw error.explained("the table \(table.rawValue) cannot be read").located(at: location)
            }
        }
        order = tables[.submission]?.order ?? []
        let known = Set(order)
        for table in DataSetTable.allCases {
            let lost = tables[table].map { Set($0.order).subtracting(known).count } ?? 0
            guard lost > 0 else { continue }
            diagnostics.append(
                Diagnostic(
                    .error, code: "data-set-unknown-filings",
                    "\(lost) filings of the table \(table.rawValue) are not in the table SUBMISSION; their rows are in no report",
                    at: location))
        }
        self.tables = tables
        self.diagnostics = diagnostics
    }

    /// The number of filings.
    public var count: Int { order.count }

    /// The accession number of the filing at an index, such as `0000950170-24-110527`.
    public func accessionNumber(ofFiling index: Int) -> String {
        let digits = String(order[index].digits)
        let padded = String(repeating: "0", count: 18 - digits.utf8.count) + digits
        return "\(padded.prefix(10))-\(padded.dropFirst(10).prefix(2))-\(padded.suffix(6))"
    }

    /// Reassembles the filing at an index.
    ///
    /// - Throws: `Failure` if its rows cannot be read.
    public func filing(_ index: Int) throws(Failure) -> ReadOutcome {
        do {
            return try DataSetFiling(order[index], number: accessionNumber(ofFiling: index), of: self).outcome
        } catch {
            throw error.explained("the rows of \(accessionNumber(ofFiling: index)) cannot be read")
                .located(at: SourceLocation(file: name))
        }
    }
}
