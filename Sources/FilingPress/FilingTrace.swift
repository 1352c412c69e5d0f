import Diagnostics
import EDGARDocuments
import Inputs
import OwnershipForms
import OwnershipModel
import OwnershipReader
import SiteReports

/// What is to be known of a filing before anything is made of it: what it is called, and what tells whether another input
/// holds the same.
public struct FilingTrace: Sendable {
    public let accessionNumber: String?
    /// Of what it says: equal for a submission, the bare document of it and copies of either; nil where the input does not
    /// tell enough.
    public let content: Digest?
    /// Of its tables alone.
    fileprivate let rows: Digest?
    /// The more the input tells beyond the document, the greater: a header knows when it was filed.
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

    /// Of the filings of an input.
    /// - Throws: `Failure` where the input is no filing.
    public static func traces(of bytes: [UInt8], named name: String) throws(Failure) -> [FilingTrace] {
        try FilingReader.read(Input(name: name, bytes: bytes)).filings.map(FilingTrace.init)
    }

    /// The same for a filing of a data set.
    public static func traces(of dataSet: DataSet, filing index: Int) throws(Failure) -> [FilingTrace] {
        try dataSet.filing(index).filings.map(FilingTrace.init)
    }

    /// Whether it was filed before another; one whose day is unknown comes last.
    public func isEarlier(than other: FilingTrace) -> Bool {
        guard let filed, let others = other.filed else { return filed != nil && other.filed == nil }
        return (filed, accepted?.secondOfDay ?? 0, accessionNumber ?? "")
            < (others, other.accepted?.secondOfDay ?? 0, other.accessionNumber ?? "")
    }
}

/// Whether two inputs hold one filing, as `SameFilings` has it: with one accession number, or, where one of them has none,
/// with one content. Two numbers are two filings, since a filer may well file the same twice.
public func areSameFiling(_ one: FilingTrace, _ other: FilingTrace) -> Bool {
    if let number = one.accessionNumber, let another = other.accessionNumber {
        return number == another && one.rows == other.rows
    }
    return one.content != nil && one.content == other.content
}

extension AcceptanceTime {
    fileprivate var secondOfDay: Int { (hour * 60 + minute) * 60 + second }
}
