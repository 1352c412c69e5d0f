import DataReports
import OwnershipModel
import OwnershipReview

/// The filings of a site for programs: all of them, one a line. Written piece by piece, so that memory does not grow
/// with their number.
public enum FilingIndex {
    /// A JSON object whose `filings` are in the order given.
    ///
    /// - Parameter base: without it, `page` and `files` are paths from the folder of the site, and `url` is left out.
    public static func writeJSON<Failure>(
        _ filings: some Sequence<ListedFiling>, base: BaseURL?, to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        try sink(Array(#"{"version": 1, "filings": ["#.utf8))
        var isFirst = true
        for filing in filings {
            let object = JSONWriter.line(.object(filing.indexed(base: base)))
            try sink(Array((isFirst ? "\n" : ",\n").utf8) + object)
            isFirst = false
        }
        try sink(Array("\n]}\n".utf8))
    }

    /// CSV (RFC 4180) with one line for each filing; several persons are joined by a semicolon.
    ///
    /// A text that a spreadsheet could run gets an apostrophe before it, as in the other CSV reports.
    ///
    /// - Parameter base: without it, the column `url` is empty.
    public static func writeCSV<Failure>(
        _ filings: some Sequence<ListedFiling>, base: BaseURL?, to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        var head = CSVWriter()
        head.put(line: columns.map { .value($0) })
        try sink(head.bytes)
        for filing in filings {
            var line = CSVWriter()
            line.put(line: filing.fields(base: base))
            try sink(line.bytes)
        }
    }

    private static let columns = [
        "key", "accessionNumber", "formType", "filed", "periodOfReport", "issuer", "issuerCIK", "tradingSymbol",
        "persons", "personCIKs", "title", "page", "url",
    ]
}

extension ListedFiling {
    /// What is known of it, without addresses.
    var facts: [JSONValue.Member] {
        [
            .init("key", .string(key)), .init("accessionNumber", JSONValue(accessionNumber)),
            .init("formType", .string(formType)), .init("filed", JSONValue(filed)),
            .init("accepted", JSONValue(accepted.map { EasternTime($0).text })),
            .init("periodOfReport", JSONValue(periodOfReport)), .init("issuer", issuer.map(\.json) ?? .null),
            .init("persons", .list(persons, \.json)),
        ]
    }

    fileprivate func indexed(base: BaseURL?) -> [JSONValue.Member] {
        var members =
            facts + [
                .init("title", .string(title)), .init("summary", .string(summary)), .init("page", .string(page)),
                .init("files", .texts(files.map(\.path))),
            ]
        if let base { members.append(.init("url", .string(base.address(of: page)))) }
        return members
    }

    fileprivate func fields(base: BaseURL?) -> [CSVWriter.Field] {
        [
            .value(key), .value(accessionNumber?.description), .text(formType), .value(filed?.description),
            .value(periodOfReport?.description), .text(issuer?.name), .text(issuer?.cik), .text(issuer?.symbol),
            .text(persons.map(\.name).joined(separator: "; ")),
            .text(persons.map { $0.cik ?? "" }.joined(separator: "; ")), .text(title), .value(page),
            .value(base?.address(of: page)),
        ]
    }
}

extension ListedFiling.Party {
    fileprivate var json: JSONValue {
        let named: [JSONValue.Member] = [.init("name", .string(name)), .init("cik", JSONValue(cik))]
        return .object(named + (symbol.map { [.init("tradingSymbol", .string($0))] } ?? []))
    }
}
