import Files
import FilingPress

/// An input of a run and the names and fates of its reports.
struct Input: Sendable {
    /// The contents, with the name that the user gave or under which it was found.
    var filings: FilingInput
    /// The name of its reports.
    var output: OutputName
    /// The fate of the reports of each of its filings; nil if `OutputPlan` derives it from the names alone.
    var fates: [ReportFate]?
    /// The identity of the input's file or of the archive that contains it; nil for standard input and for the filings
    /// of a folder with the tables of a data set.
    var identity: FileStatus.Identity?

    /// Creates an input.
    ///
    /// - Parameter isNamed: Whether it was named as an argument rather than found in a folder or an archive.
    init(
        source: FilingInput.Source, name: String, output: OutputName, isNamed: Bool,
        identity: FileStatus.Identity? = nil
    ) {
        filings = FilingInput(source, name: name, isNamed: isNamed)
        self.output = output
        self.identity = identity
    }

    var source: FilingInput.Source { filings.source }
    var name: String { filings.name }
    var isNamed: Bool { filings.isNamed }

    /// Reads the input. The entry of an archive can be read only once; see `OpenedArchive.rewind`.
    func contents() throws(Failure) -> EntryContents { try filings.contents() }
}

extension OpenedArchive {
    /// Makes the archive entries among the items at `indices` readable once more, and no other entries of their
    /// archives.
    static func rewind(_ items: [InputSearch.Item], wanting indices: some Sequence<Int>) {
        rewind(
            indices.lazy.compactMap { index in
                if case .input(let input) = items[index] { input.filings } else { nil }
            })
    }
}
