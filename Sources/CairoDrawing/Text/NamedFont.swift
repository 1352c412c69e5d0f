/// A font used in PDFs, with everything needed to find it.
package struct NamedFont: Sendable, Hashable {
    var family: String
    /// The weight on fontconfig's scale: 80 for regular, 200 for bold.
    var weight: Int32 = regularWeight
    var isItalic = false
    /// The path that the Debian package gives the file, relative to `/usr/share/fonts/truetype`.
    var file: String
    /// The Debian package that contains the font.
    package var package: String

    private static let regularWeight: Int32 = 80
    private static let boldWeight: Int32 = 200

    /// The full name, such as `Roboto Bold Italic`.
    package var name: String {
        family + (weight == Self.boldWeight ? " Bold" : "") + (isItalic ? " Italic" : "")
    }

    /// The four Roboto styles, in the order of `TextStyle.Face`.
    static let faces: [NamedFont] = ["Regular", "Bold", "Italic", "BoldItalic"].map { style in
        NamedFont(
            family: "Roboto", weight: style.hasPrefix("Bold") ? boldWeight : regularWeight,
            isItalic: style.hasSuffix("Italic"), file: "roboto/unhinted/RobotoTTF/Roboto-\(style).ttf",
            package: "fonts-roboto-unhinted")
    }

    /// For scripts and symbols that Roboto lacks.
    static let fallback = NamedFont(
        family: "DejaVu Sans", file: "dejavu/DejaVuSans.ttf", package: "fonts-dejavu-core")
    static let boldFallback = NamedFont(
        family: "DejaVu Sans", weight: boldWeight, file: "dejavu/DejaVuSans-Bold.ttf", package: "fonts-dejavu-core")
    /// For emoji and rare symbols, in one colour.
    static let symbols = NamedFont(
        family: "Symbola", file: "ancient-scripts/Symbola_hint.ttf", package: "fonts-symbola")
    /// For Chinese, Japanese and Korean.
    static let ideographs = NamedFont(
        family: "WenQuanYi Zen Hei", weight: 100, file: "wqy/wqy-zenhei.ttc", package: "fonts-wqy-zenhei")

    static let fallbacks = [fallback, boldFallback, symbols, ideographs]
}
