import Files
import FilingPress

extension InputSearch {
    /// Adds what an archive holds as if it were a folder: an archive named as an argument like a folder named so, one
    /// found in a folder like a folder there, called like the archive without its extensions.
    ///
    /// What an archive holds may not be filings; a single file in gzip's wrapping is what it is without.
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
    /// `feed.tar.gz` and `feed.tgz` as `feed`, `filing.xml.gz` as `filing.xml`.
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
