/// What reports are made as. The raw value is the format's name on the command line.
public enum OutputFormat: String, Sendable, Hashable, CaseIterable {
    /// One self-contained page.
    case html
    case pdf
    /// Every caption, value, mark and note in reading order, UTF-8.
    case text
    /// The filing and its facts for programs; `filing.schema.json` says what may stand where.
    case json
    /// The rows of both tables, a file each.
    case csv
    /// What happened, in figures and plain words, on a page of PDF.
    case summary

    /// What stands behind the filing's name in the names of the format's files, in their order: `.pdf`.
    public var nameEndings: [String] {
        switch self {
        case .html: [".html"]
        case .pdf: [".pdf"]
        case .text: [".txt"]
        case .json: [".json"]
        case .csv: ["-table1.csv", "-table2.csv"]
        case .summary: ["-summary.pdf"]
        }
    }
}
