import Archives
import Bytes
import EDGARDocuments
import FilingPress
import Glibc
import Inputs
import OwnershipReader

/// A feed of 100 MB and a quarterly data set, generated for the measurement and read in a separate process.
///
/// The child process is this same program, run as `FilingPressBench --read PATH`. It prints the number of filings, the
/// processor time in milliseconds, and the peak memory in KB after 2,000 filings and at the end.
enum Bulk {
    static let folder = "/tmp/filingpress-bench-bulk"

    /// Makes a gzipped tar archive of the samples, repeated under new names up to 100 MB uncompressed. Returns its
    /// path, or nil if a file or command fails.
    static func makeFeed(of samples: [Sample]) -> String? {
        let unpacked = folder + "/feed"
        guard Child.output(of: "rm -rf \(folder) && mkdir -p \(unpacked)") != nil else { return nil }
        var size = 0
        var number = 0
        while size < 100 << 20 {
            let sample = samples[number % samples.count]
            guard let file = fopen("\(unpacked)/\(number).xml", "w") else { return nil }
            fwrite(sample.bytes, 1, sample.bytes.count, file)
            fclose(file)
            size += sample.bytes.count
            number += 1
        }
        let path = folder + "/feed.tar.gz"
        return Child.output(of: "tar -C \(unpacked) -cf - . | gzip -1 > \(path) && rm -r \(unpacked)").map { _ in path }
    }

    /// Makes the tables of a data set with as many filings as a quarter has, each with two transactions, a holding and
    /// a footnote. Returns the folder's path, or nil if a file cannot be written.
    static func makeDataSet(filings: Int = 60_000) -> String? {
        let path = folder + "/quarter"
        guard Child.output(of: "mkdir -p \(path)") != nil else { return nil }
        let position = "\tCommon Stock\t33925.0\tI\tBy trust"
        let tables: [(DataSetTable, String, String)] = [
            (
                .submission, "FILING_DATE\tPERIOD_OF_REPORT\tDOCUMENT_TYPE\tISSUERCIK\tISSUERNAME\tISSUERTRADINGSYMBOL",
                "\t02-OCT-2024\t30-SEP-2024\t4\t0009999001\tExample Salt Corp\tSALT"
            ),
            (.reportingOwner, "RPTOWNERCIK\tRPTOWNERNAME\tRPTOWNER_RELATIONSHIP", "\t0009999002\tDOE JANE Q\tDirector"),
            (
                .nonDerivativeTransaction,
                "SECURITY_TITLE\tSHRS_OWND_FOLWNG_TRANS\tDIRECT_INDIRECT_OWNERSHIP\tNATURE_OF_OWNERSHIP\tTRANS_DATE"
                    + "\tTRANS_CODE\tTRANS_SHARES\tTRANS_PRICEPERSHARE\tTRANS_PRICEPERSHARE_FN\tTRANS_ACQUIRED_DISP_CD",
                position + "\t30-SEP-2024\tS\t2119.0\t10.8012\tF1\tD"
            ),
            (
                .nonDerivativeHolding,
                "SECURITY_TITLE\tSHRS_OWND_FOLWNG_TRANS\tDIRECT_INDIRECT_OWNERSHIP\tNATURE_OF_OWNERSHIP", position
            ),
            (.derivativeTransaction, "SECURITY_TITLE\tTRANS_CODE", "\tOption\tA"),
            (.derivativeHolding, "SECURITY_TITLE", ""),
            (.footnote, "FOOTNOTE_ID\tFOOTNOTE_TXT", "\tF1\t\"An average of \"\"prices\"\".\""),
            (.signature, "OWNERSIGNATURENAME\tOWNERSIGNATUREDATE", "\t/s/ Jane Doe\t02-OCT-2024"),
        ]
        for (table, columns, row) in tables {
            guard let file = fopen("\(path)/\(table.rawValue).tsv", "w") else { return nil }
            fputs("ACCESSION_NUMBER\t\(columns)\n", file)
            for number in 0..<filings where !row.isEmpty {
                let line = "0009999999-24-\(String(1_000_000 + number).dropFirst())\(row)\n"
                fputs(line, file)
                if table == .nonDerivativeTransaction { fputs(line, file) }
            }
            fclose(file)
        }
        return path
    }

    /// Reads an archive or the folder of a data set, and prints the figures, as the child process does.
    static func read(_ path: String) throws {
        let start = Usage.threadTime
        var count = 0
        var middle = 0.0
        if let feed = OpenedFile(path), ArchiveKind(opening: feed.opening) != nil {
            let reader = try ArchiveReader(feed, name: path)
            while let entry = try reader.next() {
                guard case .bytes(let bytes) = try reader.contents() else { continue }
                count += try FilingReader.read(Input(name: entry.name, bytes: bytes)).filings.count
                if count == 2_000 { middle = Usage.peakMemory }
            }
        } else {
            var sources: [DataSetTable: any ByteSource] = [:]
            for table in DataSetTable.allCases { sources[table] = OpenedFile("\(path)/\(table.rawValue).tsv") }
            let dataSet = try DataSet(sources, name: path)
            for index in 0..<dataSet.count {
                count += try dataSet.filing(index).filings.count
                if count == 2_000 { middle = Usage.peakMemory }
            }
        }
        let milliseconds = (Usage.threadTime - start) / 1_000_000
        print("\(count) \(milliseconds) \(Int(middle * 1024)) \(Int(Usage.peakMemory * 1024))")
    }
}

/// A file with random access.
private final class OpenedFile: ByteSource {
    let size: Int
    private let descriptor: Int32

    init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        size = Int(status.st_size)
        descriptor = open(path, O_RDONLY)
        if descriptor < 0 { return nil }
    }

    deinit { close(descriptor) }

    func read(at offset: Int, into room: ByteRoom) throws(Failure) -> Int {
        let count = pread(descriptor, room.start, room.count, offset)
        guard count >= 0 else { throw Failure(.input, code: "unreadable-file", String(cString: strerror(errno))) }
        return count
    }

    /// The first bytes, enough to recognize an archive by.
    var opening: [UInt8] {
        (try? [UInt8](upTo: ArchiveKind.openingSize) { try read(at: $0, into: $1) }) ?? []
    }
}
