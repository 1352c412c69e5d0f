import DataReports
import OwnershipModel
import OwnershipReview

/// The machine-readable lists of all filings of a site. Written piece by piece, so memory use does not grow with the number
/// of filings.
public enum FilingIndex {
    /// Writes a JSON object with one line per filing; its member `filings` has them in the order given.
    ///
    /// - Parameter base: if nil, `url` is left out. `page` and `files` are always paths relative to the site folder.
    public static func writeJSON<E>(
        _ filings: some Sequence<ListedFiling>, base: BaseURL?, to sink: ([UInt8]) throws(E) -> Void
    ) throws(E) {
        try sink(Array(#"{"version": 1, "filings": ["#.utf8))
        var separator = "\n"
        for filing in filings {
            var json = JSONWriter(isOneLine: true)
            json.object { $0.put(indexed: filing, base: base) }
            try sink(Array(separator.utf8) + json.bytes)
            separator = ",\n"
        }
        try sink(Array("\n]}\n".utf8))
    }

    /// Writes CSV (RFC 4180) with one line per filing. Several reporting persons are separated by semicolons.
    ///
    /// A text that a spreadsheet could execute as a formula gets an apostrophe in front, as in the other CSV reports.
    ///
    /// - Parameter base: if nil, the column `url` is empty.
    public static func writeCSV<E>(
        _ filings: some Sequence<ListedFiling>, base: BaseURL?, to sink: ([UInt8]) throws(E) -> Void
    ) throws(E) {
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

extension JSONWriter {
    /// Writes the data of a filing, without URLs, as members of the open object.
    mutating func put(factsOf filing: ListedFiling) {
        member("key", filing.key)
        member("accessionNumber", filing.accessionNumber?.description)
        member("formType", filing.formType)
        member("filed", filing.filed?.description)
        member("accepted", filing.accepted.map { EasternTime($0).text })
        member("periodOfReport", filing.periodOfReport?.description)
        name("issuer")
        if let issuer = filing.issuer { put(issuer) } else { put(nil) }
        member("persons", filing.persons) { $0.put($1) }
        if !filing.gaps.isEmpty { member("partial", texts: filing.gaps.map(\.words)) }
    }

    private mutating func put(_ party: ListedFiling.Party) {
        object(isShort: true) { json in
            json.member("name", party.name)
            json.member("cik", party.cik)
            if let symbol = party.symbol { json.member("tradingSymbol", symbol) }
        }
    }

    fileprivate mutating func put(indexed filing: ListedFiling, base: BaseURL?) {
        put(factsOf: filing)
        member("title", filing.title)
        member("summary", filing.summary)
        member("page", filing.page)
        member("files", texts: filing.files.map(\.path))
        if let base { member("url", base.address(of: filing.page)) }
    }
}

extension ListedFiling {
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
