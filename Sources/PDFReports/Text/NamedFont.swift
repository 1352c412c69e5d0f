/// A font that PDFs are set in, by its name.
struct NamedFont: Sendable, Hashable {
    var family: String
    /// On fontconfig's scale: 80 for most upright texts, 200 for bold ones.
    var weight: Int32 = regularWeight
    var isItalic = false
    /// The file as Debian's package has it, below the folder of TrueType fonts.
    var file: String
    /// The Debian package that brings it.
    var package: String

    private static let regularWeight: Int32 = 80
    private static let boldWeight: Int32 = 200

    /// `Roboto Bold Italic`.
    var name: String {
        family + (weight == Self.boldWeight ? " Bold" : "") + (isItalic ? " Italic" : "")
    }

    /// Roboto in the four styles, in the order of `TextStyle.Face`.
    static let faces: [NamedFont] = ["Regular", "Bold", "Italic", "BoldItalic"].map { style in
        NamedFont(
            family: "Roboto", weight: style.hasPrefix("Bold") ? boldWeight : regularWeight,
            isItalic: style.hasSuffix("Italic"), file: "roboto/unhinted/RobotoTTF/Roboto-\(style).ttf",
            package: "fonts-roboto-unhinted")
    }

    /// Scripts and signs that Roboto lacks.
    static let fallback = NamedFont(
        family: "DejaVu Sans", file: "dejavu/DejaVuSans.ttf", package: "fonts-dejavu-core")
    static let boldFallback = NamedFont(
        family: "DejaVu Sans", weight: boldWeight, file: "dejavu/DejaVuSans-Bold.ttf", package: "fonts-dejavu-core")
    /// Emoji and rare signs, in one colour.
    static let symbols = NamedFont(
        family: "Symbola", file: "ancient-scripts/Symbola_hint.ttf", package: "fonts-symbola")
    /// Chinese, Japanese, Korean.
    static let ideographs = NamedFont(
        family: "WenQuanYi Zen Hei", weight: 100, file: "wqy/wqy-zenhei.ttc", package: "fonts-wqy-zenhei")

    static let fallbacks = [fallback, boldFallback, symbols, ideographs]
}
