import Files
import FilingPress

extension InputSearch {
    /// Adds the entries of an archive as if it were a folder. An archive named as an argument is treated like a folder
    /// named as an argument; one found in a folder is treated like a subfolder with the archive's name without its
    /// extensions.
    ///
    /// The entries need not be filings. A single file compressed with gzip is treated like the uncompressed file.
    ///
    /// - Parameter file: The path of the archive below the folder that is searched, or its name alone.
    mutating func open(
        _ source: any ByteSource, name: String, file: [[UInt8]], isNamed: Bool, identity: FileStatus.Identity? = nil
    ) {
        let archive = OpenedArchive(source, name: name)
        let (entries, isSingleFile, failure) = archive.entries()
        let stem = OutputName.withoutArchiveExtension(file.last ?? [])
        let folder = isNamed ? [] : file.dropLast() + [stem]
        if openDataSet(in: source, entries, name: name, below: folder, identity) { return }
        for (number, entry) in entries.enumerated() {
            if let remark = entry.remark { items.append(.remark(remark)) }
            if let oddKind = entry.oddKind {
                items.append(.remark(.skipped(entry.name, "this is \(oddKind)")))
                continue
            }
            let output =
                isSingleFile ? OutputName(file: file.dropLast() + [stem]) : OutputName(file: folder + entry.path)
            items.append(
                .input(
                    Input(
                        source: .entry(archive, number: number), name: entry.name, output: output,
                        isNamed: isNamed && isSingleFile, identity: identity)))
        }
        if let failure { remark(failure) }
        if entries.isEmpty, failure == nil {
            items.append(
                .remark(
                    Diagnostic(
                        isNamed ? .error : .warning, code: "empty-archive", "there is nothing in this archive",
                        at: SourceLocation(file: name))))
        }
    }
}

extension OutputName {
    /// Returns a name without its archive extensions: `feed` for `feed.tar.gz` and `feed.tgz`, `filing.xml` for
    /// `filing.xml.gz`.
    static func withoutArchiveExtension(_ name: [UInt8]) -> [UInt8] {
        var name = name[...]
        for ending in [".gz", ".tgz", ".tar", ".zip"]
        where name.count > ending.utf8.count && name.suffix(ending.utf8.count).lowercased == ending {
            name = name.dropLast(ending.utf8.count)
        }
        return Array(name)
    }
}

extension ArraySlice<UInt8> {
    fileprivate var lowercased: String { String(decoding: self, as: UTF8.self).lowercased() }
}
