import PrintReports

/// The paper size, orientation and binding of PDFs.
public struct PageSetup: Sendable, Hashable {
    /// The raw values are the names on the command line; so are those of `Orientation` and `Binding`.
    public typealias Paper = PrintReports.Paper
    public typealias Orientation = PrintReports.Orientation
    public typealias Binding = PrintReports.Binding

    public var paper: Paper
    /// With `auto`, each PDF has the orientation that suits it; nil for forms across the page and summaries upright.
    public var orientation: Orientation?
    /// The edge that is punched for a binder and has a wide margin; nil for none.
    public var binding: Binding?

    public init(paper: Paper = .letter, orientation: Orientation? = nil, binding: Binding? = nil) {
        self.paper = paper
        self.orientation = orientation
        self.binding = binding
    }
}
