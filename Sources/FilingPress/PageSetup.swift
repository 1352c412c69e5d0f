import PDFReports

/// The paper size and orientation of PDFs.
public struct PageSetup: Sendable, Hashable {
    /// The raw values are the names on the command line; so are those of `Orientation`.
    public typealias Paper = PDFReports.Paper
    public typealias Orientation = PDFReports.Orientation

    public var paper: Paper
    public var orientation: Orientation

    public init(paper: Paper = .letter, orientation: Orientation = .landscape) {
        self.paper = paper
        self.orientation = orientation
    }
}
