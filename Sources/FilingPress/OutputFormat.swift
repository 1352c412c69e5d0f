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
    /// Pictures in shades of grey, one PNG file for each page of the form.
    case png
    /// Pictures that can be scaled, one SVG file for each page of the form.
    case svg

    /// Whether the format has one file for each page of the form.
    public var isByPage: Bool { self == .png || self == .svg }

    /// The endings of the format's file names, after the name of the filing, in a fixed order: `.pdf`. Of a format with a
    /// file for each page, the ending of the first.
    public var nameEndings: [String] {
        switch self {
        case .html: [".html"]
        case .pdf: [".pdf"]
        case .text: [".txt"]
        case .json: [".json"]
        case .csv: ["-table1.csv", "-table2.csv"]
        case .summary: ["-summary.pdf"]
        case .png, .svg: [nameEnding(ofPage: 1)]
        }
    }

    /// The ending of the file name of a page, counted from 1.
    public func nameEnding(ofPage page: Int) -> String { "-page\(page).\(rawValue)" }
}
