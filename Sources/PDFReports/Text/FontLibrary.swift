import Glibc

/// Where the font files lie: Roboto for nearly everything, and fallbacks for what Roboto cannot show.
///
/// Files are named exactly, so that the same text gives the same bytes on every machine that has the packages, and
/// so that no system-wide font search costs start-up time.
public struct FontLibrary: Sendable, Equatable {
    /// A font file, and which of the fonts in it.
    public struct File: Sendable, Hashable {
        public var path: String
        public var index: Int

        public init(path: String, index: Int = 0) {
            self.path = path
            self.index = index
        }
    }

    /// Roboto in the four styles, in the order of `TextStyle.Face`.
    public let faces: [File]
    /// Scripts and signs that Roboto lacks; only those that are installed.
    public let fallback: File?
    public let boldFallback: File?
    /// Emoji and rare signs, in one colour.
    public let symbols: File?
    /// Chinese, Japanese, Korean.
    public let ideographs: File?

    /// Finds the fonts where Debian's packages put them, or all in one `directory`.
    ///
    /// Throws `PDFError.fontMissing` if one of the four Roboto files is not there. A missing fallback is no error:
    /// its characters are shown by number and reported.
    public init(directory: String? = nil) throws(PDFError) {
        func file(_ folder: String, _ name: String) -> File {
            File(path: (directory ?? "/usr/share/fonts/truetype/" + folder) + "/" + name)
        }
        func installed(_ file: File) -> File? { access(file.path, R_OK) == 0 ? file : nil }

        faces = ["Regular", "Bold", "Italic", "BoldItalic"].map {
            file("roboto/unhinted/RobotoTTF", "Roboto-\($0).ttf")
        }
        for face in faces where installed(face) == nil {
            throw .fontMissing(file: face.path, package: "fonts-roboto-unhinted")
        }
        fallback = installed(file("dejavu", "DejaVuSans.ttf"))
        boldFallback = installed(file("dejavu", "DejaVuSans-Bold.ttf"))
        symbols = installed(file("ancient-scripts", "Symbola_hint.ttf"))
        ideographs = installed(file("wqy", "wqy-zenhei.ttc"))
    }
}
