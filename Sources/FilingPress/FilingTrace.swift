import Bytes
import Diagnostics
import EDGARDocuments
import Inputs
import OwnershipForms
import OwnershipModel
import OwnershipReader
import SiteReports

/// The identity of a filing, read before any reports are made: its accession number, and digests that tell whether another
/// input contains the same filing.
public struct FilingTrace: Sendable {
    /// The accession number with hyphens; nil if the input has none.
    public let accessionNumber: String?
    /// The digest of the contents of the document: equal for a submission, its bare document and copies of either. Nil if
    /// the input does not contain the tables.
    public let content: Digest?
    /// The digest of the tables alone; nil if they are empty.
    fileprivate let rows: Digest?
    /// How much information the input has beyond the document; higher is better. A header, for example, gives the filed
    /// date.
    public let worth: Int
    private let filed: CalendarDate?
    private let accepted: AcceptanceTime?

    public init(_ filing: Filing) {
        accessionNumber = filing.accessionNumber?.description
        content = Digest(of: filing.document)
        rows = SurveyedFiling.rowsDigest(of: fill(filing, file: "").form)
        worth =
            (filing.header == nil ? 0 : 4) + (filing.accessionNumber == nil ? 0 : 2) + (filing.source.isEmpty ? 0 : 1)
        accepted = filing.header?.acceptance
        filed = accepted?.date ?? filing.header?.filedAsOf
    }

    /// Reads the traces of all filings in an input.
    /// - Throws: `Failure` if the input is not a filing.
    public static func traces(of bytes: [UInt8], named name: String) throws(Failure) -> [FilingTrace] {
        try FilingReader.read(Input(name: name, bytes: bytes)).filings.map(FilingTrace.init)
    }

    /// Reads the traces of one filing of a data set, given its index counted from 0.
    /// - Throws: `Failure` if the tables cannot be read.
    public static func traces(of dataSet: DataSet, filing index: Int) throws(Failure) -> [FilingTrace] {
        try dataSet.filing(index).filings.map(FilingTrace.init)
    }

    /// Whether the filing was filed before another. Filings with an unknown filed date come last.
    public func isEarlier(than other: FilingTrace) -> Bool {
        guard let filed, let others = other.filed else { return filed != nil && other.filed == nil }
        return (filed, accepted?.secondOfDay ?? 0, accessionNumber ?? "")
            < (others, other.accepted?.secondOfDay ?? 0, other.accessionNumber ?? "")
    }
}

/// Whether two inputs contain the same filing, by the rules of `SameFilings`: their accession numbers and tables are equal
/// or, if one of them has no number, their contents are. Two numbers are two filings, because a filer may file the same
/// twice.
public func areSameFiling(_ one: FilingTrace, _ other: FilingTrace) -> Bool {
    if let number = one.accessionNumber, let another = other.accessionNumber {
        return number == another && one.rows == other.rows
    }
    return one.content != nil && one.content == other.content
}

extension AcceptanceTime {
    fileprivate var secondOfDay: Int { (hour * 60 + minute) * 60 + second }
}
