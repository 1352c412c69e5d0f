import Archives
import Diagnostics
import EDGARDocuments
import Inputs
import OwnershipReader

/// What an input is, judged by its content alone.
public typealias Recognition = OwnershipReader.Recognition

/// The largest input that is read, in bytes.
public let maximumInputSize = FilingReader.maximumDocumentSize

/// Makes the C libraries ready for several threads. Call once before the first `ReportPress` works on a thread of its own.
public func prepareForThreads() {
    FilingReader.prepare()
}

/// Says what an input is by its first bytes, without reading it.
public func recognize(_ bytes: [UInt8]) -> Recognition {
    FilingReader.recognize(bytes)
}

/// The accession number of the first filing in an input that has no name to be called by; nil where it holds none.
public func accessionNumber(of bytes: [UInt8]) -> String? {
    let outcome = try? FilingReader.read(Input(name: "", bytes: bytes))
    return outcome?.filings.first?.accessionNumber?.description
}

/// Bytes that can be read at any place: an open file, a file in memory.
public typealias ByteSource = Inputs.ByteSource
public typealias BytesInMemory = Inputs.BytesInMemory

/// ZIP, tar and gzip archives of filings.
public typealias ArchiveReader = Archives.ArchiveReader
public typealias ArchiveKind = Archives.ArchiveKind
public typealias ArchiveEntry = Archives.ArchiveEntry
public typealias EntryContents = Archives.EntryContents

/// Quarters of the SEC's Insider Transactions Data Sets.
public typealias DataSet = EDGARDocuments.DataSet
public typealias DataSetTable = EDGARDocuments.DataSetTable
