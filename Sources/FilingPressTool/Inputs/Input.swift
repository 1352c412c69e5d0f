import Files
import FilingPress

/// Something to render, and what becomes of its reports.
struct Input: Sendable {
    /// Named as the user named it, or as it was found.
    var filings: FilingInput
    /// What its reports are called.
    var output: OutputName
    /// What becomes of each of its filings, where names alone do not tell; see `OutputPlan`.
    var fates: [ReportFate]?
    /// Of the file that it is or, in an archive, lies in; nil for standard input, and for the filings of a folder of tables.
    var identity: FileStatus.Identity?

    /// - Parameter isNamed: whether it was named as an argument.
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

    func contents() throws(Failure) -> EntryContents { try filings.contents() }
}

extension OpenedArchive {
    /// Lets the entries among what was found be had once more, and no others of their archives.
    static func rewind(_ items: [InputSearch.Item], wanting indices: some Sequence<Int>) {
        rewind(
            indices.lazy.compactMap { index in
                if case .input(let input) = items[index] { input.filings } else { nil }
            })
    }
}
