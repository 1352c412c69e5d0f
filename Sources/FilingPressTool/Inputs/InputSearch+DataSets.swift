import Files
import FilingPress

extension InputSearch {
    /// Adds the filings of a data set if the folder contains its tables.
    ///
    /// - Parameters:
    ///   - names: The names of the folder's entries.
    ///   - parents: The path from the folder named as an argument to this one.
    /// - Returns: Whether the folder contains the tables of a data set.
    mutating func openDataSet(in folder: Path, _ names: [[UInt8]], below parents: [[UInt8]]) -> Bool {
        var sources: [DataSetTable: any ByteSource] = [:]
        for name in names {
            guard let table = DataSetTable(fileName: name) else { continue }
            let path = folder.appending(name)
            guard DataSetTable.begins(FileSource.opening(of: path, count: 32)) else { continue }
            do {
                sources[table] = try FileSource(path)
            } catch {
                remark(.error, "unreadable-file", "this cannot be read: \(error)", at: path.description)
            }
        }
        guard sources[.submission] != nil || sources.count > 2 else { return false }
        add(sources, name: folder.description, below: parents)
        return true
    }

    /// Adds the filings of a data set if the archive contains its tables, which are first copied to temporary files,
    /// because an archive can only be read sequentially.
    mutating func openDataSet(
        in source: any ByteSource, _ entries: [ArchiveEntry], name: String, below parents: [[UInt8]],
        _ identity: FileStatus.Identity?
    ) -> Bool {
        guard entries.contains(where: { $0.path.last.flatMap(DataSetTable.init(fileName:)) == .submission }) else {
            return false
        }
        func kept<Value>(_ work: () throws(SystemError) -> Value) throws(Failure) -> Value {
            do {
                return try work()
            } catch {
                throw Failure(
                    .output, code: "unwritable-file", "the tables of this data set cannot be kept: \(error)",
                    at: SourceLocation(file: name))
            }
        }
        var sources: [DataSetTable: any ByteSource] = [:]
        do {
            let reader = try ArchiveReader(source, name: name)
            while let entry = try reader.next() {
                guard let table = entry.path.last.flatMap(DataSetTable.init(fileName:)) else {
                    items.append(.remark(.skipped(entry.name, "this is no table of the data set")))
                    continue
                }
                let file = try kept { () throws(SystemError) in try TemporaryFile(in: .temporary) }
                try reader.copyContents { bytes throws(Failure) in
                    try kept { () throws(SystemError) in try file.append(bytes) }
                }
                guard DataSetTable.begins((try? file.bytes(in: 0..<32)) ?? []) else { continue }
                sources[table] = file
            }
        } catch {
            remark(error)
            if error.kind == .output { return true }
        }
        guard sources[.submission] != nil else { return false }
        add(sources, name: name, below: parents, identity)
        return true
    }

    private mutating func add(
        _ sources: [DataSetTable: any ByteSource], name: String, below parents: [[UInt8]],
        _ identity: FileStatus.Identity? = nil
    ) {
        do {
            let dataSet = try DataSet(sources, name: name)
            for diagnostic in dataSet.diagnostics { items.append(.remark(diagnostic)) }
            items.reserveCapacity(items.count + dataSet.count)
            for number in 0..<dataSet.count {
                let accession = dataSet.accessionNumber(ofFiling: number)
                items.append(
                    .input(
                        Input(
                            source: .filing(dataSet, number: number), name: "\(name)/\(accession)",
                            output: OutputName(file: parents + [Array((accession + ".x").utf8)]), isNamed: true,
                            identity: identity)))
            }
        } catch {
            remark(error)
        }
    }
}
