/// How a text looks. Layout needs no more of a font than this and what `TextMeasuring` says.
public struct TextStyle: Sendable, Hashable {
    public enum Face: UInt8, Sendable, Hashable, CaseIterable {
        case regular
        case bold
        case italic
        case boldItalic
    }

    public var face: Face
    /// In points.
    public var size: Double
    /// Distance of baselines as a multiple of `size`.
    public var leading: Double
    /// How far the text stands above the baseline of its line, in points: superscript marks.
    public var rise: Double

    public init(face: Face = .regular, size: Double, leading: Double = 1.2, rise: Double = 0) {
        self.face = face
        self.size = size
        self.leading = leading
        self.rise = rise
    }
}

/// A word that a `TextMeasuring` has shaped and remembers.
public struct MeasuredWord: Sendable, Hashable {
    /// Valid with the measurer that gave it, until that measurer is told to forget.
    public var id: Int32
    /// In ems: multiply by a size in points. The same for every size.
    public var width: Float

    public init(id: Int32, width: Float) {
        self.id = id
        self.width = width
    }
}

/// What layout asks of a font. A fixed-width stand-in serves the tests.
public protocol TextMeasuring: AnyObject {
    /// The word, shaped once per face. `word` holds UTF-8 without white space (a no-break space may be in it).
    func measure(_ word: Substring.UTF8View, face: TextStyle.Face) -> MeasuredWord
    /// The width of a space in ems.
    func spaceWidth(of face: TextStyle.Face) -> Double
    /// The height above the baseline that a line needs, in ems.
    func ascent(of face: TextStyle.Face) -> Double
    /// The depth below the baseline that a line needs, in ems, positive.
    func descent(of face: TextStyle.Face) -> Double
}
