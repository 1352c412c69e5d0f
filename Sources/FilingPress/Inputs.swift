import Archives
import Bytes
import Diagnostics
import EDGARDocuments
import Inputs
import OwnershipReader

/// The type of an input, determined by its content alone.
public typealias Recognition = OwnershipReader.Recognition

/// The size of the largest input that is read, in bytes.
public let maximumInputSize = FilingReader.maximumDocumentSize

/// Initializes the C libraries for use on several threads. Call once before the first `ReportPress` is used on another
/// thread.
public func prepareForThreads() {
    FilingReader.prepare()
}

/// Determines the type of an input from its first bytes, without parsing it.
public func recognize(_ bytes: [UInt8]) -> Recognition {
    FilingReader.recognize(bytes)
}

/// Reads the accession number of the first filing in an input; nil if it has none or is not a filing. Reads the whole input.
public func accessionNumber(of bytes: [UInt8]) -> String? {
    let outcome = try? FilingReader.read(Input(name: "", bytes: bytes))
    return outcome?.filings.first?.accessionNumber?.description
}

/// A source of bytes with random access, such as an open file or bytes in memory.
public typealias ByteSource = Inputs.ByteSource
public typealias BytesInMemory = Inputs.BytesInMemory
/// What a `ByteSource` puts its bytes into.
public typealias ByteRoom = Bytes.ByteRoom
/// Bytes that are handed out for the length of a call.
public typealias ByteView = Bytes.ByteView

/// ZIP, tar and gzip archives of filings.
public typealias ArchiveReader = Archives.ArchiveReader
public typealias ArchiveKind = Archives.ArchiveKind
public typealias ArchiveEntry = Archives.ArchiveEntry
public typealias EntryContents = Archives.EntryContents

/// Quarters of the SEC's Insider Transactions Data Sets.
public typealias DataSet = EDGARDocuments.DataSet
public typealias DataSetTable = EDGARDocuments.DataSetTable
