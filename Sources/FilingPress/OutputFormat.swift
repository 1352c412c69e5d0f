/// The format of a report. The raw value is its name on the command line.
public enum OutputFormat: String, Sendable, Hashable, CaseIterable {
    /// A self-contained HTML page.
    case html
    case pdf
    /// Plain text in UTF-8: all captions, values, footnote marks and footnotes in reading order.
    case text
    /// JSON with the filing and the facts derived from it, as described by `filing.schema.json`.
    case json
    /// CSV with the rows of both tables, one file for each table.
    case csv
    /// A one-page PDF with a summary in figures and plain words.
    case summary

    /// The endings of the format's file names, after the name of the filing, in a fixed order: `.pdf`.
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
