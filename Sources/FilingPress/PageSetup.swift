/// The sheet PDFs are made for. The raw values are the names on the command line.
public struct PageSetup: Sendable, Hashable {
    public enum Paper: String, Sendable, Hashable, CaseIterable {
        /// 8.5 × 11 inches.
        case letter
        /// 210 × 297 millimetres.
        case a4
    }

    public enum Orientation: String, Sendable, Hashable, CaseIterable {
        case landscape
        case portrait
    }

    public var paper: Paper
    public var orientation: Orientation

    public init(paper: Paper = .letter, orientation: Orientation = .landscape) {
        self.paper = paper
        self.orientation = orientation
    }
}
