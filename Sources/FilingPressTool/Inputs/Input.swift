import FilingPress

/// Something to render.
struct Input: Sendable {
    enum Source: Sendable {
        case file(Path)
        /// Standard input or a pipe, which can be read only once.
        case bytes([UInt8])
        /// The entry of this number, which can be read only once.
        case entry(OpenedArchive, number: Int)
        /// The filing of this number of a data set.
        case filing(DataSet, number: Int)
        /// A filing that stands on a site already.
        case kept(SiteMemory, key: String)
    }

    var source: Source
    /// As the user named it, or as it was found, for messages.
    var name: String
    /// What its reports are called.
    var output: OutputName
    /// What becomes of each of its filings, where names alone do not tell; see `OutputPlan`.
    var fates: [ReportFate]?
    /// Whether it was named as an argument. Then it must be a filing; in a folder, other things may lie about.
    var isNamed: Bool
    /// Of the file that it is or, in an archive, lies in; nil for standard input, and for the filings of a folder of tables.
    var identity: FileStatus.Identity?

    /// All its bytes, or what it is where it was never meant to be read. A filing of a data set or of a site has none.
    ///
    /// - Throws: What to say where they cannot be had.
    func contents() throws(Failure) -> EntryContents {
        switch source {
        case .filing: return .somethingElse("a row of a data set")
        case .kept: return .somethingElse("a filing of a site")
        case .bytes(let bytes): return .bytes(bytes)
        case .entry(let archive, let number):
            return try archive.contents(of: number)
        case .file(let path):
            let bytes = try inputBytes(of: path, named: name, limit: maximumInputSize)
            if !isNamed, case .somethingElse(let what) = recognize(bytes) { return .somethingElse(what) }
            return .bytes(bytes)
        }
    }
}
