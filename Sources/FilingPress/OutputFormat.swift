/// What reports are made as. The raw value is the format's name on the command line.
public enum OutputFormat: String, Sendable, Hashable, CaseIterable {
    /// One self-contained page.
    case html
    case pdf
    /// Every caption, value, mark and note in reading order, UTF-8.
    case text

    /// Of the report's file, without a dot.
    public var fileExtension: String {
        switch self {
        case .html: "html"
        case .pdf: "pdf"
        case .text: "txt"
        }
    }
}
