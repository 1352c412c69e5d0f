/// The appearance of text.
///
/// Layout needs nothing else about a font, except for the measurements of a `TextMeasuring`.
public struct TextStyle: Sendable, Hashable {
    /// A typeface of the font family.
    public enum Face: UInt8, Sendable, Hashable, CaseIterable {
        case regular
        case bold
        case italic
        case boldItalic
    }

    public var face: Face
    /// In points.
    public var size: Double
    /// The distance between baselines as a multiple of `size`.
    public var leading: Double
    /// The height of the text above the baseline of its line, in points, for superscript marks.
    public var rise: Double
    /// How far the letters lean to the right, as a fraction of their height: italics drawn with the upright face, which
    /// do not add another font to the file.
    public var slant: Double

    public init(face: Face = .regular, size: Double, leading: Double = 1.2, rise: Double = 0, slant: Double = 0) {
        self.face = face
        self.size = size
        self.leading = leading
        self.rise = rise
        self.slant = slant
    }

    /// The smallest size that print is read at, in points; text that is set smaller to fit stops there.
    static let smallest = 6.0

    /// Sets the text in a fraction of its size.
    mutating func scale(by scale: Double) {
        let scale = max(scale, min(1, Self.smallest / size))
        size *= scale
        rise *= scale
    }
}

/// A word shaped and cached by a `TextMeasuring`.
public struct MeasuredWord: Sendable, Hashable {
    /// Valid only for the measurer that returned it, until that measurer clears its cache.
    public var id: Int32
    /// In ems, the same for every size: multiply by a size in points.
    public var width: Float

    public init(id: Int32, width: Float) {
        self.id = id
        self.width = width
    }
}

/// The font measurements that layout needs. Tests use a fixed-width implementation.
public protocol TextMeasuring: AnyObject {
    /// Returns the measured word, shaped once per face.
    ///
    /// `word` is UTF-8 without white space, though it may contain no-break spaces.
    func measure(_ word: Substring.UTF8View, face: TextStyle.Face) -> MeasuredWord
    /// Returns the width of a space, in ems.
    func spaceWidth(of face: TextStyle.Face) -> Double
    /// Returns the height a line needs above the baseline, in ems.
    func ascent(of face: TextStyle.Face) -> Double
    /// Returns the depth a line needs below the baseline, in ems, as a positive number.
    func descent(of face: TextStyle.Face) -> Double
}
